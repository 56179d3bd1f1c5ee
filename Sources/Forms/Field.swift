/// One question: where its answer lives in the record, how it is asked, and what makes it acceptable.
///
/// It is typed where it is declared and erased to texts as soon as it is made; `Around` is what the form
/// can see beside the record, such as the other records.
package struct Field<Record: Sendable, Around>: Sendable {
  /// Where a text comes from and goes to; the language is nil outside localizable fields.
  package typealias Read = @Sendable (Record, String?, Around) throws -> String
  /// Takes a text into the record; the language is nil outside localizable fields.
  package typealias Write = @Sendable (inout Record, String?, String, Around) throws -> Void

  /// The identifier, the column's name without a trailing `Id`.
  package let id: String
  /// The Back Office's own label.
  package let label: String
  /// How it is asked.
  package let control: Control
  /// Whether it has a text in each language.
  package let isLocalizable: Bool
  /// What is shown while it has the focus: one or two sentences.
  package let help: String
  /// The text of the record's answer.
  package let read: Read
  /// Takes a tidied text into the record, or throws an ``AnswerError``; what it did before throwing is dropped.
  package let write: Write
  /// The text as it is kept once the field is left.
  package let tidy: @Sendable (String) -> String

  /// How far its texts may go.
  package var extent = Extent.any
  /// Whether an answer must be given.
  package var need: @Sendable (Record, Around) throws -> Need = { _, _ in .optional }
  /// Whether the question makes sense with the other answers.
  package var isRelevant: @Sendable (Record, Around) throws -> Bool = { _, _ in true }
  /// Why it cannot be changed and what to do instead, by the record as saved; nil where it can.
  package var lock: @Sendable (Record, Around) throws -> String? = { _, _ in nil }
  /// What does not hold for the answer, beyond what parsing finds.
  package var checks: [@Sendable (Record, Around) throws -> [Problem]] = []
  /// The rows of its dropdown or its suggestions that a filter lets through.
  package var choices: (@Sendable (Record, String, Around) throws -> Choices)?
  /// A long text as its readers see it; nil where that is the text itself.
  package var preview: (@Sendable (String) -> Document)?
  /// What is known of a saved secret.
  package var secret: @Sendable (Record, Around) throws -> SecretNote? = { _, _ in nil }
  /// What a text pasted here means for several fields of the form; nil where it is always just a text.
  package var intake: Intake?
  /// Gives a fresh strong value; nil where none can be made.
  package var made: (@Sendable () -> String)?

  /// Makes a field from its erased parts; the typed initialisers are what forms use.
  package init(
    id: String, label: String, control: Control, isLocalizable: Bool, help: String,
    read: @escaping Read, write: @escaping Write, tidy: @escaping @Sendable (String) -> String
  ) {
    self.id = id
    self.label = label
    self.control = control
    self.isLocalizable = isLocalizable
    self.help = help
    self.read = read
    self.write = write
    self.tidy = tidy
  }
}

/// Whether an answer must be given.
package enum Need: Sendable, Equatable {
  /// It may be left empty.
  case optional
  /// Nothing is saved without it.
  case required
  /// The record is saved without it, but cannot be enabled; whether it is enabled just now.
  case toEnable(isEnabled: Bool)
}

/// What is known of a secret that is saved, never the secret.
package struct SecretNote: Sendable, Hashable, Codable {
  /// When it was set, ISO 8601 UTC.
  package let setAt: String
  /// Who set it.
  package let setBy: String
  /// Eight characters that tell secrets of one file apart.
  package let fingerprint: String

  /// Makes a note on a secret.
  package init(setAt: String, setBy: String, fingerprint: String) {
    self.setAt = setAt
    self.setBy = setBy
    self.fingerprint = fingerprint
  }
}
