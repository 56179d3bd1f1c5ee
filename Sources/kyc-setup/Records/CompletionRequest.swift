import Foundation

/// What a shell asks to complete.
///
/// The parser calls a function for it that knows no person and nothing of the host. So that function only writes the
/// request down, and ``Main``, which knows who asks, answers it.
struct CompletionRequest: Codable, Equatable {
  /// What can be offered.
  enum Kind: String, Codable {
    case names, owners, settings, secrets, columns
  }

  let kind: Kind
  /// The words of the command, the program's name first.
  let words: [String]
  /// The number of the word that is being typed.
  let index: Int
  /// What is typed of it.
  let prefix: String

  /// The first word of a command line by which a shell asks.
  static let word = "---completion"

  /// A function for the parser that offers one word: the request itself.
  static func of(_ kind: Kind) -> @Sendable ([String], Int, String) -> [String] {
    { words, index, prefix in
      let request = CompletionRequest(kind: kind, words: words, index: index, prefix: prefix)
      return [request.text]
    }
  }

  // Words and numbers always have a JSON; nothing is offered for what has none.
  private var text: String {
    (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The answer of the parser with what is offered to a person in the place of the request; nil where it holds none.
  static func answer(to response: String, as user: CurrentUser) -> String? {
    // What the parser adds for a shell comes behind it.
    var lines = response.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first,
      let request = try? JSONDecoder().decode(CompletionRequest.self, from: Data(first.utf8))
    else { return nil }
    lines.replaceSubrange(0..<1, with: Completion.offered(request, as: user))
    return lines.joined(separator: "\n")
  }
}
