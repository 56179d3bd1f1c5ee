package import Forms

/// The form in which two changes of one record are settled, field by field: what it was before, what is saved now, and
/// this person's own text, which can be edited.
package enum ConflictForm {
  /// The form over a conflict of a session's record; throws never in practice, since it looks at nothing.
  package static func model(on conflict: Conflict, in session: FormSession) throws -> FormModel {
    let fields = conflict.clashes.enumerated().flatMap { number, clash in
      self.fields(clash, number, session)
    }
    let model = session.model
    return try FormModel(
      Form<[String: String], Nothing>(noun: model.noun, fields: fields), on: [:],
      FormModel.Heading(subject: model.subject, noun: model.noun, title: "Both changes"),
      lookup: Nothing())
  }

  /// Which text was chosen for a conflict's field of this number.
  package static func choice(_ number: Int, of model: FormModel) -> ConflictChoice {
    ConflictChoice(rawValue: model.text(Slot("clash\(number)"))) ?? .mine
  }

  /// This person's own text of a conflict's field of this number, as it is now.
  package static func mine(_ number: Int, of model: FormModel) -> String {
    model.text(Slot("mine\(number)"))
  }

  /// This person's own text among answers to the form; nil where it was not edited.
  package static func mine(_ number: Int, in answers: Answers) -> String? {
    answers.texts[Slot("mine\(number)")]
  }

  private struct Nothing: Sendable {}
  private typealias Entry = Field<[String: String], Nothing>

  private static func fields(
    _ clash: Conflict.Clash, _ number: Int, _ session: FormSession
  ) -> [Entry] {
    [
      choice(clash, "clash\(number)", session.choices(for: clash)),
      shown(
        "was\(number)", "  \(ConflictChoice.base.rawValue)", clash.was, "What both of you changed"),
      shown(
        "theirs\(number)", "  \(ConflictChoice.theirs.rawValue)", clash.theirs, "What is saved now"),
      own(clash, "mine\(number)", session.model.question(clash.slot.field)),
    ]
  }

  private static func choice(
    _ clash: Conflict.Clash, _ id: String, _ choices: [ConflictChoice]
  ) -> Entry {
    Entry(
      id: id, label: clash.label, control: .choice(choices.map(\.rawValue)), isLocalizable: false,
      help: "Which is taken. Yours is what you typed, and can be edited below",
      read: { answers, _, _ in answers[id] ?? ConflictChoice.mine.rawValue },
      write: { answers, _, text, _ in answers[id] = text }, tidy: { $0 }
    ).required().choosing { _, filter, _ in
      Choices(
        choices.map { Choice($0.rawValue, note: Inquiry.shown(clash.text($0))) }, filter: filter)
    }
  }

  private static func shown(
    _ id: String, _ label: String, _ text: String, _ help: String
  ) -> Entry {
    .shown(id, label, help: "\(help); Enter copies it") { _, _ in
      text.isEmpty ? "(empty)" : text
    }
  }

  // What is chosen from a list is chosen there; a text can be edited here.
  private static func own(_ clash: Conflict.Clash, _ id: String, _ question: Question?) -> Entry {
    let label = "  \(ConflictChoice.mine.rawValue)"
    switch question?.control {
    case .text?, .longText?:
      var field = Entry(
        id: id, label: label, control: question?.control ?? .text, isLocalizable: false,
        help: "What you typed; it can be edited, from both texts",
        read: { answers, _, _ in answers[id] ?? clash.mine },
        write: { answers, _, text, _ in answers[id] = text }, tidy: { $0 })
      field.preview = question?.preview
      return field
    default: return shown(id, label, clash.mine, "What you chose or typed")
    }
  }
}
