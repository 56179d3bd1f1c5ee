/// The functions behind an open form; each may read or write what is stored, and wait for it.
package struct FormSource: Sendable {
  /// What the form says of the record with answers over it, with the texts that are suggested for a field where one is
  /// named.
  package var evaluate: @Sendable (Answers, _ suggesting: String?) throws -> Reading
  /// The rows of a field's dropdown that a filter lets through.
  package var choices: @Sendable (_ field: String, _ filter: String, Answers) throws -> Choices
  /// Stores the record with answers over it; `isConfirmed` says that a consequence was agreed to.
  package var save: @Sendable (Answers, _ isConfirmed: Bool) -> SaveResult
  /// The form that asks at once what this one and the one after it ask, with the answers so far, so that one save
  /// stores all of it; nil where none comes after it.
  package var whole: @Sendable (Answers) throws -> OpenForm? = { _ in nil }

  /// The source of a form on a record, which looks at what a reader reads, anew for each answer.
  package init<Record: Sendable, Reader: LookupReader>(
    _ form: Form<Record, Reader.Lookup>, on record: Record, reader: Reader,
    save: @escaping @Sendable (Answers, _ isConfirmed: Bool) -> SaveResult
  ) {
    evaluate = { answers, field in
      try reader.evaluation { lookup, languages in
        var reading = try form.reading(
          of: record, with: answers, languages: languages, around: lookup)
        if let field {
          let (filled, _) = try form.filled(
            record, with: answers, languages: languages, around: lookup)
          let choices = try form.choices(for: field, filter: "", record: filled, around: lookup)
          reading.suggestions[field] = choices.rows.map(\.text)
        }
        return reading
      }
    }
    choices = { field, filter, answers in
      let control = form.fields.first { $0.id == field }?.control ?? .shown
      return try reader.choices(of: control) { lookup, languages in
        let (filled, _) = try form.filled(
          record, with: answers, languages: languages, around: lookup)
        return try form.choices(for: field, filter: filter, record: filled, around: lookup)
      }
    }
    self.save = save
  }
}

/// Reads what a form looks at beside its record.
package protocol LookupReader<Lookup>: Sendable {
  /// What the form looks at, such as the other records.
  associatedtype Lookup

  /// What a form says, by what is there at one moment, the codes of the languages beside the default one among it; the
  /// reader may change it by what it knows beside the form, such as rights.
  func evaluation(
    _ evaluate: (Lookup, _ languages: [String]) throws -> Reading
  ) throws -> Reading

  /// The choices of a field of this control, by what is there at one moment.
  func choices(
    of control: Control, _ choose: (Lookup, _ languages: [String]) throws -> Choices
  ) throws -> Choices
}

/// A form that was opened: the model, and the source that answers for it.
@dynamicMemberLookup
package struct OpenForm: Sendable {
  /// The form at work.
  package var model: FormModel
  /// What answers for it.
  package let source: FormSource

  /// Opens a form on a record; throws where what it looks at cannot be read.
  package init<Record: Sendable, Around>(
    _ form: Form<Record, Around>, _ heading: FormModel.Heading, source: FormSource,
    answers: Answers = Answers()
  ) throws {
    model = FormModel(
      heading, questions: form.fields.map { Question($0) },
      reading: try source.evaluate(Answers(), nil))
    self.source = source
    guard !answers.isEmpty else { return }
    model.set(answers)
    try update()
  }

  /// What the model says.
  package subscript<Value>(dynamicMember path: KeyPath<FormModel, Value>) -> Value {
    model[keyPath: path]
  }

  /// Evaluates the answers where they were not; throws where what the form looks at cannot be read.
  package mutating func update() throws { try source.update(&model) }
}

extension FormSource {
  /// Evaluates the answers of a model where they were not; throws where what the form looks at cannot be read.
  package func update(_ model: inout FormModel) throws {
    guard model.isStale else { return }
    model.accept(
      try evaluate(model.answers, nil), of: model.answers, revision: model.revision)
  }
}
