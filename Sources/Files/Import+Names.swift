import Forms
import KYC

extension Import {
  /// Puts renamed records into an order in which each name is free by the time another record takes it.
  mutating func freeNames() {
    freeNames(\.externalConnections)
    freeNames(\.documentGroups)
    freeNames(\.documentTypes)
    freeNames(\.clientRights)
    freeNames(\.clientTests)
    freeNames(\.levels)
  }

  private mutating func freeNames<Record: Entity>(_ path: Records<Record>) {
    let language = around.configuration.language
    func key(_ record: Record) -> String {
      let name = record.name(in: language)
      return Record.kind.ignoresCase ? name.lowercased() : name
    }
    let before = Dictionary(stored[keyPath: path].map { ($0.id, key($0)) }) { first, _ in first }
    let renamed = draft[keyPath: path].filter { record in
      before[record.id].map { $0 != key(record) } ?? false
    }
    guard !renamed.isEmpty else { return }
    var waiting = renamed
    var held = Set(renamed.compactMap { before[$0.id] })
    var order: [Record] = []
    while !waiting.isEmpty {
      let free = waiting.filter { !held.contains(key($0)) }
      guard !free.isEmpty else {
        let names = waiting.map { $0.name(in: language) }.joined(separator: ", ")
        return refuse(
          nil, "\(names) exchange their names; rename one of them to something else first")
      }
      order += free
      held.subtract(free.compactMap { before[$0.id] })
      let ids = Set(free.map { $0.id })
      waiting.removeAll { ids.contains($0.id) }
    }
    let ids = Set(renamed.map { $0.id })
    draft[keyPath: path] = order + draft[keyPath: path].filter { !ids.contains($0.id) }
  }
}
