import Forms

/// The lines of a text with keys, and the layouts in which a pair can stand in them.
struct KeysTable {
  private let lines: [String]

  /// Takes the lines that are not empty; a byte order mark and the kind of line ends do not matter.
  init(_ text: String) {
    let seen = text.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\u{200B}" }
    lines = Texts.unixLines(String(String.UnicodeScalarView(seen))).split(separator: "\n")
      .map { Texts.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The pair beneath a header that names both; nil where the first line is none.
  var headed: KeysFile? {
    get throws(AnswerError) {
      guard let first = lines.first else { return nil }
      for separator in KeysRow.separators {
        guard let names = try? KeysRow.cells(of: first, at: separator).map(KeyName.init(label:)),
          let access = names.firstIndex(of: .access), let secret = names.firstIndex(of: .secret)
        else { continue }
        guard lines.count > 1 else { throw .keys(.headerAlone) }
        guard lines.count == 2 else { throw .keys(.severalRows(lines.count - 1)) }
        let cells = try KeysRow.cells(of: lines[1], at: separator)
        guard cells.count == names.count else { throw .keys(.uneven) }
        return KeysFile(accessKey: cells[access], secretAccessKey: cells[secret])
      }
      return nil
    }
  }

  /// The pair of two labels with a value each, beside or beneath it; nil where no line has a label.
  var labelled: KeysFile? {
    get throws(AnswerError) {
      var found: [KeyName: String] = [:]
      // Labels whose value is still to come, as where a table was copied cell by cell.
      var open: [KeyName] = []
      for line in lines {
        if let name = KeyName(label: line) {
          open.append(name)
          continue
        }
        var pair = try KeysRow.labelled(line)
        if pair == nil, !open.isEmpty { pair = (open.removeFirst(), try KeysRow.unquoted(line)) }
        guard let (name, value) = pair else { continue }
        if let known = found[name], known != value { throw .keys(.twice(name)) }
        found[name] = value
      }
      if let name = open.first { throw .keys(.empty(name)) }
      guard let name = found.keys.first else { return nil }
      guard let access = found[.access], let secret = found[.secret] else {
        throw .keys(.alone(name))
      }
      return KeysFile(accessKey: access, secretAccessKey: secret)
    }
  }

  /// The pair of two values alone; nil where there is one value or none.
  var bare: KeysFile? {
    get throws(AnswerError) {
      var values: [String] = []
      for line in lines { values += try KeysRow.values(of: line, isAlone: lines.count == 1) }
      guard values.count > 1 else { return nil }
      guard values.count == 2 else { throw .keys(.unlabelled(values.count)) }
      return KeysFile(accessKey: values[0], secretAccessKey: values[1])
    }
  }
}
