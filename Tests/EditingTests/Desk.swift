import Editing
import Forms
import TestSupport
import Testing

@testable import ToyLibrary

/// A book of the library that is edited without a face.
struct Desk {
  let library: Library
  var source: FormSource
  var session: FormSession

  /// Opens the book of a key, or a new one.
  init(_ key: String?, in library: Library = .small()) throws {
    let books = try library.lists.at(0)
    let form = try #require(try key.map { try books.open($0) } ?? books.create())
    (self.library, source, session) = (library, form.source, FormSession(form.model))
  }

  /// Types a text into a field and leaves it, as Tab does.
  mutating func type(_ text: String, at field: String) throws {
    session.type(text, at: Slot(field))
    session.leave(Slot(field))
    try source.update(&session.model)
  }

  /// Saves; nil where nothing was requested.
  mutating func save(isConfirmed: Bool = false) throws -> FormSession.SaveOutcome? {
    guard let request = session.save(isConfirmed: isConfirmed).request else { return nil }
    return session.handle(source.save(request.model.answers, request.isConfirmed))
  }

  /// Settles a conflict, and continues over what is saved now.
  mutating func settle(
    _ conflict: Conflict, choice: (Conflict.Clash) -> ConflictChoice
  ) throws {
    if let form = conflict.form { source = form.source }
    session.settle(conflict, choice: choice)
    try source.update(&session.model)
  }

  /// The book as it is opened later with what was typed here.
  func resumed() throws -> Desk {
    let draft = session.draft(at: nil)
    var desk = try Desk(draft.subject.key, in: library)
    desk.session.resume(try #require(draft.parts[Draft.whole]))
    try desk.source.update(&desk.session.model)
    return desk
  }

  /// A book as it is stored now.
  func book(_ id: Int) throws -> Book { try #require(library.books.first { $0.id == id }) }
}

extension FormSession.SaveStep {
  var request: SaveRequest? { if case .request(let request) = self { request } else { nil } }
  var conflict: Conflict? { if case .choose(let conflict) = self { conflict } else { nil } }
  var problems: Notice? { if case .problems(let notice) = self { notice } else { nil } }
  var lock: String? { if case .locked(let reason) = self { reason } else { nil } }
}

extension FormSession.SaveOutcome {
  var saved: Saved? { if case .saved(let saved) = self { saved } else { nil } }
  var conflict: Conflict? { if case .choose(let conflict) = self { conflict } else { nil } }
  var problems: Notice? { if case .problems(let notice) = self { notice } else { nil } }
  var question: String? { if case .confirm(let text) = self { text } else { nil } }
  var renewed: OpenForm? { if case .recordDeleted(let form) = self { form } else { nil } }
}
