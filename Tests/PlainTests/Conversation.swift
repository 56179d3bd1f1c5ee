import Editing
import Forms
import Plain

@testable import ToyLibrary

/// A person who talks with plain mode over a library, and all that was said.
final class Conversation: Lines {
  let library: Library
  /// What was said and typed, a line each; what was typed hidden is not in it.
  private(set) var said: [String] = []
  /// What was done and stored.
  private(set) var deeds: [CompletedAction] = []
  private(set) var parting = ExitSummary(kept: [], lost: [])
  /// What happens before the line of this number is typed.
  var meanwhile: [Int: () -> Void] = [:]
  var files = ["/keys/plan": "Loft=7"]
  private var typed: [String] = []
  private var next = 0

  init(_ library: Library = .small()) { self.library = library }

  /// Talks until the lines are typed, then leaves by ^D; gives what was said.
  @discardableResult
  func talk(at start: Plain.Start = .home, _ lines: String...) -> String {
    (typed, next) = (lines, 0)
    let first = said.count
    parting = Plain(self, premises).run(at: start)
    return said[first...].joined(separator: "\n")
  }

  /// Does what an answers file tells, the lines typed where it asks; why it ended early.
  func replay(_ acts: [Act], _ lines: String...) -> Replay.Refused? {
    (typed, next) = (lines, 0)
    return Replay(self, premises) { _ in [] }.run(acts)
  }

  func write(_ line: String) { said.append(line) }

  func read(isHidden: Bool) -> Reply {
    meanwhile[next]?()
    guard typed.indices.contains(next) else {
      said.append("> ^D")
      return .end
    }
    defer { next += 1 }
    said.append(isHidden ? "> (hidden)" : "> \(typed[next])")
    return .line(typed[next])
  }

  /// What it works on.
  var premises: Premises {
    Premises(
      data: library.data(),
      readFile: { [files] path in
        files[path].map { .read($0, removal: "rm \(path)") } ?? .refused("There is no such file")
      }, export: { list, _, _ in "\(list.section.plural).csv is written" },
      record: { self.deeds.append($0) })
  }
}

extension Conversation {
  /// The list of books.
  var books: Plain.Start { .list(library.lists[0]) }

  /// The form of a book.
  func book(_ key: String) throws -> Plain.Start {
    let list = library.lists[0]
    return try list.open(key).map { .form($0, list) } ?? .home
  }

  /// What is stored of a draft about a subject.
  func draft(of key: String?) -> Draft? {
    let subject = Subject(section: "books", key: key)
    return library.read { $0.drafts.values.map(\.draft).first { $0.subject == subject } }
  }
}
