import Editing
import Forms
import Synchronization

extension EffectPerformer {
  func store(_ draft: Draft) -> Work {
    .beside(.draft) { [store = data.drafts.store] in
      let result = store(draft)
      return result == .kept ? [] : [.kept(draft.subject, result)]
    }
  }

  /// Opens the form of a draft's record, or of a new one where that was deleted.
  func resume(
    _ subject: Subject, _ section: Section, _ note: DraftNote?, field: String?
  ) throws -> [Event] {
    let draft = try note.flatMap { try data.drafts.open($0) }
    guard note == nil || draft != nil else {
      // Another session was faster: what is stored is read again first.
      let notes = Event.drafts(try data.drafts.all())
      guard let key = subject.key, let form = try list(section).open(key) else {
        return [notes, .notice(.draftUnavailable)]
      }
      return [notes, .opened(keep(form), field: field)]
    }
    let form = try releasing(note) { try self.form(of: subject, in: section) }
    return [.resumed(form, draft, note, subject, field: field)]
  }

  func view(_ note: DraftNote) throws -> [Event] {
    guard let draft = try data.drafts.view(note) else { return try unavailable() }
    guard let section = note.section else { return try openGuide(draft, note, isToLook: true) }
    return [.looked(try form(of: note.subject, in: section), draft, note)]
  }

  func takeOver(_ note: DraftNote) throws -> [Event] {
    guard let draft = try data.drafts.takeOver(note) else { return try unavailable() }
    guard let section = note.section else { return try openGuide(draft, note, isToLook: false) }
    let form = try releasing(note) { try self.form(of: note.subject, in: section) }
    return [.resumed(form, draft, note, note.subject, field: nil)]
  }

  func discard(_ note: DraftNote) throws -> [Event] {
    guard let draft = try data.drafts.discard(note) else { return try unavailable() }
    return [.discarded(draft, note)]
  }

  func resumeGuide(_ note: DraftNote) throws -> [Event] {
    guard let draft = try data.drafts.open(note) else { return try unavailable() }
    return try openGuide(draft, note, isToLook: false)
  }

  // A draft that belongs to no list is the guide's.
  private func openGuide(_ draft: Draft, _ note: DraftNote, isToLook: Bool) throws -> [Event] {
    guard let guide = data.guide, guide.walk.subject == note.subject else {
      if !isToLook { data.drafts.release(note.subject) }
      return [.notice(.failed("This program does not know what that draft is about"))]
    }
    let landing = try releasing(isToLook ? nil : note) { try guide.open(draft, .on) }
    return [.resumedGuide(landing, note, isToLook: isToLook)]
  }

  // A draft that is held and not shown would be written over by the next one.
  private func releasing<Value>(
    _ note: DraftNote?, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      if let note { data.drafts.release(note.subject) }
      throw error
    }
  }

  private func unavailable() throws -> [Event] {
    [.drafts(try data.drafts.all()), .notice(.draftUnavailable)]
  }

  private func form(of subject: Subject, in section: Section) throws -> OpenForm {
    let list = try list(section)
    let stored = try subject.key.flatMap { try list.open($0) }
    guard let form = try stored ?? list.create() else {
      throw LookupError(.recordGone(noun: section.noun))
    }
    return keep(form)
  }
}

/// Tells work beside the loop that nobody waits for it any more.
final class CancellationFlag: Sendable {
  private let flag = Atomic(false)

  /// Whether the work is to end.
  var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Ends the work soon.
  func cancel() { flag.store(true, ordering: .relaxed) }
}
