import Forms
import Synchronization

extension Library {
  func sheet<Record: Item>(
    _ table: Path<Stock, Table<Record>>, key: Int
  ) throws -> Sheet? {
    let found = read { ($0[keyPath: table].rows[key], $0[keyPath: table].versions[key]) }
    return try found.0.map { try sheet(table, $0, version: found.1 ?? 0) }
  }

  func sheet<Record: Item>(
    _ table: Path<Stock, Table<Record>>, new record: Record
  ) throws -> Sheet {
    try sheet(table, record, version: 0)
  }

  private func sheet<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ record: Record, version: Int
  ) throws -> Sheet {
    let form = Record.form
    let id = record.id
    return try Sheet(
      subject: Subject(section: Record.section, key: id.map { "\($0)" }), noun: Record.noun,
      title: "\(id == nil ? "Create" : "Edit") \(Record.noun)", name: record.name,
      questions: form.fields.map { Question($0) }, languages: Self.languages,
      workings: Sheet.Workings(
        read: { answers in
          try form.reading(
            of: record, with: answers, languages: Self.otherCodes, around: self)
        },
        choices: { field, filter, answers in
          let (filled, _) = try form.filled(
            record, with: answers, languages: Self.otherCodes, around: self)
          return try form.choices(for: field, filter: filter, record: filled, around: self)
        },
        save: { answers, isConfirmed in
          do {
            return try self.save(table, record, version, answers, isConfirmed)
          } catch { return .failed("\(error)") }
        },
        rows: { field in field == "chapters" ? id.map { self.chapters(of: $0) } : nil },
        preview: { field, text in form.fields.first { $0.id == field }?.preview?(text) },
        tidy: { field, text in form.fields.first { $0.id == field }?.tidy(text) ?? text },
        intake: { field, text throws(Refusal) in try form.intake(text, at: field) },
        made: { form.made($0) }))
  }

  private func save<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ record: Record, _ version: Int, _ answers: Answers,
    _ isConfirmed: Bool
  ) throws -> SaveResult {
    let form = Record.form
    let codes = Self.otherCodes
    if let id = record.id {
      let now = read { ($0[keyPath: table].rows[id], $0[keyPath: table].versions[id]) }
      guard let current = now.0 else { return .deletedMeanwhile(try copy(table, record, answers)) }
      if now.1 != version {
        return .conflict(try conflict(table, record, current, now.1 ?? 0, answers))
      }
    }
    let (filled, refused) = try form.filled(record, with: answers, languages: codes, around: self)
    let reading = try form.reading(of: record, with: answers, languages: codes, around: self)
    let problems = refused + reading.errors
    guard problems.isEmpty else { return .refused(problems) }
    if let text = try form.consequence(record, filled, self), !isConfirmed {
      return .needsConfirmation(text)
    }
    let id = stock.withLock { $0[keyPath: table].put(filled) }
    let labels = form.fields.filter { answers.fields.contains($0.id) }.map(\.label)
    return .saved(
      Saved(
        key: "\(id)", name: filled.name, changed: labels, warnings: reading.warnings.count))
  }

  private func copy<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ record: Record, _ answers: Answers
  ) throws -> Sheet {
    let texts = try Record.form.reading(
      of: record, with: answers, languages: Self.otherCodes, around: self
    ).texts
    var sheet = try sheet(table, new: Record())
    sheet.set(Answers(texts: texts))
    return sheet
  }

  private func conflict<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ record: Record, _ current: Record, _ version: Int,
    _ answers: Answers
  ) throws -> Conflict {
    let was = try sheet(table, record, version: version).saved
    var fresh = try sheet(table, current, version: version)
    var clashes: [Conflict.Clash] = []
    for question in fresh.questions {
      for code in [nil] + Self.otherCodes {
        let slot = Slot(question.id, code)
        guard let mine = answers.texts[slot] else { continue }
        let (before, theirs) = (was[slot] ?? "", fresh.saved[slot] ?? "")
        if theirs == before || theirs == mine {
          fresh.set(mine, at: slot)
        } else {
          clashes.append(
            .init(slot: slot, label: question.label, was: before, theirs: theirs, mine: mine))
        }
      }
    }
    return Conflict(by: "anna, just now", sheet: fresh, clashes: clashes)
  }
}
