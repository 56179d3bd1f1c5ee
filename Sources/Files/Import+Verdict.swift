import Forms
import KYC

extension Import {
  /// Holds a record, as it is to become, to its form, and tells what is wrong at the places of the file.
  mutating func judge<Record: Entity>(
    _ record: Record, _ entry: FileEntry, over base: Record
  ) throws {
    let form = Record.form(for: record).locking(as: base)
    try refuseStrangers(entry, form, record)
    try refuseIdleRows(entry, form, record)
    let told = try entry.told(form, around, manner.secret)
    problems += told.problems
    let around = try surroundings(of: record, over: base)
    let locked = try locks(form, told, over: base, around)
    let reading = try form.reading(
      of: record, with: told.answers, languages: around.otherLanguages, around: around)
    let known = try reading.errors.isEmpty ? [] : known(record, told, form, over: base)
    // What is not there for a reason that was told is not told to be missing as well.
    for problem in reading.problems
    where locked[problem.slot.field] == nil && !told.refused.contains(problem.slot.field) {
      let node = told.nodes[problem.slot]
      let place = node?.place(of: problem.position) ?? place(of: problem.slot, entry)
      let name = [problem.slot.field, problem.slot.language].compactMap(\.self)
        .joined(separator: ".")
      let found = FileProblem(place, "\(name): \(sentence(problem, node))")
      // What is there already, and stays, is Check's to tell.
      if problem.isWarning || known.contains(problem) {
        warnings.append(found)
      } else {
        problems.append(found)
      }
    }
    try judgeDefault(record, told)
  }

  // What is wrong with a record already that the file leaves as it is.
  private func known<Record: Entity>(
    _ record: Record, _ told: FileEntry.Told, _ form: Form<Record, any Surroundings>,
    over base: Record
  ) throws -> Set<Problem> {
    guard record == base, told.problems.isEmpty, try holds(told, form, base, around) else {
      return []
    }
    let before = Planned(stored, fingerprints: manner.fingerprint)
    let reading = try form.reading(
      of: base, with: told.answers, languages: before.otherLanguages, around: before)
    return Set(reading.errors)
  }

  // Whether every text that is told is the one that is there.
  private func holds<Record: Entity>(
    _ told: FileEntry.Told, _ form: Form<Record, any Surroundings>, _ base: Record,
    _ around: any Surroundings
  ) throws -> Bool {
    try told.answers.texts.allSatisfy { slot, text in
      guard let field = form.fields.first(where: { $0.id == slot.field }) else { return false }
      let (told, there) = (field.tidy(text), try field.read(base, slot.language, around))
      guard case .references = field.control else { return told == there }
      return Set(told.split(separator: "\n")) == Set(there.split(separator: "\n"))
    }
  }

  // A place within the text is told by the place in the file where that is known.
  private func sentence(_ problem: Problem, _ node: FileNode?) -> String {
    let isInFile = problem.position != nil && node?.place != node?.place(of: problem.position)
    let sentence = isInFile ? problem.fact.sentence : problem.sentence
    return problem.fact == .neededToEnable
      ? "\(sentence); give it by {env: NAME} or {file: PATH}, or set enabled: No" : sentence
  }

  private func place(of slot: Slot, _ entry: FileEntry) -> Position {
    entry.members[slot.field]?.node.place ?? entry.place
  }

  private mutating func refuseStrangers<Record: Entity>(
    _ entry: FileEntry, _ form: Form<Record, any Surroundings>, _ record: Record
  ) throws {
    // Which settings there are depends on a provider that is refused itself.
    if let connection = record as? ExternalConnection, Provider.named(connection.provider) == nil {
      return
    }
    let fields = form.fields.filter { $0.control != .shown }.map(\.id)
    for member in entry.members.values
    where member.name != "was" && !form.fields.contains(where: { $0.id == member.name }) {
      refuse(
        member.place,
        "A \(form.noun) has no field \(member.name)\(Near(member.name, among: fields).words)"
          + "; its fields are \(fields.joined(separator: ", "))")
    }
  }

  // Rows that no form shows with the other answers.
  private mutating func refuseIdleRows<Record: Entity>(
    _ entry: FileEntry, _ form: Form<Record, any Surroundings>, _ record: Record
  ) throws {
    for field in form.fields where field.control == .rows {
      guard let node = entry.members[field.id]?.node, case .list(let rows) = node.value,
        !rows.isEmpty, try !field.isRelevant(record, around)
      else { continue }
      refuse(
        node.place,
        "\(field.id): Does not go with the other answers of the \(form.noun); leave it out")
    }
  }

  // The fields that cannot be changed; a text that differs from what is there is told.
  private mutating func locks<Record: Entity>(
    _ form: Form<Record, any Surroundings>, _ told: FileEntry.Told, over base: Record,
    _ around: any Surroundings
  ) throws -> [String: String] {
    var locks: [String: String] = [:]
    for field in form.fields where field.control != .rows {
      guard let reason = try field.lock(base, around) else { continue }
      locks[field.id] = reason
      for (slot, text) in told.answers.texts where slot.field == field.id {
        guard let node = told.nodes[slot],
          field.tidy(text) != (try field.read(base, slot.language, around))
        else { continue }
        refuse(node.place, "\(field.id): \(reason)")
      }
    }
    return locks
  }

  // What becomes the default is looked at as long as it is not yet.
  private func surroundings<Record: Entity>(of record: Record, over base: Record) throws -> Planned
  {
    guard record.isDefault == true, base.isDefault == false else { return around }
    var before = draft
    let language = stored.languages.first(where: \.default)?.id
    for index in before.languages.indices {
      before.languages[index].default = before.languages[index].id == language
    }
    let right = stored.clientRights.first(where: \.default)?.id
    for index in before.clientRights.indices {
      before.clientRights[index].default = before.clientRights[index].id == right
    }
    return around.becoming(before)
  }

  private mutating func judgeDefault<Record: Entity>(
    _ record: Record, _ told: FileEntry.Told
  ) throws {
    guard record.isDefault == false,
      told.answers.texts[Slot("default")].map(Texts.trimmed) == "Yes",
      let node = told.nodes[Slot("default")]
    else { return }
    refuse(
      node.place,
      "default: Exactly one \(Record.kind.noun) is the default, and another one has Yes too")
  }
}

extension Entity {
  /// Whether it is the default of its kind; nil where its kind has none.
  fileprivate var isDefault: Bool? {
    (self as? Language)?.default ?? (self as? ClientRight)?.default
  }
}
