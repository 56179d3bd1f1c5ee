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
    Dictionary(uniqueKeysWithValues: EntityKind.allCases.map { ($0, directory(of: $0)) })
  }

  /// The records of one kind by what they are looked up by.
  func directory(of kind: EntityKind) -> Directory {
    Directory(references(kind), ignoresCase: kind.ignoresCase)
  }

  /// The kinds whose records show something else of themselves than in another configuration.
  func kinds(differingFrom other: Configuration) -> [EntityKind] {
    // Captions are shown in the default language, and a group shows the type that it has.
    guard language == other.language else { return EntityKind.allCases }
    let documents = documentGroups != other.documentGroups || documentTypes != other.documentTypes
    let changed: [(EntityKind, Bool)] = [
      (.backOffice, office != other.office), (.languages, languages != other.languages),
      (.clientRights, clientRights != other.clientRights),
      (.externalConnections, externalConnections != other.externalConnections),
      (.documentGroups, documents), (.documentTypes, documents), (.levels, levels != other.levels),
      (.clientTests, clientTests != other.clientTests),
    ]
    return changed.filter { $0.1 }.map { $0.0 }
  }
}
