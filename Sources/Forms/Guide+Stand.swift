extension Guide {
  /// A step as it stands with what was told.
  package struct Stand {
    /// The step.
    package let step: Step
    /// Its number, such as `5` or `5.1`.
    package let number: String
    /// The record as the step finds it, with what it proposes.
    package let before: Record
    /// The record with the step's answers.
    package let after: Record
    /// What the form says of it.
    package let reading: Reading
    /// What the form sees beside it.
    package let around: Around
    /// What was told in it.
    package let part: Draft.Part

    /// How far it has come.
    package func progress() throws -> Walk.Progress {
      if let note = part.note { return .waiting(note) }
      let errors = reading.errors
      let wrong = errors.filter { $0.fact != .required }.count
      if wrong > 0, !part.left.isEmpty || !part.answers.isEmpty { return .problems(wrong) }
      let isDone = try errors.isEmpty && step.isFulfilled(after, around)
      if try isDone && (!part.left.isEmpty || !step.isNews(after, around)) { return .done }
      return part.answers.isEmpty && part.left.isEmpty ? .empty : .begun
    }
  }

  /// Goes through all steps with what was told, and returns each as it stands.
  package func stands(
    from record: Record, told: [String: Draft.Part],
    languages: @escaping (Around) throws -> [String], around: Around
  ) throws -> [Stand] {
    var pass = Pass(guide: self, record: record, told: told, languages: languages, seen: around)
    for (index, step) in steps.enumerated() { try pass.take(step, number: "\(index + 1)") }
    return pass.stands
  }

  /// One way through the steps.
  private struct Pass {
    let guide: Guide
    var record: Record
    let told: [String: Draft.Part]
    let languages: (Around) throws -> [String]
    // What was seen last, which what is seen next differs little from.
    var seen: Around
    var stands: [Stand] = []
    mutating func take(_ step: Step, number: String) throws {
      let part = told[step.id] ?? Draft.Part()
      try look()
      try step.propose(&record, seen)
      let before = record
      try look()
      let around = seen
      let languages = try languages(around)
      let reading = try step.form.reading(
        of: before, with: part.answers, languages: languages, around: around)
      record = try step.form.filled(
        before, with: part.answers, languages: languages, around: around
      ).record
      stands.append(
        Stand(
          step: step, number: number, before: before, after: record, reading: reading,
          around: around, part: part))
      try look()
      let parts = try step.parts(record, seen)
      for (index, part) in parts.enumerated() { try take(part, number: "\(number).\(index + 1)") }
    }

    private mutating func look() throws { seen = try guide.surroundings(record, seen) }
  }
}
