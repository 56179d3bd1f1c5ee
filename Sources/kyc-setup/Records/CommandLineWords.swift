/// The words of a command that is being typed, as far as completing one of them asks about the others.
struct CommandLineWords {
  private(set) var command = ""
  private(set) var section: SectionName?
  private(set) var name: String?
  private(set) var owners: [String] = []
  private(set) var settings: [String] = []
  private(set) var database: String?

  /// Reads the words, the program's name first, and leaves out the one of this number, which is being typed.
  ///
  /// Which options take a value is read from the description of the whole program.
  init(_ words: [String], completing index: Int, of program: CommandDescription) {
    var positional: [String] = []
    var commands = [program]
    var option: String?
    for (number, word) in words.enumerated().dropFirst() {
      if let name = option {
        option = nil
        if number != index { take(name, word) }
      } else if word.hasPrefix("--"), let sign = word.firstIndex(of: "=") {
        if number != index { take(String(word[..<sign]), String(word[word.index(after: sign)...])) }
      } else if commands.contains(where: { $0.takesValue(word) }) {
        option = word
      } else if !word.hasPrefix("-"), number != index {
        positional.append(word)
        if let next = commands.last?.subcommand(word) { commands.append(next) }
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

  private mutating func take(_ option: String, _ value: String) {
    switch option {
    case "--database": database = value
    case "--in": owners.append(value)
    case "--set": settings.append(value)
    default: break
    }
  }
}
