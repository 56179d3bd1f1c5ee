/// The command that an SSH client asked for, as words; no shell ever sees it.
enum CommandWords {
  /// Splits at blanks; single and double quotation marks and a backslash keep what follows them together.
  static func split(_ text: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = text[...]
    while let character = characters.popFirst() {
      switch (character, quote) {
      case (let mark, .some(let open)) where mark == open: quote = nil
      case ("\\", .none), ("\\", "\""):
        guard let next = characters.popFirst() else { throw unfinished }
        word = (word ?? "") + String(next)
      case (_, .some): word = (word ?? "") + String(character)
      case ("'", .none), ("\"", .none):
        quote = character
        word = word ?? ""
      case (" ", .none), ("\t", .none), ("\n", .none):
        if let ended = word { words.append(ended) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw unfinished }
    if let word { words.append(word) }
    return words
  }

  private static let unfinished = ExitError(
    message: "The command of the SSH client ends within quotation marks; close them.", code: 2)
}
