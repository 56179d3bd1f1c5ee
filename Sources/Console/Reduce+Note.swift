import Editing
import Forms

extension State {
  /// Asks what the step on the screen waits for.
  mutating func askForNote() -> [Effect] {
    guard let stop = page.stop ?? stopBelow else {
      tell("Only a step of the guide can wait")
      return []
    }
    if let lock = guide?.lock {
      tell(lock.sentence)
      return []
    }
    if stopBelow != nil { form?.leaveField() }
    putDownStop()
    do {
      let note = guide?.note(at: stop.id) ?? ""
      pages.append(
        .note(try WaitingNotePage(note, stop: stop.id, title: stop.title, lock: guide?.lock)))
    } catch {
      tell(.failed("The note cannot be shown"))
    }
    return []
  }

  /// Goes back to the step, whose note is stored by whatever key one leaves.
  mutating func leaveNote(of stop: String) -> [Effect] {
    form?.leaveField()
    putDownStop()
    pages.removeLast()
    tell(.waiting(guide?.note(at: stop)))
    return [.land(guide?.draft, .to(stop))]
  }
}
