/// A kind of value: how it is asked for, and how it is written down as text and read back.
package struct Kind<Value: Sendable>: Sendable {
  /// How the question is asked.
  package let control: Control
  /// The text of a value; `parse` reads it back.
  package let format: @Sendable (Value) -> String
  /// The value of a text, or what is wrong with it; the empty text is asked about only where it means something.
  package let parse: @Sendable (String) throws(AnswerError) -> Value
  /// The text as it is kept once the field is left, such as without the blanks at its ends.
  package let tidy: @Sendable (String) -> String
  /// How far its texts may go.
  package let extent: Extent

  /// Makes a kind of value.
  package init(
    control: Control,
    format: @escaping @Sendable (Value) -> String,
    parse: @escaping @Sendable (String) throws(AnswerError) -> Value,
    tidy: @escaping @Sendable (String) -> String = Texts.trimmed, extent: Extent = .any
  ) {
    self.control = control
    self.format = format
    self.parse = parse
    self.tidy = tidy
    self.extent = extent
  }
}

extension Kind where Value == String {
  /// One line of at most so many user-perceived characters.
  package static func text(_ limit: Int) -> Self {
    Kind(
      control: .text, format: { $0 },
      parse: { text throws(AnswerError) in
        try Texts.checkLine(text)
        try Texts.checkLength(text, limit)
        return text
      }, extent: .characters(limit))
  }

  /// Text of several lines, of at most so many user-perceived characters; line ends are LF.
  package static func longText(
    _ limit: Int, _ syntax: Control.Syntax,
    checking check: @escaping @Sendable (String) throws(AnswerError) -> Void = { _ in }
  ) -> Self {
    Kind(
      control: .longText(syntax), format: { $0 },
      parse: { text throws(AnswerError) in
        try Texts.checkLines(text)
        try Texts.checkLength(text, limit)
        try check(text)
        return text
      }, tidy: { Texts.trimmed(Texts.unixLines($0)) }, extent: .characters(limit))
  }

  /// An https URL without user name, query and fragment; a slash at its end is dropped unless told otherwise.
  package static func httpsURL(pathAllowed: Bool, keepsSlash: Bool = false) -> Self {
    Kind(
      control: .text, format: { $0 },
      parse: { text throws(AnswerError) in
        try Texts.checkLine(text)
        try Texts.checkLength(text, 2048)
        try URLCheck.check(text, pathAllowed: pathAllowed)
        return text
      },
      tidy: { text in
        var text = Texts.trimmed(text)
        while !keepsSlash, text.hasSuffix("/"), !text.hasSuffix("//") { text.removeLast() }
        return text
      }, extent: .url)
  }

  /// One of a few words.
  package static func word(_ words: [String]) -> Self {
    Kind(
      control: .choice(words), format: { $0 },
      parse: { text throws(AnswerError) in
        guard words.contains(text) else { throw AnswerError(.notAmong(words)) }
        return text
      })
  }
}

extension Kind where Value == String {
  /// The same kind, with the empty text as a value of its own.
  package var orEmpty: Self {
    Kind(
      control: control, format: format,
      parse: { text throws(AnswerError) in text.isEmpty ? "" : try parse(text) }, tidy: tidy,
      extent: extent)
  }
}

extension Kind where Value == Int {
  /// A whole number of a range, written in decimal digits.
  package static func integer(_ range: ClosedRange<Int>) -> Self {
    Kind(
      control: .text, format: { String($0) },
      parse: { text throws(AnswerError) in
        let (least, most) = (range.lowerBound, range.upperBound)
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
          throw AnswerError(.notWhole(least: least, most: most))
        }
        guard let number = Int(text), range.contains(number) else {
          throw AnswerError(.outOfRange(least: least, most: most))
        }
        return number
      }, extent: .whole(range))
  }
}

extension Kind where Value == Bool {
  /// `Yes` or `No` in a dropdown.
  package static var yesNo: Self { flag(.choice(["Yes", "No"]), "Yes", "No") }

  /// `Yes` or `No` as a box that is toggled in place.
  package static var checkBox: Self { flag(.checkBox, "Yes", "No") }

  private static func flag(_ control: Control, _ yes: String, _ no: String) -> Self {
    Kind(
      control: control, format: { $0 ? yes : no },
      parse: { text throws(AnswerError) in
        switch text {
        case yes: return true
        case no: return false
        default: throw AnswerError(.notAmong([yes, no]))
        }
      })
  }
}

extension Kind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One case of an enumeration, written as its raw word.
  package static var choice: Self {
    let words = Value.allCases.map(\.rawValue)
    return Kind(
      control: .choice(words), format: { $0.rawValue },
      parse: { text throws(AnswerError) in
        guard let value = Value(rawValue: text) else { throw AnswerError(.notAmong(words)) }
        return value
      })
  }
}
