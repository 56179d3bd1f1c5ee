package import Forms

extension Configuration: Surroundings {
  /// The configured languages, the default one first.
  package var tongues: [Tongue] {
    let others = languages.filter { !$0.default }
    return (languages.filter(\.default) + others).map { Tongue(code: $0.code, name: $0.name) }
  }

  /// The record of that name; where there is none, one that differs in letter case only.
  package func reference(_ kind: EntityKind, named name: String) -> Reference? {
    let all = references(kind)
    if let same = all.first(where: { $0.name == name }) { return same }
    let wanted = name.lowercased()
    return kind.ignoresCase ? all.first { $0.name.lowercased() == wanted } : nil
  }

  /// The record of that number.
  package func reference(_ kind: EntityKind, id: Int64) -> Reference? {
    references(kind).first { $0.id == id }
  }

  /// At most 200 records that a filter lets through, the one of that very name first, with how many it lets
  /// through and how many there are.
  package func references(
    _ kind: EntityKind, filter: String
  ) -> (rows: [Reference], matching: Int, total: Int) {
    let all = references(kind)
    let wanted = Folded(filter)
    let hits = all.filter {
      Folded($0.name).contains(wanted) || Folded($0.caption).contains(wanted)
    }
    let exact = hits.filter { !wanted.isEmpty && Folded($0.name) == wanted }
    let begun = hits.filter {
      !wanted.isEmpty && Folded($0.name) != wanted && Folded($0.name).hasPrefix(wanted)
    }
    let rest = hits.filter { wanted.isEmpty || !Folded($0.name).hasPrefix(wanted) }
    return (Array((exact + begun + rest).prefix(200)), hits.count, all.count)
  }

  /// The names of the document types of a group, in the order in which they were made.
  package func documentTypes(inGroup id: Int64) -> [Reference] {
    let ids = Set(documentTypes.filter { $0.documentGroupId == id }.compactMap(\.id))
    return references(.documentTypes).filter { ids.contains($0.id) }
  }

  /// The captions of the visible levels that use a record.
  package func visibleLevels(using kind: EntityKind, id: Int64) -> [String] {
    visibleLevels { level in
      switch kind {
      case .documentGroups: level.documentGroupIds.contains(id)
      case .clientTests: level.clientTestIds.contains(id)
      case .clientRights: level.clientRightId == id
      default: false
      }
    }
  }

  /// The captions of the visible levels that use a record.
  package func visibleLevels(withWizard wizard: String) -> [String] {
    visibleLevels { $0.wizard == wizard }
  }

  private func visibleLevels(where condition: (Level) -> Bool) -> [String] {
    levels.filter { $0.visible && condition($0) }.sorted { $0.index < $1.index }
      .map { $0.caption[language] }
  }

  /// The providers of the connections there are, each once; enabled ones only where asked.
  package func providers(enabledOnly: Bool, except id: Int64?) -> [String] {
    var seen: Set<String> = []
    return externalConnections.filter { ($0.enabled || !enabledOnly) && $0.id != id }
      .map(\.provider).filter { seen.insert($0).inserted }
  }

  /// The next level of every level that has one.
  package func nextLevels() -> [Int64: Int64] { steps(levels, \.nextLevelId) }

  /// The number of the default client right.
  package var defaultRight: Int64? { clientRights.first(where: \.default)?.id }

  /// The parent right of every client right that has one.
  package func parentRights() -> [Int64: Int64] { steps(clientRights, \.parentRightId) }

  /// The lowest level index that is greater than all others, from 1 to 9999.
  package func nextIndex() -> Int {
    let taken = Set(levels.map(\.index))
    let next = (taken.max() ?? 0) + 1
    return next <= 9999 ? next : (1...9999).first { !taken.contains($0) } ?? 9999
  }

  /// How many questions a test, or answers a question, has.
  package func count(_ kind: EntityKind, of parent: Int64) -> Int {
    switch kind {
    case .clientTestQuestions: questions.count { $0.clientTestId == parent }
    case .clientTestAnswers: answers.count { $0.clientTestQuestionId == parent }
    default: 0
    }
  }

  /// None, for the sealing key is with the file that a configuration was read from.
  package func fingerprint(of secret: String) -> String? { nil }

  private func steps<Record: Entity>(
    _ records: [Record], _ path: (Record) -> Int64?
  ) -> [Int64: Int64] {
    let pairs = records.compactMap { record in
      record.id.flatMap { id in path(record).map { (id, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}
