import Forms
import GRDB
import KYC
import Store
import Testing

/// A Back Office in memory, worked at by texts alone.
struct Bench {
  let office: BackOffice
  let opened: Opened

  init(_ opened: Opened? = nil, operatorName: String = "anna") throws {
    self.opened = try opened ?? DatabaseFile.inMemory()
    office = BackOffice(opened: self.opened, operatorName: operatorName)
  }

  /// A Back Office in which nothing was ever done past the program: its history tells of its operator too.
  static func told(_ opened: Opened? = nil) throws -> Bench {
    let bench = try Bench(
      opened ?? DatabaseFile.inMemory(), person: Person(name: "anna", uid: nil))
    _ = try bench.office.appoint("anna", isFirst: true)
    return bench
  }

  /// Somebody's own view of a file that is open already.
  init(_ opened: Opened, person: Person) throws {
    self.opened = opened
    office = BackOffice(opened: opened, person: person)
  }

  func section(_ kind: EntityKind) throws -> Section {
    try #require(office.sections.first { $0.id == kind.rawValue })
  }

  func sheet(_ kind: EntityKind, _ key: String) throws -> Sheet {
    try #require(try section(kind).doors.open(key))
  }

  /// Creates a record and gives its key; where a second form follows, its texts go there.
  @discardableResult
  func create(_ kind: EntityKind, _ texts: [String: String], then: [String: String] = [:]) throws
    -> String
  {
    var sheet = try section(kind).doors.create()
    let saved = try Self.save(&sheet, texts)
    if !then.isEmpty {
      var next = try #require(saved.next)
      _ = try Self.save(&next, then)
    }
    return saved.key
  }

  @discardableResult
  func edit(_ kind: EntityKind, _ key: String, _ texts: [String: String]) throws -> Saved {
    var sheet = try sheet(kind, key)
    return try Self.save(&sheet, texts)
  }

  static func save(_ sheet: inout Sheet, _ texts: [String: String] = [:]) throws -> Saved {
    sheet.set(texts)
    return try saved(sheet.save(isConfirmed: true))
  }

  static func saved(_ result: SaveResult) throws -> Saved {
    guard case .saved(let saved) = result else { throw Unexpected(what: "\(result)") }
    return saved
  }

  func execute(_ sql: String) throws {
    try opened.queue.write { try $0.execute(sql: sql) }
  }

  func rows(_ sql: String) throws -> [Row] {
    try opened.queue.read { try Row.fetchAll($0, sql: sql) }
  }

  func text(_ sql: String) throws -> String? {
    try opened.queue.read { try String.fetchOne($0, sql: sql) }
  }

  /// One record of every kind but the Back Office, which is there: what others need comes first.
  func furnish() throws {
    try create(.languages, ["code": "de", "name": "German"])
    try create(.clientRights, ["name": "BASIC", "caption": "Basic", "parentRight": "DEFAULT"])
    try create(.documentGroups, ["name": "ID_CARD", "caption": "ID card"])
    try create(
      .documentTypes, ["name": "ID_CARD", "caption": "ID card", "documentGroup": "ID_CARD"])
    try create(.clientTests, ["caption": "Risk", "visible": "Yes"])
    try create(
      .levels,
      [
        "wizard": "IdenfySDK", "caption": "Level 1", "clientRight": "BASIC",
        "documentGroups": "ID_CARD", "clientTests": "Risk",
      ])
    try create(
      .externalConnections,
      ["name": "idenfy-main", "caption": "iDenfy", "provider": "IdenfyConnection"],
      then: [
        "host": "https://ivs.idenfy.com", "uiHost": "https://ui.idenfy.com",
        "key": "the-access-key-1", "secret": "the-secret-key-1",
        "signatureSecret": "the-signing-key-1", "enabled": "Yes",
      ])
  }
}

/// What a test did not expect.
struct Unexpected: Error {
  let what: String
}

extension Sheet {
  mutating func set(_ texts: [String: String]) {
    for (field, text) in texts { set(text, at: Slot(field)) }
  }

  func text(_ field: String) -> String { text(Slot(field)) }
}

extension BackOffice {
  /// Takes over an open file for somebody of a name, who may do everything.
  init(opened: Opened, operatorName: String, holder: Holder = .current) {
    try? opened.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          INSERT INTO operator (name, uid) SELECT ?1, 1000
          WHERE NOT EXISTS (SELECT 1 FROM operator WHERE name = ?1)
          """, arguments: [operatorName])
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO operatorOperatorGroup SELECT id, 1 FROM operator WHERE name = ?
          """, arguments: [operatorName])
    }
    self.init(opened: opened, person: Person(name: operatorName, uid: 1000), holder: holder)
  }
}
