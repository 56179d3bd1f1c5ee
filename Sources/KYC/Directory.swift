/// The records of one kind by what they are looked up by; the first of several of one name.
struct Directory: Sendable {
  let byId: [Int64: Reference]
  let byName: [String: Reference]
  let byFoldedName: [String: Reference]

  init(_ all: [Reference], ignoresCase: Bool) {
    byId = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    let folded = ignoresCase ? all.map { ($0.name.lowercased(), $0) } : []
    byFoldedName = Dictionary(folded) { first, _ in first }
  }

  /// The record of a name; where there is none, one that differs in letter case only, where that does not count.
  func named(_ name: String) -> Reference? { byName[name] ?? byFoldedName[name.lowercased()] }
}

extension Configuration {
  /// All records by what they are looked up by.
  var directory: [EntityKind: Directory] {
    Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map {
        ($0, Directory(references($0), ignoresCase: $0.ignoresCase))
      })
  }
}
