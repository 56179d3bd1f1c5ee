import Editing
import Forms

extension State {
  /// Asks what completes the path that is being typed.
  func completing() -> [Effect] {
    guard let form = page.form, form.question?.control == .path, let slot = form.slot,
      form.line.isAtEnd, !form.line.text.isEmpty
    else { return [] }
    return [.completePath(form.line.text, at: slot)]
  }

  mutating func handleFile(_ event: Event) {
    switch event {
    case .fileRead(let slot, let path, let text, let removal):
      takeIn(text, fromFile: path, at: slot, removal: removal)
    case .fileRefused(let slot, let path, let sentence): refuseFile(path, at: slot, sentence)
    case .pathCompleted(let slot, let path, let rest):
      changePath(at: slot) { $0.completion = (path, rest) }
    default: break
    }
  }

  // Only where the path is still in focus.
  private mutating func changePath(at slot: Slot, _ change: (inout PathEntry) -> Void) {
    guard var form = page.form, form.slot == slot else { return }
    var entry = form.path ?? PathEntry()
    change(&entry)
    form.path = entry
    page.form = form
  }

  /// Reads the file that the path in focus names, or goes on where none is named.
  mutating func readFile() -> [Effect] {
    form?.leaveField()
    guard let form, let slot = form.slot else { return [] }
    let path = form.model.text(slot)
    guard !path.isEmpty else {
      page.form?.moveFocus(by: 1)
      return []
    }
    return [.readFile(path: path, at: slot)]
  }

  // As if it were pasted; `removal` is the shell's line that deletes the file.
  private mutating func takeIn(
    _ text: String, fromFile path: String, at slot: Slot, removal: String
  ) {
    guard let form = page.form, form.slot == slot else { return }
    do {
      guard var texts = try form.model.intake(text, at: slot.field) else {
        return refuseFile(path, at: slot, Notice.nothingInFile.message)
      }
      if case .file = page {} else { texts[slot] = "" }
      fill(texts, at: slot)
      tell("Taken from the file. Delete it on this host when the set-up works: \(removal)")
    } catch {
      refuseFile(path, at: slot, error.fact.sentence)
    }
  }

  // It is said under the path, as long as the path is there.
  private mutating func refuseFile(_ path: String, at slot: Slot, _ sentence: String) {
    changePath(at: slot) { $0.refused = (slot, path, sentence) }
  }

  /// Asks for a file on this host whose text goes where a paste into the field in focus would go.
  mutating func askForFile() {
    if case .file = page { return tell("No file can be taken in here") }
    guard var form = page.form, let slot = form.slot, form.question?.takesSeveral == true else {
      return tell("No file can be taken in here")
    }
    do {
      let asking = try FilePage(for: slot, in: form.model)
      form.leaveField()
      page.form = form
      pages.append(.file(asking))
    } catch {
      tell("No file can be taken in here")
    }
  }
}
