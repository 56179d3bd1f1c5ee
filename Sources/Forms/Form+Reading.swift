extension Form {
  /// The record with the answers taken into it as far as they can be, and what could not be taken.
  package func filled(
    _ record: Record, with answers: Answers, languages: [String], around: Around
  ) throws -> (record: Record, problems: [Problem]) {
    let saved = record
    var (record, problems) = (record, [Problem]())
    for field in fields {
      guard try field.lock(saved, around) == nil else { continue }
      if answers.cleared.contains(field.id) { try field.write(&record, nil, "", around) }
      for language in field.isLocalizable ? [nil] + languages : [nil] {
        let slot = Slot(field.id, language)
        guard let text = answers.texts[slot].map(field.tidy) else { continue }
        // A secret is cleared by its mark alone; emptied again, it stays as saved.
        if field.control == .secret, text.isEmpty { continue }
        // On a copy, so that a refused answer changes nothing.
        var changed = record
        do {
          try field.write(&changed, language, text, around)
          record = changed
        } catch let refusal as AnswerError {
          // An empty answer that is required is told once, as missing.
          let isMissing = text.isEmpty && language == nil
          if try isMissing && field.need(record, around) == .required { continue }
          problems.append(Problem(slot, refusal.fact, at: refusal.position))
        }
      }
    }
    return (record, problems)
  }

  /// What the form says of the record with the answers over it.
  package func reading(
    of record: Record, with answers: Answers, languages: [String], around: Around
  ) throws -> Reading {
    let (filled, refused) = try filled(record, with: answers, languages: languages, around: around)
    var reading = Reading()
    var found: [String: [Problem]] = Dictionary(grouping: refused, by: \.slot.field)
    for field in fields {
      // What is only shown follows the other answers.
      let source = field.control == .shown ? filled : record
      let texts = try texts(of: field, in: source, with: answers, languages, around)
      reading.texts.merge(texts) { $1 }
      let standing = try standing(
        of: field, in: filled, over: record, text: texts[Slot(field.id)] ?? "", around)
      reading.standings[field.id] = standing
      guard standing.isRelevant else { continue }
      if !standing.isAnswered, let fact = standing.need.fact {
        found[field.id, default: []].append(Problem(field.id, fact))
      }
      // A check looks at what was taken; where nothing could be, it has nothing to look at.
      guard found[field.id]?.contains(where: { !$0.isWarning }) != true else { continue }
      for check in field.checks { found[field.id, default: []] += try check(filled, around) }
    }
    for check in checks {
      for problem in try check(filled, around) {
        found[problem.slot.field, default: []].append(problem)
      }
    }
    reading.problems = fields.flatMap { field in
      reading.standings[field.id]?.isRelevant == true ? found[field.id] ?? [] : []
    }
    return reading
  }

  private func texts(
    of field: Field<Record, Around>, in record: Record, with answers: Answers,
    _ languages: [String], _ around: Around
  ) throws -> [Slot: String] {
    var texts: [Slot: String] = [:]
    let isLocked = try field.lock(record, around) != nil
    for language in field.isLocalizable ? [nil] + languages : [nil] {
      let slot = Slot(field.id, language)
      let saved = field.control == .secret ? "" : try field.read(record, language, around)
      texts[slot] = isLocked ? saved : answers.texts[slot] ?? saved
    }
    return texts
  }

  private func standing(
    of field: Field<Record, Around>, in filled: Record, over saved: Record, text: String,
    _ around: Around
  ) throws -> Reading.Standing {
    var standing = Reading.Standing()
    standing.need = try field.need(filled, around)
    standing.isRelevant = try field.isRelevant(filled, around)
    standing.lock = try field.lock(saved, around)
    standing.secret = try field.secret(filled, around)
    standing.isAnswered = !field.tidy(text).isEmpty || standing.secret != nil
    return standing
  }
}

extension Need {
  /// What is wrong where such an answer is missing; nil where nothing is.
  package var fact: Fact? {
    switch self {
    case .required: .required
    case .toEnable(isEnabled: true): .neededToEnable
    case .optional, .toEnable(isEnabled: false): nil
    }
  }
}
