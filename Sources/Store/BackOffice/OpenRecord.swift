import Forms
import KYC

/// A record as it was when its form was opened, and the form that asks about it.
struct OpenRecord<Record: Stored>: Sendable {
  /// The record as it was.
  let base: Record
  /// The form that asks about it.
  let form: Form<Record, any Surroundings>
  /// The languages of that moment, the default one first.
  let tongues: [Tongue]
  /// The identifier of the section that it was opened in.
  let section: String

  /// Opens a record, asked about by its own form unless another is told.
  init(
    _ base: Record, tongues: [Tongue], section: String,
    form: Form<Record, any Surroundings>? = nil
  ) {
    self.base = base
    self.form = form ?? Record.form(for: base)
    self.tongues = tongues
    self.section = section
  }

  /// The default language's code at that moment.
  var defaultLanguage: String { tongues.first?.code ?? "" }

  /// Whether the record is stored already.
  var isStored: Bool { base.id != nil }

  /// What the form says of the record with answers over it.
  func reading(
    of record: Record, _ answers: Answers, among others: any Surroundings
  ) throws -> Reading {
    try form.reading(
      of: record, with: answers, languages: others.otherLanguages, around: others)
  }

  /// The record with answers taken into it as far as they can be.
  func filled(
    _ record: Record, _ answers: Answers, among others: any Surroundings
  ) throws -> Record {
    let (filled, _) = try form.filled(
      record, with: answers, languages: others.otherLanguages, around: others)
    return filled.inStoredOrder
  }
}
