import Editing
import Forms

extension Talk {
  /// Submits a draft, and says where it could not be stored; the lock of one that continues elsewhere.
  func store(_ draft: Draft) throws -> DraftLock? {
    guard autosave.submit(draft) else { return nil }
    let header = try data.header()
    guard header.unkept.isEmpty else { return nil }
    switch autosave.handle(data.drafts.store(draft), of: draft.subject) {
    case .stored: return nil
    case .takenOver(let name):
      takenOver.insert(draft.subject)
      return DraftLock(.takenOver(by: name), for: header.person)
    case .failed(let notice):
      if let notice { say(notice) }
      return nil
    }
  }

  /// What is stored and what is lost of the conversation.
  func summary(continuesInOtherMode: Bool) -> ExitSummary {
    let drafts = autosave.submitted.values.sorted { $0.label < $1.label }
    // Where the header cannot be read, nothing is known to be stored.
    let reason = (try? data.header().unkept) ?? "it is not known whether they are stored"
    var summary = autosave.summary(
      of: drafts.map { ($0.subject, $0.label) }, reasonNotToStore: reason,
      isTakenOver: takenOver.contains)
    summary.continuesInOtherMode = continuesInOtherMode
    return summary
  }

  /// Discards a stored draft, after a question; whether it was discarded.
  func discard(_ note: DraftNote) throws -> Bool {
    say("Discard what was typed for the \(note.label)? It does not come back.")
    guard try agree("discard") else { return false }
    return try attempt {
      guard let draft = try data.drafts.discard(note) else {
        say(.draftUnavailable)
        return false
      }
      autosave.forget(draft.subject)
      say("Discarded what was typed for the \(note.label).")
      return true
    } ?? false
  }

  /// Asks what to do with a draft that is not free: view it, or take it over.
  func open(held note: DraftNote) throws {
    guard let answer = try choose(.held(note)) else { return }
    let isTaken = answer == 1
    try carefully {
      let drafts = data.drafts
      guard let draft = try isTaken ? drafts.takeOver(note) : drafts.view(note) else {
        return say(.draftUnavailable)
      }
      let lock = isTaken ? nil : DraftLock(.viewed(by: note.by), for: try data.header().person)
      if isTaken { autosave.note(draft) }
      if note.subject == data.guide?.walk.subject {
        return try PlainGuide.resume(self, draft, lock: lock)
      }
      guard let section = note.section, let list = list(section) else { return }
      try PlainForm.show(draft, of: list, lock: lock, self)
    }
  }
}
