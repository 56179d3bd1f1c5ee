/// What a pasted or read text means for several fields: the text of each; nil where it is just a text.
///
/// It throws an ``AnswerError`` where the text is meant for several fields and cannot be read.
package typealias Intake = @Sendable (String) throws(AnswerError) -> [Slot: String]?

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
