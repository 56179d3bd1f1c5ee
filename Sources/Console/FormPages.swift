package import Editing
package import Forms

/// The form of a record on the screen.
package struct RecordPage: Sendable {
  /// The form.
  package var form: FormPage
  /// The field of the form below that waits for this new record.
  package var returnField: Slot?

  /// Shows a record's form, whose new record a field of the form below waits for where one is named.
  package init(_ session: FormSession, returnField: Slot? = nil) {
    form = FormPage(session, buttons: [.save, .discard, .back])
    self.returnField = returnField
  }
}

/// A step of the guide on the screen.
package struct StepPage: Sendable {
  /// The form of the step.
  package var form: FormPage
  /// The step.
  package let stop: Walk.Stop

  /// Shows a step at the first of its fields that needs an answer and has none.
  package init(_ session: FormSession, _ stop: Walk.Stop) {
    form = FormPage(session, buttons: [.next, .previous, .waiting, .outline, .back])
    self.stop = stop
    form.focusFirstMissing()
  }
}

/// Choosing between two changes of the record of the form below.
package struct ConflictPage: Sendable {
  /// The form of the choices.
  package var form: FormPage
  /// What is chosen between.
  package let conflict: Conflict

  /// Shows the choices of a conflict.
  package init(_ session: FormSession, _ conflict: Conflict) {
    form = FormPage(session, buttons: [.save, .back])
    self.conflict = conflict
  }
}

/// What a step of the guide waits for, on the screen.
package struct WaitingNotePage: Sendable {
  /// The form with the note.
  package var form: FormPage
  /// The identifier of the step.
  package let stop: String

  private static let field = "note"

  /// Shows the note of a step; throws never in practice, since its form looks at nothing.
  package init(_ note: String, stop: String, title: String, lock: DraftLock?) throws {
    let form = Form<String, Nothing>(
      noun: "note",
      fields: [
        Field<String, Nothing>(
          Self.field, "Waits for", \.self, Kind.text(200),
          help: "In your own words; whoever goes on reads it. Empty it once the step waits no more")
      ])
    let model = try FormModel(
      form, on: note,
      FormModel.Heading(
        subject: Subject(section: "notes", key: nil), noun: "note", title: "Waiting", name: title),
      lookup: Nothing())
    var session = FormSession(model)
    session.lock = lock
    self.form = FormPage(session, buttons: [.save, .back])
    self.stop = stop
  }

  /// What the step waits for, as typed.
  var note: String { form.session.model.text(Slot(Self.field)) }
}

/// A file on this host whose text goes where a paste into a field of the form below would go.
package struct FilePage: Sendable {
  /// The form that asks for the file.
  package var form: FormPage
  /// The field that the text is for.
  package let target: Slot

  /// Asks for a file for a field that takes several values; throws never in practice, since its form looks at nothing.
  package init(for target: Slot, in model: FormModel) throws {
    let form = Form<String, Nothing>(
      noun: model.noun,
      fields: [
        .file(
          "file", "File on this host",
          help:
            "Its path; ~/ is your home folder. Right takes what is in brackets, Enter reads the file"
        ) { text throws(AnswerError) in try model.intake(text, at: target.field) }
      ])
    self.form = FormPage(
      FormSession(
        try FormModel(
          form, on: "",
          FormModel.Heading(subject: model.subject, noun: model.noun, title: "File"),
          lookup: Nothing())), buttons: [.back])
    self.target = target
  }
}

/// What a form looks at that looks at nothing.
struct Nothing: Sendable {}
