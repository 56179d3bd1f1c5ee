package import Forms

extension Configuration: Surroundings {
  package var tongues: [Tongue] {
    let others = languages.filter { !$0.default }
    return (languages.filter(\.default) + others).map { Tongue(code: $0.code, name: $0.name) }
  }

  package func reference(_ kind: EntityKind, named name: String) -> Reference? {
    let all = references(kind)
    if let same = all.first(where: { $0.name == name }) { return same }
    let wanted = name.lowercased()
    return kind.ignoresCase ? all.first { $0.name.lowercased() == wanted } : nil
  }

  package func reference(_ kind: EntityKind, id: Int64) -> Reference? {
    references(kind).first { $0.id == id }
  }

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

  package func documentTypes(inGroup id: Int64) -> [Reference] {
    let ids = Set(documentTypes.filter { $0.documentGroupId == id }.compactMap(\.id))
    return references(.documentTypes).filter { ids.contains($0.id) }
  }

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

  package func visibleLevels(withWizard wizard: String) -> [String] {
    visibleLevels { $0.wizard == wizard }
  }

  private func visibleLevels(where condition: (Level) -> Bool) -> [String] {
    levels.filter { $0.visible && condition($0) }.sorted { $0.index < $1.index }
      .map { $0.caption[language] }
  }

  package func providers(enabledOnly: Bool, except id: Int64?) -> [String] {
    var seen: Set<String> = []
    return externalConnections.filter { ($0.enabled || !enabledOnly) && $0.id != id }
      .map(\.provider).filter { seen.insert($0).inserted }
  }

  package func nextLevels() -> [Int64: Int64] { steps(levels, \.nextLevelId) }

  package var defaultRight: Int64? { clientRights.first(where: \.default)?.id }

  package func parentRights() -> [Int64: Int64] { steps(clientRights, \.parentRightId) }

  package func nextIndex() -> Int {
    let taken = Set(levels.map(\.index))
    let next = (taken.max() ?? 0) + 1
    return next <= 9999 ? next : (1...9999).first { !taken.contains($0) } ?? 9999
  }

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
