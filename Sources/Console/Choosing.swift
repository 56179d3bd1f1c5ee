import Forms

/// The form in which two changes are settled, field by field: for each clash what it was, theirs, mine, and which is
/// taken; one's own text can be written on there.
enum Choosing {
  private static let mine = "Mine"
  private static let theirs = "Theirs"
  private static let was = "As it was"

  /// What is taken.
  enum Side {
    /// One's own text, as it stands now.
    case mine(String)
    case theirs, was
  }

  /// Which side was chosen for a clash.
  static func side(_ number: Int, of sheet: Sheet) -> Side {
    switch sheet.text(Slot("clash\(number)")) {
    case theirs: .theirs
    case was: .was
    default: mine(number, of: sheet)
    }
  }

  /// One's own text of a clash, as it stands now.
  static func mine(_ number: Int, of sheet: Sheet) -> Side {
    .mine(sheet.text(Slot("mine\(number)")))
  }

  /// The form over the clashes of a record's sheet.
  static func sheet(on conflict: Conflict, in sheet: Sheet) throws -> Sheet {
    let fields = conflict.clashes.enumerated().flatMap { number, clash in
      self.fields(clash, number, sheet.question(clash.slot.field)?.control ?? .text)
    }
    let form = Form<[String: String], Void>(noun: sheet.noun, fields: fields)
    return try Sheet(
      subject: sheet.subject, noun: sheet.noun, title: "Both changes", name: "",
      questions: form.fields.map { Question($0) }, languages: [],
      workings: Sheet.Workings(
        read: { try form.reading(of: [:], with: $0, languages: [], around: ()) },
        choices: { field, filter, _ in
          try form.choices(for: field, filter: filter, record: [:], around: ())
        },
        save: { _, _ in .refused([]) }, rows: { _ in nil },
        preview: { field, text in
          field.hasPrefix("mine") ? sheet.preview(text, of: conflict.field(of: field)) : nil
        }, tidy: { $1 }))
  }

  private typealias Asked = Field<[String: String], Void>

  private static func fields(
    _ clash: Conflict.Clash, _ number: Int, _ control: Control
  ) -> [Asked] {
    let isSecret = control == .secret
    return [
      choice(clash, "clash\(number)", isSecret ? [mine, theirs] : [mine, theirs, was]),
      shown("was\(number)", "  it was", clash.was, "What both of you changed"),
      shown("theirs\(number)", "  theirs", clash.theirs, "What is saved now"),
      own(clash, "mine\(number)", control),
    ]
  }

  private static func choice(
    _ clash: Conflict.Clash, _ id: String, _ words: [String]
  ) -> Asked {
    let texts = [mine: clash.mine, theirs: clash.theirs, was: clash.was]
    return Asked(
      id: id, label: clash.label, control: .choice(words), isLocalizable: false,
      help: "Which is taken. Mine is what you typed, and can be written on below",
      read: { answers, _, _ in answers[id] ?? mine },
      write: { answers, _, text, _ in answers[id] = text }, tidy: { $0 }
    ).required().choosing { _, filter, _ in
      Choices(words.map { Choice($0, note: Inquiry.shown(texts[$0] ?? "")) }, filter: filter)
    }
  }

  private static func shown(_ id: String, _ label: String, _ text: String, _ help: String) -> Asked
  {
    .shown(id, label, help: "\(help); Enter copies it") { _, _ in
      text.isEmpty ? "(empty)" : text
    }
  }

  // What is chosen from a list is chosen there; a text can be written on here.
  private static func own(_ clash: Conflict.Clash, _ id: String, _ control: Control) -> Asked {
    switch control {
    case .text, .longText:
      Asked(
        id: id, label: "  mine", control: control, isLocalizable: false,
        help: "What you typed; it can be written on here, from both texts",
        read: { answers, _, _ in answers[id] ?? clash.mine },
        write: { answers, _, text, _ in answers[id] = text }, tidy: { $0 })
    default: shown(id, "  mine", clash.mine, "What you chose or typed")
    }
  }
}

extension Conflict {
  /// The record's field that a field of the choices is about.
  fileprivate func field(of id: String) -> String {
    let number = Int(id.drop { !$0.isNumber }) ?? 0
    return clashes.indices.contains(number) ? clashes[number].slot.field : ""
  }
}
