import Forms
import KYC

extension Import {
  /// Takes away the records of a section that the file does not name; those that always exist stay.
  mutating func prune<Record: Entity>(
    _ section: FileNode.Member, _ path: Records<Record>, _ among: (Record) -> Bool,
    keeping kept: Set<Int64>
  ) {
    let gone = draft[keyPath: path].filter { record in
      guard let id = record.id, among(record), !kept.contains(id) else { return false }
      return !Self.staysAlways(record)
    }
    let ids = Set(gone.compactMap(\.id))
    guard !ids.isEmpty else { return }
    draft[keyPath: path].removeAll { $0.id.map(ids.contains) ?? false }
    removed[Record.kind, default: []].formUnion(ids)
    sections[Record.kind] = section.place
    dropWhatBelongs(to: Record.kind, ids)
  }

  private static func staysAlways<Record: Entity>(_ record: Record) -> Bool {
    switch record {
    case let level as Level: level.isFirst
    case let right as ClientRight: right.default
    case let language as Language: language.default
    default: false
    }
  }

  private mutating func dropWhatBelongs(to kind: EntityKind, _ ids: Set<Int64>) {
    switch kind {
    case .clientTests:
      let questions = Set(
        draft.questions.filter { ids.contains($0.clientTestId) }.compactMap(\.id))
      draft.questions.removeAll { ids.contains($0.clientTestId) }
      dropWhatBelongs(to: .clientTestQuestions, questions)
    case .clientTestQuestions:
      draft.answers.removeAll { ids.contains($0.clientTestQuestionId) }
    default: return
    }
  }

  /// Refuses to take away what something still names.
  mutating func findDangling() {
    guard !removed.isEmpty else { return }
    for level in draft.levels {
      let name = "level \(level.index)"
      refuse(level.documentGroupIds, .documentGroups, by: "\(name) · Document groups")
      refuse(level.clientTestIds, .clientTests, by: "\(name) · Client tests")
      refuse([level.clientRightId], .clientRights, by: "\(name) · Assigned Client Right")
      refuse([level.nextLevelId], .levels, by: "\(name) · Next level")
    }
    for type in draft.documentTypes {
      refuse([type.documentGroupId], .documentGroups, by: "document type \(type.name) · Group")
    }
    for right in draft.clientRights {
      refuse([right.parentRightId], .clientRights, by: "client right \(right.name) · Parent right")
    }
    refuseLanguages()
  }

  private mutating func refuse(_ ids: [Int64?], _ kind: EntityKind, by place: String) {
    guard let gone = removed[kind] else { return }
    for id in ids.compactMap(\.self) where gone.contains(id) {
      let name = stored.references(kind).first { $0.id == id }?.name ?? ""
      refuse(
        sections[kind],
        "The file does not name the \(kind.noun) \(name), which \(place) uses: take it out there, or name it here"
      )
    }
  }

  private mutating func refuseLanguages() {
    for code in stored.languages.filter({ removed[.languages]?.contains($0.id ?? 0) == true })
      .map(\.code)
    {
      let places = draft.texts(in: code)
      guard let first = places.first else { continue }
      let more = places.count > 1 ? " and \(places.count - 1) more" : ""
      refuse(
        sections[.languages],
        "The file does not name the language \(code), in which \(first)\(more) has texts: empty them, or name it here"
      )
    }
  }
}
