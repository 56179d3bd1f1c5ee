/// What a pasted or read text means for several fields: the text of each; nil where it is just a text.
///
/// It throws a ``Refusal`` where the text is meant for several fields and cannot be read.
package typealias Intake = @Sendable (String) throws(Refusal) -> [Slot: String]?

extension Field {
  /// The same question, into which a text for several fields can be pasted.
  package func takingIn(_ intake: @escaping Intake) -> Self {
    var field = self
    field.intake = intake
    return field
  }

  /// The same question, for which a strong value can be made.
  package func making(_ made: @escaping @Sendable () -> String) -> Self {
    var field = self
    field.made = made
    return field
  }

  /// A line that names a file on this host, whose text is taken in as if it were pasted; nothing of it is saved.
  package static func file(
    _ id: String, _ label: String, help: String, intake: @escaping Intake
  ) -> Self {
    Field(
      id: id, label: label, control: .path, isLocalizable: false, help: help,
      read: { _, _, _ in "" }, write: { _, _, _, _ in }, tidy: Texts.trimmed
    ).takingIn(intake)
  }
}

extension Form {
  /// What a text that was pasted into a field means for several fields; nil where it is just a text.
  package func intake(_ text: String, at field: String) throws(Refusal) -> [Slot: String]? {
    guard let intake = fields.first(where: { $0.id == field })?.intake else { return nil }
    return try intake(text)
  }

  /// A fresh strong value for a field; nil where none can be made.
  package func made(_ field: String) -> String? {
    fields.first { $0.id == field }?.made?()
  }
}

extension Sheet {
  /// What a text that was pasted into a field means for several fields; nil where it is just a text.
  ///
  /// Fields that are locked take nothing.
  package func intake(_ text: String, at field: String) throws(Refusal) -> [Slot: String]? {
    let texts = try workings.intake(field, text)?.filter { slot, _ in
      reading.standings[slot.field]?.lock == nil
    }
    return texts?.isEmpty == true ? nil : texts
  }

  /// A fresh strong value for a field; nil where none can be made.
  package func made(_ field: String) -> String? { workings.made(field) }

  /// Types several texts at once.
  package mutating func set(_ texts: [Slot: String]) {
    var answers = answers
    answers.cleared.subtract(texts.keys.map(\.field))
    answers.texts.merge(texts) { $1 }
    set(answers)
  }
}
