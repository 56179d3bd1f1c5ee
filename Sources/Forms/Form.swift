/// Questions that are asked together, with the checks across them.
package struct Form<Record: Sendable, Around>: Sendable {
  /// A check that looks at several answers.
  package typealias Check = @Sendable (Record, Around) throws -> [Problem]
  /// What a save would do to others, asked about before it is done; nil where nothing needs asking.
  package typealias Consequence = @Sendable (_ was: Record, _ new: Record, Around) throws -> String?

  /// The noun of the record, in lower case, such as `book`.
  package let noun: String
  /// The questions in the order in which they are asked.
  package let fields: [Field<Record, Around>]
  /// The checks across several answers.
  package let checks: [Check]
  /// What has to be confirmed before a save, as a question's text.
  package let consequence: Consequence

  /// Makes a form.
  package init(
    noun: String, fields: [Field<Record, Around>], checks: [Check] = [],
    consequence: @escaping Consequence = { _, _, _ in nil }
  ) {
    self.noun = noun
    self.fields = fields
    self.checks = checks
    self.consequence = consequence
  }
}
