import Forms
import GRDB
import KYC

/// How the tables differ from what the history says, in sentences.
struct Comparison {
  private typealias Values = Replay.Values

  private let replay: Replay
  private let db: Database
  private let sealing: Sealing
  private(set) var findings: [String] = []

  init(_ replay: Replay, _ db: Database, _ sealing: Sealing) throws {
    (self.replay, self.db, self.sealing) = (replay, db, sealing)
    let tables = try Replay.tables(db)
    for kind in EntityKind.allCases { try compare(kind, tables[kind] ?? [:]) }
    try compareSecrets()
  }

  private mutating func compare(_ kind: EntityKind, _ stored: [Int64: Values]) throws {
    let told = replay.records[kind] ?? [:]
    for id in Set(told.keys).union(stored.keys).sorted() {
      switch (told[id], stored[id]) {
      case (let told?, let stored?):
        // Equal ones need not be looked at field by field.
        if told != stored || !told.isSame(as: stored) { try compare(kind, id, told, stored) }
      case (nil, _?):
        findings.append("\(try name(kind, id)) is not in the history: another program put it in.")
      case (_?, nil):
        findings.append("\(try name(kind, id)) is gone: another program deleted it.")
      case (nil, nil): break
      }
    }
  }

  private mutating func compare(
    _ kind: EntityKind, _ id: Int64, _ told: Values, _ stored: Values
  ) throws {
    let labels = kind.record.labels(for: stored)
    let names = Set(told.keys).union(stored.keys).filter { name in
      !Revision.Value.isSame(told[name], stored[name])
    }
    let places = names.map { name -> (Int, String, String) in
      let field = kind.record.field(of: name)
      let place = labels.firstIndex { $0.field == field }
      return (place ?? labels.count, place.map { labels[$0].label } ?? field, name)
    }
    for (_, label, name) in places.sorted(by: { ($0.0, $0.2) < ($1.0, $1.2) }) {
      let (was, now) = (told[name], stored[name])
      findings.append(
        "\(try self.name(kind, id)) · \(label): \(Self.difference(told: was, stored: now))")
    }
  }

  private static func difference(told: Revision.Value?, stored: Revision.Value?) -> String {
    switch (told, stored) {
    case (.secret?, .secret?), (.secret?, nil), (nil, .secret?):
      "it is not the secret that was saved last."
    default:
      "another program changed it; the history says \(shown(told)), stored is \(shown(stored))."
    }
  }

  private static func shown(_ value: Revision.Value?) -> String {
    let text =
      switch value {
      case nil, .null?: "nothing"
      case .integer(let number)?: String(number)
      case .ids(let ids)?: ids.isEmpty ? "none" : ids.map(String.init).joined(separator: ", ")
      case .text(let text)?: "“\(text)”"
      case .secret?: "a secret"
      }
    return text.count <= 80 ? text : "\(text.prefix(79))…"
  }

  private func name(_ kind: EntityKind, _ id: Int64) throws -> String {
    let sql = "SELECT \(kind.record.list.name) FROM \(kind.table) t WHERE t.id = ?"
    let name = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    return "\(kind.noun) \(name ?? replay.names[kind]?[id] ?? String(id))"
  }

  // The tables tell only what a secret should be; what is sealed there tells what it is.
  private mutating func compareSecrets() throws {
    let sql = """
      SELECT id, externalConnectionId, name, sealed, fingerprint, setAt, setBy
      FROM connectionSetting WHERE sealed IS NOT NULL ORDER BY externalConnectionId, name
      """
    for row in try Row.fetchAll(db, sql: sql) {
      let (id, name): (Int64, String) = (row[1], row[2])
      let place = "\(try self.name(.externalConnections, id)) · \(try label(of: name, in: id))"
      do throws(EncryptionKeyError) {
        let cell = Cell(table: "connectionSetting", row: row[0], field: name)
        let secret = try sealing.open(row[3], at: cell)
        if sealing.fingerprint(of: secret) != row[4] {
          findings.append("\(place): it is another secret than its fingerprint says.")
        }
      } catch {
        findings.append("\(place): \(error)")
      }
      let mark = "\(row[5] as String? ?? "") \(row[4] as String? ?? "")"
      if let setter = replay.setters[mark], setter != row[6] {
        findings.append(
          "\(place): it was set by \(setter), not by \(row[6] as String? ?? "nobody").")
      }
    }
  }

  private func label(of setting: String, in connection: Int64) throws -> String {
    let sql = "SELECT provider FROM externalConnection WHERE id = ?"
    let provider = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [connection]) ?? ""
    return ExternalConnection.labels(for: ["provider": .text(provider)])
      .first { $0.field == setting }?.label ?? setting
  }
}

extension [String: Revision.Value] {
  fileprivate func isSame(as other: Self) -> Bool {
    count == other.count && allSatisfy { Revision.Value.isSame($1, other[$0]) }
  }
}

extension Revision.Value {
  /// Whether two values are the same byte by byte; a secret of which nothing is known may be any.
  fileprivate static func isSame(_ one: Self?, _ other: Self?) -> Bool {
    switch (one, other) {
    case (.secret(mark: "")?, _), (_, .secret(mark: "")?): true
    // Texts that are written with other code points can be equal all the same.
    case (.text(let one)?, .text(let other)?): one.utf8.elementsEqual(other.utf8)
    default: one == other
    }
  }
}
