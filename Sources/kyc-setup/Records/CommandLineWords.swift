/// The words of a command that is being typed, as far as completing one of them asks about the others.
struct CommandLineWords {
  private(set) var command = ""
  private(set) var section: SectionName?
  private(set) var name: String?
  private(set) var owners: [String] = []
  private(set) var settings: [String] = []
  private(set) var database: String?

  /// Reads the words, the program's name first, and leaves out the one of this number, which is being typed.
  init(_ words: [String], completing index: Int) {
    var positional: [String] = []
    var option: String?
    for (number, word) in words.enumerated().dropFirst() {
      if let name = option {
        option = nil
        if number != index { take(name, word) }
      } else if word.hasPrefix("--"), let sign = word.firstIndex(of: "=") {
        if number != index { take(String(word[..<sign]), String(word[word.index(after: sign)...])) }
      } else if Self.valued.contains(word) {
        option = word
      } else if !word.hasPrefix("-"), number != index {
        positional.append(word)
      }
    }
    command = positional.first ?? ""
    section = positional.dropFirst().first.flatMap(SectionName.init)
    name = positional.dropFirst(2).first
  }

  /// A word as the shell would take it, though its quotation mark need not be closed yet.
  static func plain(_ word: String) -> String {
    for ending in ["", "'", "\""] {
      if let words = try? CommandWords.split(word + ending), words.count <= 1 {
        return words.first ?? ""
      }
    }
    return word
  }

  private static let valued: Set<String> = [
    "--database", "--in", "--set", "--clear", "--filter", "--sort", "--limit", "--format",
  ]

  private mutating func take(_ option: String, _ value: String) {
    switch option {
    case "--database": database = value
    case "--in": owners.append(value)
    case "--set": settings.append(value)
    default: break
    }
  }
}
