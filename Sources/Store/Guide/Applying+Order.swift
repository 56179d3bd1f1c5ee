import Forms
import GRDB
import KYC

/// Whatever the order in which records are written, none may stand in the way of another: what would is loosened
/// first, and gets what is planned for it with all others.
extension Applying {
  /// Takes away what records that stay name of those that go, and the links of which several change at once.
  mutating func loosen(
    _ planned: KYC.Configuration, _ removed: [EntityKind: Set<Int64>]
  ) throws {
    try unlink(planned.levels, \.levels)
    try unlink(planned.clientRights, \.clientRights)
    let (groups, tests) = (removed[.documentGroups] ?? [], removed[.clientTests] ?? [])
    for index in now.levels.indices {
      let was = now.levels[index]
      var level = was
      level.documentGroupIds.removeAll { groups.contains($0) }
      level.clientTestIds.removeAll { tests.contains($0) }
      guard level != was else { continue }
      try update(&level, over: was)
      now.levels[index] = level
    }
  }

  // One step that changes can close no circle; of several each begins with none.
  private mutating func unlink<Record: Stored>(
    _ planned: [Record], _ path: WritableKeyPath<KYC.Configuration, [Record]>
  ) throws {
    guard let link = Record.namesItsOwn else { return }
    let next = Dictionary(planned.map { ($0.id, $0[keyPath: link]) }) { first, _ in first }
    let moved = now[keyPath: path].indices.filter { index in
      let record = now[keyPath: path][index]
      return next[record.id].map { $0 != record[keyPath: link] } ?? true
    }
    guard moved.count > 1 else { return }
    for index in moved where now[keyPath: path][index][keyPath: link] != nil {
      let was = now[keyPath: path][index]
      var record = was
      record[keyPath: link] = nil
      try update(&record, over: was)
      now[keyPath: path][index] = record
    }
  }

  /// Writes records that name others of their kind: what is there first without naming what is not yet there.
  mutating func writeLinked<Record: Stored>(
    _ planned: [Record], _ path: WritableKeyPath<KYC.Configuration, [Record]>
  ) throws {
    guard let link = Record.namesItsOwn else { return try write(planned, path) }
    let there = Dictionary(now[keyPath: path].map { ($0.id, $0) }) { first, _ in first }
    let waiting = planned.contains { there[$0.id] != nil && ($0[keyPath: link] ?? 0) < 0 }
    let early = planned.map { record in
      guard let was = there[record.id], (record[keyPath: link] ?? 0) < 0 else { return record }
      var early = record
      early[keyPath: link] = was[keyPath: link]
      return early
    }
    try write(early, path)
    if waiting { try write(planned, path) }
  }

  /// The groups as they are written before their types: those that types leave and others enter take several.
  func roomy(_ planned: KYC.Configuration) -> [DocumentGroup] {
    let before = Dictionary(now.documentTypes.map { ($0.id, $0.documentGroupId) }) { one, _ in one }
    let entered = Set(
      planned.documentTypes.compactMap { type in
        before[type.id] == type.documentGroupId ? nil : type.documentGroupId
      })
    let taken = Set(now.documentTypes.compactMap(\.documentGroupId))
    let there = Dictionary(now.documentGroups.map { ($0.id, $0.type) }) { one, _ in one }
    return planned.documentGroups.map { group in
      guard let id = group.id, let type = there[id], group.type == .one, taken.contains(id),
        entered.contains(id) || type == .all
      else { return group }
      var roomy = group
      roomy.type = .all
      return roomy
    }
  }

  /// Takes the records away that go: those that nothing names, or all of them.
  mutating func remove(_ removed: [EntityKind: Set<Int64>], onlyUnused: Bool) throws {
    for kind in Proposal.deletionOrder {
      guard let ids = removed[kind], !ids.isEmpty else { continue }
      try removeAll(kind.record, ids, onlyUnused: onlyUnused)
    }
  }
}
