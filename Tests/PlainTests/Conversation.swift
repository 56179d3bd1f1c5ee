import Forms
import Plain

@testable import ToyLibrary

/// A person who talks with plain mode over a library, and all that was said.
final class Conversation: Lines {
  let library: Library
  /// What was said and typed, a line each; what was typed hidden is not in it.
  private(set) var said: [String] = []
  /// What was done and stored.
  private(set) var deeds: [Deed] = []
  private(set) var parting = Parting(kept: [], lost: [], isToOther: false)
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

  // What is saved takes its draft with it.
  private func take(_ deed: Deed) {
    if case .saved(let sheet, _, _) = deed { library.dropDraft(of: sheet.subject) }
    deeds.append(deed)
  }

  private var premises: Premises {
    Premises(
      sections: library.sections, walk: library.walk, check: library.check,
      header: { Header(office: "Town library", isNamed: true, person: "alice") },
      drafts: Premises.Drafts(library),
      readFile: { [files] path in
        files[path].map { .read($0, removal: "rm \(path)") } ?? .refused("There is no such file")
      }, export: { section, _, _ in "\(section.plural).csv is written" },
      sentence: { "\($0)" }, record: { self.take($0) })
  }
}

extension Premises.Drafts {
  fileprivate init(_ library: Library) {
    self.init(
      all: { library.notes }, keep: { library.keep($0) }, open: { library.take($0.id) },
      look: { note in library.read { $0.drafts[note.id]?.draft } },
      takeOver: { library.take($0.id) }, discard: { library.discard($0.id) }, release: { _ in })
  }
}

extension Conversation {
  /// The list of books.
  var books: Plain.Start { .list(library.sections[0]) }

  /// The form of a book.
  func book(_ key: String) throws -> Plain.Start {
    let section = library.sections[0]
    return try section.doors.open(key).map { .form($0, section) } ?? .home
  }

  /// What is stored of a draft about a subject.
  func draft(of key: String?) -> Draft? {
    let subject = Subject(section: "books", key: key)
    return library.read { $0.drafts.values.map(\.draft).first { $0.subject == subject } }
  }
}
