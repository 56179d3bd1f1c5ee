package import Forms

/// HTML as descriptions may use it: an allow list that is checked, never a sanitiser that cleans.
package enum HTML {
  /// The most characters a description may have.
  package static let longest = 20_000
  /// How many elements may stand inside each other.
  package static let deepest = 64
  /// The most faults that one check reports; it stops there.
  package static let mostFaults = 100

  /// What is refused in a text, in its order: nothing for plain text and for HTML of the allow list.
  package static func check(_ text: String) -> [Fault] {
    if let end = text.index(text.startIndex, offsetBy: longest, limitedBy: text.endIndex),
      end < text.endIndex
    {
      let at = text.utf8.distance(from: text.startIndex, to: end)
      return Fault.located([Fault.Mark(at: at, fact: .html(.tooLong))], in: text)
    }
    var scanner = HTMLScanner(text)
    scanner.scan()
    return Fault.located(scanner.marks, in: text)
  }

  /// The text as clients read it, or, where `check` refuses it, the faults above the text as it is.
  package static func document(_ text: String, title: String) -> Document {
    let faults = check(text)
    guard faults.isEmpty else { return .refused(text, faults: faults, title: title) }
    guard HTMLScanner(text).hasMarkup else { return .plain(text, title: title) }
    var renderer = HTMLRenderer()
    renderer.render(HTMLNode.tree(of: text))
    return Document(title: title, lines: renderer.lines)
  }
}
