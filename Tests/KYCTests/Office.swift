import Forms
import KYC

/// A configuration in memory: what forms see around their record.
struct Office: Surroundings {
  var tongues = [Tongue(code: "en", name: "English"), Tongue(code: "de", name: "German")]
  var office = OfficeSettings()
  var connections: [ExternalConnection] = []
  var groups: [DocumentGroup] = []
  var types: [DocumentType] = []
  var levels: [Level] = []
  var rights: [ClientRight] = []
  var tests: [ClientTest] = []
  var questions: [ClientTestQuestion] = []
  var languages: [Language] = []
  var missingCaptions: [String] = []

  func reference(_ kind: EntityKind, named name: String) throws -> Reference? {
    let all = try all(kind)
    return all.first { $0.name == name }
      ?? all.first { $0.name.lowercased() == name.lowercased() }
  }

  func reference(_ kind: EntityKind, id: Int64) throws -> Reference? {
    try all(kind).first { $0.id == id }
  }

  func references(_ kind: EntityKind, filter: String) throws
    -> (rows: [Reference], matching: Int, total: Int)
  {
    let all = try all(kind)
    let rows = all.filter { Folded($0.name + $0.caption).contains(Folded(filter)) }
    return (rows, rows.count, all.count)
  }

  func documentTypes(inGroup id: Int64) throws -> [Reference] {
    types.filter { $0.documentGroupId == id }.compactMap { reference($0, $0.caption) }
  }

  func visibleLevels(using kind: EntityKind, id: Int64) throws -> [String] {
    levels.filter { level in
      let used = kind == .documentGroups ? level.documentGroupIds : level.clientTestIds
      return level.visible && used.contains(id)
    }.map { $0.caption["en"] }
  }

  func visibleLevels(withWizard wizard: String) throws -> [String] {
    levels.filter { $0.visible && $0.wizard == wizard }.map { $0.caption["en"] }
  }

  func providers(enabledOnly: Bool, except id: Int64?) throws -> [String] {
    let some = connections.filter { ($0.enabled || !enabledOnly) && (id == nil || $0.id != id) }
    return Set(some.map(\.provider)).sorted()
  }

  func nextLevels() throws -> [Int64: Int64] {
    levels.reduce(into: [:]) { if let id = $1.id { $0[id] = $1.nextLevelId } }
  }

  var defaultRight: Int64? { rights.first(where: \.default)?.id }

  func parentRights() throws -> [Int64: Int64] {
    rights.reduce(into: [:]) { if let id = $1.id { $0[id] = $1.parentRightId } }
  }

  func nextIndex() throws -> Int { (levels.map(\.index).max() ?? 0) + 1 }

  func captionsMissing(_ language: String) throws -> [String] { missingCaptions }

  func count(_ kind: EntityKind, of parent: Int64) throws -> Int {
    questions.count { $0.clientTestId == parent }
  }

  func fingerprint(of secret: String) throws -> String? { "print-of-\(secret)" }

  private func all(_ kind: EntityKind) throws -> [Reference] {
    switch kind {
    case .externalConnections:
      connections.compactMap { reference($0, ["en": $0.caption], $0.enabled) }
    case .documentGroups:
      groups.compactMap { reference($0, $0.caption, $0.enabled, occupant(of: $0)) }
    case .documentTypes: types.compactMap { reference($0, $0.caption) }
    case .levels: levels.compactMap { reference($0, $0.caption, $0.visible) }
    case .clientRights: rights.compactMap { reference($0, ["en": $0.caption]) }
    case .clientTests: tests.compactMap { reference($0, $0.caption, $0.visible) }
    case .languages: languages.compactMap { reference($0, ["en": $0.name]) }
    case .clientTestQuestions, .clientTestAnswers, .backOffice, .operators, .operatorGroups: []
    }
  }

  private func reference(
    _ record: some Entity, _ caption: Localized, _ isOffered: Bool = true,
    _ occupant: Reference.Occupant? = nil
  ) -> Reference? {
    record.id.map {
      Reference(
        id: $0, name: record.name(in: "en"), caption: caption["en"], isOffered: isOffered,
        occupant: occupant)
    }
  }

  private func occupant(of group: DocumentGroup) -> Reference.Occupant? {
    guard group.type == .one,
      let type = types.first(where: { $0.documentGroupId == group.id }), let id = type.id
    else { return nil }
    return Reference.Occupant(id: id, caption: type.caption["en"])
  }
}

/// Makes a record and sets it up.
func made<Record>(_ record: Record, _ setUp: (inout Record) -> Void) -> Record {
  var record = record
  setUp(&record)
  return record
}
