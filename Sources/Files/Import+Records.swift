import Forms
import KYC

extension Import {
  typealias Records<Record> = WritableKeyPath<Configuration, [Record]>

  /// Takes the records of a section, or those that belong to one record.
  mutating func take<Record: Entity>(
    _ section: FileNode.Member, _ path: Records<Record>,
    among: @escaping (Record) -> Bool = { _ in true }, blank: (Configuration) -> Record
  ) throws {
    let kind = Record.kind
    guard case .list(let nodes) = section.node.value else {
      return refuse(
        section.node.place,
        "Expected is a list of records, each behind a hyphen, such as - \(kind.nameField ?? "name"): ..."
      )
    }
    let entries = nodes.compactMap { FileEntry($0, kind, languages: nameLanguages, &problems) }
    var claims = Claims<Record>(draft[keyPath: path], among, languages: nameLanguages)
    claimRenamed(entries, &claims)
    for entry in entries {
      guard let name = entry.names.first else {
        refuse(
          entry.members[kind.nameField ?? ""]?.node.place ?? entry.place,
          "Needs \(kind.nameField ?? "name"), a text by which the \(kind.noun) is known")
        continue
      }
      if let first = claims.note(name, at: entry.namePlace) {
        refuse(
          entry.namePlace, "\(name) stands in line \(first.line) already; leave one of them out")
        continue
      }
      try take(entry, at: claims.index(for: entry), path, blank(draft), &claims)
    }
    guard manner.prunes else { return }
    let kept = claims.kept
    prunings.append { $0.prune(section, path, among, keeping: kept) }
  }

  // Who is renamed is known before another can have the name.
  private mutating func claimRenamed<Record: Entity>(
    _ entries: [FileEntry], _ claims: inout Claims<Record>
  ) {
    let left = Set(entries.compactMap { $0.was?.text })
    for entry in entries {
      guard let was = entry.was else { continue }
      // A file that was applied before may be applied again, unless what has the name is renamed itself.
      let isDone = entry.names.first.map { !left.contains($0) } ?? false
      if isDone, claims.claim(entry.names, for: entry) { continue }
      if claims.claim([was.text], for: entry) { continue }
      refuse(
        was.place,
        "There is no \(Record.kind.noun) \(was.text) to rename; leave was out for a new one")
    }
  }

  private mutating func take<Record: Entity>(
    _ entry: FileEntry, at index: Int?, _ path: Records<Record>, _ fresh: Record,
    _ claims: inout Claims<Record>
  ) throws {
    let was = index.map { draft[keyPath: path][$0] }
    var record = was ?? fresh
    let form = Record.form(for: record)
    try fill(&record, form.asking { !$0.control.isReference }, entry)
    if var type = record as? DocumentType, entry.has("documentGroup") {
      // Types may change places: each leaves its group before one comes in.
      type.documentGroupId = nil
      record = type as? Record ?? record
    }
    record.id = record.id ?? nextNumber()
    let place = index ?? draft[keyPath: path].count
    if index == nil {
      draft[keyPath: path].append(record)
    } else {
      draft[keyPath: path][place] = record
    }
    let id = record.id ?? 0
    claims.keep(id)
    let early = was == nil ? Set(form.fields.filter { !$0.control.isReference }.map(\.id)) : nil
    references.append {
      try $0.takeReferences(entry, of: id, path, over: was ?? fresh, early: early)
    }
    try takeRows(entry, of: record)
  }

  // What names other records, and what a form asks for only once the record is there.
  private mutating func takeReferences<Record: Entity>(
    _ entry: FileEntry, of id: Int64, _ path: Records<Record>, over base: Record,
    early: Set<String>?
  ) throws {
    guard let index = places[Record.kind]?[id] else { return }
    var record = draft[keyPath: path][index]
    let form = Record.form(for: record).locking(as: base)
    try fill(
      &record,
      form.asking { field in
        early.map { !$0.contains(field.id) } ?? field.control.isReference
      }, entry)
    if let connection = record as? ExternalConnection, let saved = base as? ExternalConnection {
      let settled = connection.keepingSecrets(of: saved, fingerprint: manner.fingerprint)
      record = settled as? Record ?? record
    }
    if var level = record as? Level {
      // As they are stored: in which order they were chosen counts for nothing.
      level.documentGroupIds.sort()
      level.clientTestIds.sort()
      record = level as? Record ?? record
    }
    draft[keyPath: path][index] = record
    verdicts.append { try $0.judge(record, entry, over: base) }
  }

  /// Takes the answers of an entry to the questions of a form, as far as they can be.
  func fill<Record: Entity>(
    _ record: inout Record, _ form: Form<Record, any Surroundings>, _ entry: FileEntry
  ) throws {
    let told = try entry.told(form, around, manner.secret)
    record = try form.filled(
      record, with: told.answers, languages: around.otherLanguages, around: around
    ).record
  }

  private mutating func takeRows<Record: Entity>(_ entry: FileEntry, of record: Record) throws {
    switch record {
    case let test as ClientTest:
      guard let section = entry.members["questions"], let id = test.id else { return }
      try take(section, \.questions, among: { $0.clientTestId == id }) { all in
        var question = ClientTestQuestion(of: id)
        let places = all.questions.filter { $0.clientTestId == id }.map(\.position)
        question.position = min((places.max() ?? 0) + 1, 9999)
        return question
      }
    case let question as ClientTestQuestion:
      guard let section = entry.members["answers"], let id = question.id else { return }
      try take(section, \.answers, among: { $0.clientTestQuestionId == id }) { all in
        var answer = ClientTestAnswer(to: id)
        let places = all.answers.filter { $0.clientTestQuestionId == id }.map(\.position)
        answer.position = min((places.max() ?? 0) + 1, 9999)
        return answer
      }
    default: return
    }
  }

  /// Takes the one record that says which Back Office it is.
  mutating func takeOffice(_ node: FileNode) throws {
    guard let entry = FileEntry(node, .backOffice, languages: nameLanguages, &problems) else {
      return
    }
    let was = draft.office
    try fill(&draft.office, OfficeSettings.form, entry)
    let office = draft.office
    verdicts.append { try $0.judge(office, entry, over: was) }
  }

  /// Makes the one that is newly the default the only one.
  mutating func settleDefault<Record: Entity>(
    _ path: Records<Record>, _ flag: WritableKeyPath<Record, Bool>
  ) {
    let before = stored[keyPath: path].first { $0[keyPath: flag] }?.id
    guard
      let new = draft[keyPath: path].first(where: { $0[keyPath: flag] && $0.id != before })?.id
    else { return }
    for index in draft[keyPath: path].indices {
      draft[keyPath: path][index][keyPath: flag] = draft[keyPath: path][index].id == new
    }
  }

  mutating func refuse(_ place: Position?, _ sentence: String) {
    problems.append(FileProblem(place, sentence))
  }

  // A client test is known by its caption in what is the default language, or was.
  private var nameLanguages: [String] {
    let codes = [stored, draft].map { $0.languages.first(where: \.default)?.code ?? "en" }
    return codes[0] == codes[1] ? [codes[1]] : [codes[1], codes[0]]
  }
}

extension Form {
  /// The same form with some of its questions.
  func asking(_ isAsked: (Field<Record, Around>) -> Bool) -> Form {
    Form(noun: noun, fields: fields.filter(isAsked), checks: checks, consequence: consequence)
  }

  /// The same form, whose locks look at another state of the record.
  func locking(as base: Record) -> Form {
    let fields = fields.map { field in
      let lock = field.lock
      var field = field
      field.lock = { _, around in try lock(base, around) }
      return field
    }
    return Form(noun: noun, fields: fields, checks: checks, consequence: consequence)
  }
}

extension Control {
  /// Whether it names other records.
  var isReference: Bool {
    switch self {
    case .reference, .references: true
    default: false
    }
  }
}
