/// What a check found in what is kept: what is wrong, where, and how it is mended.
package struct Finding: Sendable, Hashable {
  /// How much a finding matters.
  package enum Severity: String, Sendable, CaseIterable {
    /// Something does not work, or would be refused if it were saved again.
    case error
    /// Something works otherwise than was most likely meant.
    case warning
    /// Something to know, which may well be meant.
    case note
  }

  /// The identifier of what is wrong, which scripts and help pages name; it does not change.
  package let id: String
  /// How much it matters.
  package let severity: Severity
  /// The place, from the record to the field, such as `Shelf 1` and `Books`.
  package let parts: [String]
  /// What is wrong.
  package let sentence: String
  /// What to do.
  package let mend: String
  /// The record where it is mended.
  package let subject: Subject
  /// The field of that record.
  package let field: String

  /// Makes a finding.
  package init(
    id: String, severity: Severity, at parts: [String], sentence: String, mend: String,
    subject: Subject, field: String
  ) {
    self.id = id
    self.severity = severity
    self.parts = parts
    self.sentence = sentence
    self.mend = mend
    self.subject = subject
    self.field = field
  }

  /// The place in words, such as `Shelf 1 · Books`, with the sign that stands between its parts.
  package func place(dot: String = "·") -> String { parts.joined(separator: " \(dot) ") }
}
