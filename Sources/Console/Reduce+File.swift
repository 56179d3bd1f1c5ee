import Forms
import Screen

extension State {
  /// Asks what completes the path that is being typed.
  func completing() -> [Effect] {
    guard case .form(let form) = page, form.question?.control == .path, let slot = form.slot,
      form.line.isAtEnd, !form.line.text.isEmpty
    else { return [] }
    return [.completePath(form.line.text, at: slot)]
  }

  /// Suggests what completes a path, where it still stands there.
  mutating func suggest(_ rest: String, for path: String, at slot: Slot) {
    guard case .form(var form) = page, form.slot == slot else { return }
    form.completion = FormPage.Completion(path: path, rest: rest)
    page = .form(form)
  }

  /// Reads the file that the path in focus names, or goes on where none is named.
  mutating func readFile() -> [Effect] {
    leaveField()
    guard let form, let slot = form.slot else { return [] }
    let path = form.sheet.text(slot)
    guard !path.isEmpty else {
      moveFocus(by: 1)
      return []
    }
    return [.readFile(path: path, at: slot)]
  }

  /// Takes the text of a file in as if it were pasted; `removal` is the shell's line that deletes the file.
  mutating func takeIn(_ text: String, fromFile path: String, at slot: Slot, removal: String) {
    guard case .form(let form) = page, form.slot == slot else { return }
    do {
      guard var texts = try form.sheet.intake(text, at: slot.field) else {
        return refuseFile(path, at: slot, "Nothing in the file belongs here; paste the values")
      }
      if !form.purpose.isFile { texts[slot] = "" }
      fill(texts, at: slot)
      tell("Taken from the file. Delete it on this host when the set-up works: \(removal)")
    } catch {
      refuseFile(path, at: slot, error.fact.sentence)
    }
  }

  /// Says under a path why its file is not taken, as long as the path stands there.
  mutating func refuseFile(_ path: String, at slot: Slot, _ sentence: String) {
    guard case .form(var form) = page, form.slot == slot else { return }
    form.refusedFile = FormPage.RefusedFile(slot: slot, path: path, sentence: sentence)
    page = .form(form)
  }

  /// Asks for a file on this host whose text goes where a paste into the field in focus would go.
  mutating func askForFile() {
    guard case .form(let form) = page, let slot = form.slot, !form.purpose.isFile,
      form.question?.takesSeveral == true,
      let sheet = try? FileQuestion.sheet(for: slot.field, in: form.sheet)
    else { return tell("No file can be taken in here") }
    leaveField()
    var asking = FormPage(sheet)
    asking.purpose = .file(slot)
    pages.append(.form(asking))
  }
}

/// The form that asks for one file; it belongs to the form beneath it.
private enum FileQuestion {
  static func sheet(for field: String, in sheet: Sheet) throws -> Sheet {
    let form = Form<String, Void>(
      noun: sheet.noun,
      fields: [
        .file(
          "file", "File on this host",
          help:
            "Its path; ~/ is your home folder. Right takes what is in brackets, Enter reads the file"
        ) { text throws(Refusal) in try sheet.intake(text, at: field) }
      ])
    return try Sheet(
      subject: sheet.subject, noun: sheet.noun, title: "File", name: "",
      questions: form.fields.map { Question($0) }, languages: [],
      workings: Sheet.Workings(
        read: { try form.reading(of: "", with: $0, languages: [], around: ()) },
        choices: { _, _, _ in Choices(rows: [], matching: 0, total: 0) },
        save: { _, _ in .refused([]) }, rows: { _ in nil }, preview: { _, _ in nil },
        tidy: { Texts.trimmed($1) },
        intake: { id, text throws(Refusal) in try form.intake(text, at: id) }))
  }
}
