import Forms
import GRDB
import KYC

extension Applying {
  /// Takes records away, those first that name others of them.
  mutating func removeAll<Record: Stored>(
    _ type: Record.Type, _ ids: Set<Int64>, onlyUnused: Bool
  ) throws {
    var records: [Int64: Record] = [:]
    for id in ids { records[id] = try Record.fetch(id, db) }
    func named(by id: Int64) -> Int64? {
      Record.namesItsOwn.flatMap { records[id]?[keyPath: $0] }.flatMap { records[$0]?.id }
    }
    var users = Dictionary(grouping: records.keys.compactMap(named), by: { $0 }).mapValues(\.count)
    var free = records.keys.filter { users[$0] == nil }.sorted(by: >)
    while let id = free.popLast() {
      try remove(type, id, onlyUnused: onlyUnused)
      guard let next = named(by: id) else { continue }
      users[next, default: 1] -= 1
      if users[next] == 0 { free.append(next) }
    }
  }

  /// Takes a record away with all that belongs to it; ``ChangeError`` where it is still used, unless only what is unused is to go.
  private mutating func remove<Record: Stored>(
    _ type: Record.Type, _ id: Int64, onlyUnused: Bool
  ) throws {
    let around = StoredSurroundings(db, keys)
    guard let record = try Record.fetch(id, db) else { return }
    let name = record.name(in: try around.defaultLanguage)
    // What cannot go yet may be able to once all else is written.
    if onlyUnused, try record.reasonToStay(among: around) != nil { return }
    if let reason = try record.reasonToStay(among: around) {
      throw ChangeError.rejected([.staying(Record.kind, name: name, reason: reason)])
    }
    let places = try record.places(among: around).map(\.place)
    if onlyUnused, !places.isEmpty { return }
    guard places.isEmpty else {
      throw ChangeError.rejected([.used(Record.kind, name: name, places: places)])
    }
    try Remains(of: record, id: id, in: try around.defaultLanguage, db)
      .remove(subject: name, db, stamp)
    progress()
  }
}
