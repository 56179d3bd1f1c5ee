import Forms

extension Survey {
  /// What the forms say of the records as they are stored now.
  func forms() throws -> [Finding] {
    let office = configuration
    return try walk([office.office]) + walk(office.languages) + walk(office.clientRights)
      + walk(office.externalConnections) + walk(office.documentGroups) + walk(office.documentTypes)
      + walk(office.levels) + walk(office.clientTests) + walk(office.questions)
      + walk(office.answers)
  }

  private func walk<Record: Entity>(_ records: [Record]) throws -> [Finding] {
    var found: [Finding] = []
    for record in records {
      if isStopped() { break }
      let form = Record.form(for: record)
      let reading = try form.reading(
        of: record, with: answers(record, form), languages: tongues.dropFirst().map(\.code),
        around: self)
      // One finding a text, however much of its markup is refused.
      var told: Set<Slot> = []
      for problem in reading.problems where isNews(problem, of: record) {
        if case .markup = problem.fact, !told.insert(problem.slot).inserted { continue }
        let control = form.fields.first { $0.id == problem.slot.field }?.control
        found.append(finding(for: problem, control, of: record))
      }
    }
    return found
  }

  // The stored texts are given as answers, so that each is read as if it were typed now.
  private func answers<Record: Entity>(
    _ record: Record, _ form: Form<Record, any Surroundings>
  ) throws -> Answers {
    var answers = Answers()
    for field in form.fields where ![.secret, .rows, .shown].contains(field.control) {
      for language in [nil] + (field.isLocalizable ? tongues.dropFirst().map(\.code) : []) {
        let text = try field.read(record, language, self)
        if !text.isEmpty { answers.texts[Slot(field.id, language)] = text }
      }
    }
    return answers
  }

  // What a more exact finding says, or Home does, is not said again.
  private func isNews<Record: Entity>(_ problem: Problem, of record: Record) -> Bool {
    switch (problem.fact, record) {
    case (.required, is OfficeSettings): false
    case (.stated("near-miss", _), _): record.id.map { !listedGroups.contains($0) } ?? true
    case (.stated("same-as", _), let connection as ExternalConnection),
      (.stated("should-differ", _), let connection as ExternalConnection):
      connection.secrets.values.contains { if case .typed = $0 { true } else { false } }
    default: true
    }
  }

  private func finding<Record: Entity>(
    for problem: Problem, _ control: Control?, of record: Record
  ) -> Finding {
    let (remark, mend) = words(for: problem, control)
    return finding(
      remark, problem.isWarning ? .warning : .error, at: problem.slot.field, of: record,
      in: problem.slot.language, problem.sentence, mend: mend)
  }

  private func words(for problem: Problem, _ control: Control?) -> (Remark, String) {
    switch problem.fact {
    case .neededToEnable: (.settingMissing, "Enter it, or set Enabled to No")
    case .markup where control == .longText(.html): (.htmlRefused, "Mend the HTML there and save")
    case .markup where problem.isWarning:
      (.jsonDoubtful, "Leave one of the two keys and save")
    case .markup: (.jsonRefused, "Mend the JSON there and save")
    case .stated("near-miss", _): (.groupNearMiss, "Change the Name, or leave it where it is meant")
    case .stated("test-hidden", _):
      (.testHidden, "Set Visible to Yes on the client test, or take it off the level")
    case .required: (.formRefused, "Fill it in and save")
    default:
      problem.isWarning
        ? (.formWarned, "Look at the field; change it where it is not meant")
        : (.formRefused, "Change it in the form and save")
    }
  }
}
