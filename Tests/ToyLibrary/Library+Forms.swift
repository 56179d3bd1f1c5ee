import Forms
import Synchronization

extension Library {
  func form<Record: Item>(
    _ table: Path<Stock, Table<Record>>, key: Int, in section: String
  ) throws -> OpenForm? {
    let found = read { ($0[keyPath: table].rows[key], $0[keyPath: table].versions[key]) }
    return try found.0.map { try form(table, $0, version: found.1 ?? 0, in: section) }
  }

  func form<Record: Item>(
    _ table: Path<Stock, Table<Record>>, new record: Record, in section: String
  ) throws -> OpenForm {
    try form(table, record, version: 0, in: section)
  }

  private func form<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ record: Record, version: Int, in section: String,
    answers: Answers = Answers()
  ) throws -> OpenForm {
    let id = record.id
    let rows = Record.form.fields.filter { $0.control == .rows }.compactMap { field in
      id.map { (field.id, chapters(of: $0).section) }
    }
    let source = FormSource(
      Record.form, on: record, reader: LibraryReader(library: self),
      save: { answers, isConfirmed in
        do {
          let result = try self.save(table, record, version, answers, isConfirmed, in: section)
          let subject = Subject(section: section, key: id.map { "\($0)" })
          if case .saved = result { self.dropDraft(of: subject) }
          return result
        } catch { return .failed("\(error)") }
      })
    return try OpenForm(
      Record.form,
      FormModel.Heading(
        subject: Subject(section: section, key: id.map { "\($0)" }), noun: Record.noun,
        title: "\(id == nil ? "Create" : "Edit") \(Record.noun)", name: record.name,
        languages: Self.languages, lists: Dictionary(uniqueKeysWithValues: rows)),
      source: source, answers: answers)
  }

  private func save<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ record: Record, _ version: Int, _ answers: Answers,
    _ isConfirmed: Bool, in section: String
  ) throws -> SaveResult {
    let form = Record.form
    let codes = Self.otherCodes
    if let id = record.id {
      let now = read { ($0[keyPath: table].rows[id], $0[keyPath: table].versions[id]) }
      guard let current = now.0 else {
        return .deletedMeanwhile(try copy(table, record, answers, section))
      }
      if now.1 != version {
        return .conflict(try conflict(table, record, current, now.1 ?? 0, answers, section))
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
    _ table: Path<Stock, Table<Record>>, _ record: Record, _ answers: Answers, _ section: String
  ) throws -> OpenForm {
    let texts = try Record.form.reading(
      of: record, with: answers, languages: Self.otherCodes, around: self
    ).texts
    return try form(
      table, Record(), version: 0, in: section, answers: Answers(texts: texts))
  }

  private func conflict<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ record: Record, _ current: Record, _ version: Int,
    _ answers: Answers, _ section: String
  ) throws -> Conflict {
    let was = try form(table, record, version: version, in: section).saved
    var fresh = try form(table, current, version: version, in: section)
    var clashes: [Conflict.Clash] = []
    for question in fresh.questions {
      for code in [nil] + Self.otherCodes {
        let slot = Slot(question.id, code)
        guard let mine = answers.texts[slot] else { continue }
        let (before, theirs) = (was[slot] ?? "", fresh.saved[slot] ?? "")
        if theirs == before || theirs == mine {
          fresh.model.set(mine, at: slot)
        } else {
          clashes.append(
            .init(slot: slot, label: question.label, was: before, theirs: theirs, mine: mine))
        }
      }
    }
    try fresh.update()
    return Conflict(by: "anna, just now", form: fresh, clashes: clashes)
  }
}

/// Reads the library for its forms.
struct LibraryReader: LookupReader {
  let library: Library

  func evaluation(_ evaluate: (Library, [String]) throws -> Reading) throws -> Reading {
    try evaluate(library, Library.otherCodes)
  }

  func choices(
    of control: Control, _ choose: (Library, [String]) throws -> Choices
  ) throws -> Choices {
    try choose(library, Library.otherCodes)
  }
}
