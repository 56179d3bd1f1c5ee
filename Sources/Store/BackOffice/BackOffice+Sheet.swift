import Forms
import KYC

extension BackOffice {
  /// A sheet on a stored record, which may not be seen by everybody; nil where there is none of that key.
  func open<Record: Stored>(
    _ type: Record.Type, key: String, section: String
  ) throws -> Sheet? {
    guard let id = Int64(key) else { return nil }
    fold(Record.kind)
    let found = try read(viewing: Area(Record.kind)) { around in
      try Record.fetch(id, around.db).map { ($0, try around.tongues) }
    }
    return try found.map { try sheet(on: $0, tongues: $1, section: section) }
  }

  /// A sheet on a new record; ``Forbidden`` where such may not be made.
  func create<Record: Stored>(_ blank: Record, section: String) throws -> Sheet {
    fold(Record.kind)
    let (record, tongues) = try read(viewing: Area(Record.kind)) { around in
      try Rights(of: person, around.db).require(.create, on: Area(Record.kind))
      var record = blank
      try record.begin(among: around, around.db)
      return (record, try around.tongues)
    }
    return try sheet(on: record, tongues: tongues, section: section)
  }

  /// A sheet on a record as it was read, or is to be made.
  func sheet<Record: Stored>(
    on record: Record, tongues: [Tongue], section: String, answers: Answers = Answers()
  ) throws -> Sheet {
    try sheet(OpenRecord(record, tongues: tongues, section: section), answers: answers)
  }

  private func sheet<Record: Stored>(
    _ open: OpenRecord<Record>, answers: Answers
  ) throws -> Sheet {
    var sheet = try Sheet(
      subject: Subject(section: open.section, key: open.base.id.map(String.init)),
      noun: Record.kind.noun, title: Record.title(isNew: !open.isStored),
      name: open.isStored ? open.base.name(in: open.defaultLanguage) : "",
      questions: open.form.fields.map { Question($0) }, languages: open.tongues,
      workings: workings(open))
    if !answers.isEmpty { sheet.set(answers) }
    return sheet
  }

  private func workings<Record: Stored>(_ open: OpenRecord<Record>) -> Sheet.Workings {
    let (base, form) = (open.base, open.form)
    return Sheet.Workings(
      read: { answers in
        // Whoever loses the right meanwhile keeps what they typed in sight, locked.
        try read { around in
          var reading = try open.reading(of: base, answers, among: around)
          try Rights(of: person, around.db).lock(&reading, of: open)
          return reading
        }
      },
      choices: { field, filter, answers in
        let listed = form.fields.first { $0.id == field }?.control.listed
        if let listed { fold(listed) }
        return try read(viewing: Area(listed ?? Record.kind)) { around in
          let record = try open.filled(base, answers, among: around)
          return try form.choices(for: field, filter: filter, record: record, around: around)
        }
      },
      save: { save($0, to: open, isConfirmed: $1) },
      rows: { base.rows(of: $0, in: self) },
      preview: { field, text in form.fields.first { $0.id == field }?.preview?(text) },
      tidy: { field, text in form.fields.first { $0.id == field }?.tidy(text) ?? text },
      intake: { field, text throws(Refusal) in try form.intake(text, at: field) },
      made: { form.made($0) }, whole: { try whole(open, $0) })
  }

  // One form for both phases: it is saved by the same transaction as any other.
  private func whole<Record: Stored>(
    _ open: OpenRecord<Record>, _ answers: Answers
  ) throws -> Sheet? {
    guard Record.isMadeInTwoPhases, !open.isStored else { return nil }
    let begun = try read { try open.filled(open.base, answers, among: $0) }
    return try sheet(
      OpenRecord(
        open.base, tongues: open.tongues, section: open.section,
        form: Record.formOfBothPhases(for: begun)),
      answers: answers)
  }
}
