import Forms
import KYC

extension OpenRecord {
  /// The form on the record at work, which the model layer answers for; throws where what it looks at cannot be read.
  func form(in backOffice: BackOffice, answers: Answers = Answers()) throws -> OpenForm {
    var source = FormSource(
      form, on: base, reader: OpenRecordReader(backOffice: backOffice, open: self),
      save: { backOffice.save($0, to: self, isConfirmed: $1) })
    source.whole = { try whole($0, in: backOffice) }
    return try OpenForm(form, heading(in: backOffice), source: source, answers: answers)
  }

  private func heading(in backOffice: BackOffice) -> FormModel.Heading {
    let rows = form.fields.filter { $0.control == .rows }.compactMap { field in
      base.rows(of: field.id, in: backOffice).map { (field.id, $0) }
    }
    return FormModel.Heading(
      subject: Subject(section: section, key: base.id.map(String.init)), noun: Record.kind.noun,
      title: Record.title(isNew: !isStored), name: isStored ? base.name(in: defaultLanguage) : "",
      languages: tongues, lists: Dictionary(uniqueKeysWithValues: rows))
  }

  // One form for both phases: it is saved by the same transaction as any other.
  private func whole(_ answers: Answers, in backOffice: BackOffice) throws -> OpenForm? {
    guard Record.isMadeInTwoPhases, !isStored else { return nil }
    let begun = try backOffice.read { try filled(base, answers, among: $0) }
    return try OpenRecord(
      base, tongues: tongues, section: section, form: Record.formOfBothPhases(for: begun)
    ).form(in: backOffice, answers: answers)
  }
}

/// Reads the other records for the form of an open record.
struct OpenRecordReader<Record: Stored>: LookupReader {
  let backOffice: BackOffice
  let open: OpenRecord<Record>

  // Whoever loses the right in between keeps what they typed in sight, locked.
  func evaluation(
    _ evaluate: (any Surroundings, [String]) throws -> Reading
  ) throws -> Reading {
    try backOffice.read { around in
      var reading = try evaluate(around, around.otherLanguages)
      try Rights(of: backOffice.person, around.db).lock(&reading, of: open)
      return reading
    }
  }

  func choices(
    of control: Control, _ choose: (any Surroundings, [String]) throws -> Choices
  ) throws -> Choices {
    if let listed = control.listed { backOffice.fold(listed) }
    return try backOffice.read(viewing: Area(control.listed ?? Record.kind)) { around in
      try choose(around, around.otherLanguages)
    }
  }
}
