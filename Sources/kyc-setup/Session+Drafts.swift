import Console
import Forms
import Store

extension Session {
  /// Writes a draft beside the loop; nothing comes of it where it is kept.
  func keep(_ draft: Draft) {
    let backOffice = office.backOffice
    guard backOffice.reasonNotToKeepDrafts == nil else { return }
    mailbox.later(.draft) {
      let result = backOffice.keep(draft)
      return result == .kept ? nil : .kept(draft.subject, result)
    }
  }

  /// Waits until all drafts are written, and takes in what came of it.
  func settleDrafts() {
    mailbox.settle(.draft)
    for event in mailbox.empty() { answer(state.reduce(event)) }
  }

  /// Writes the last drafts and lets go of them all.
  func putDrafts() {
    settleDrafts()
    office.backOffice.releaseDrafts()
  }

  /// Opens the form of a draft's record, or of a new one where that is gone.
  func resume(
    _ subject: Subject, _ section: Section, _ note: DraftNote?, field: String?
  ) throws -> [Event] {
    mailbox.settle(.draft)
    let draft = try note.flatMap { try office.backOffice.openDraft($0.id) }
    guard note == nil || draft != nil else {
      // Another session was faster: what is stored is read again first.
      let notes = Event.drafts(try office.backOffice.drafts())
      guard let key = subject.key, let sheet = try section.doors.open(key) else {
        return [notes, .told("That draft is open elsewhere by now, or gone", isTrouble: true)]
      }
      return [notes, .opened(sheet, field: field)]
    }
    let sheet = try releasing(note) { try self.sheet(of: subject, in: section) }
    return [.resumed(sheet, draft, note, subject, field: field)]
  }

  /// Opens a draft to read it.
  func look(at note: DraftNote) throws -> [Event] {
    guard let draft = try office.backOffice.lookAtDraft(note.id) else { return try gone() }
    guard let section = note.section else { return try land(draft, of: note, isToLook: true) }
    return [.looked(try sheet(of: note.subject, in: section), draft, note)]
  }

  /// Makes a draft one's own and opens it.
  func takeOver(_ note: DraftNote) throws -> [Event] {
    guard let draft = try office.backOffice.takeOverDraft(note.id) else { return try gone() }
    guard let section = note.section else { return try land(draft, of: note, isToLook: false) }
    let sheet = try releasing(note) { try self.sheet(of: note.subject, in: section) }
    return [.resumed(sheet, draft, note, note.subject, field: nil)]
  }

  /// Discards a stored draft.
  func discard(_ note: DraftNote) throws -> [Event] {
    guard let draft = try office.backOffice.discardDraft(note.id) else { return try gone() }
    return [.discarded(draft, note)]
  }

  // A draft that belongs to no list is the guide's.
  private func land(_ draft: Draft, of note: DraftNote, isToLook: Bool) throws -> [Event] {
    guard let walk = state.walk, walk.subject == note.subject else {
      if !isToLook { office.backOffice.releaseDraft(note.subject) }
      return [.told("This program does not know what that draft is about", isTrouble: true)]
    }
    let landing = try releasing(note, unless: isToLook) { try walk.land(draft, .on) }
    return [.resumedGuide(landing, note, isToLook: isToLook)]
  }

  // A draft that is held and not shown would be written over by the next one.
  private func releasing<Value>(
    _ note: DraftNote?, unless isToLook: Bool = false, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      if let note, !isToLook { office.backOffice.releaseDraft(note.subject) }
      throw error
    }
  }

  /// Goes on with what was kept of the guide.
  func goOn(with note: DraftNote) throws -> [Event] {
    mailbox.settle(.draft)
    guard let draft = try office.backOffice.openDraft(note.id) else { return try gone() }
    return try land(draft, of: note, isToLook: false)
  }

  private func gone() throws -> [Event] {
    [
      .drafts(try office.backOffice.drafts()),
      .told("That draft is open elsewhere by now, or gone", isTrouble: true),
    ]
  }

  private func sheet(of subject: Subject, in section: Section) throws -> Sheet {
    let stored = try subject.key.flatMap { try section.doors.open($0) }
    return try stored ?? section.doors.create()
  }
}
