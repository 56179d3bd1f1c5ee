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

  func section(_ kind: EntityKind) throws -> ListSource {
    try #require(office.list(kind.rawValue))
  }

  func sheet(_ kind: EntityKind, _ key: String) throws -> OpenForm {
    try #require(try section(kind).open(key))
  }

  func newSheet(_ kind: EntityKind) throws -> OpenForm {
    try #require(try section(kind).create())
  }

  /// The list of what belongs to a record.
  func list(of field: String, in sheet: OpenForm) throws -> ListSource {
    let section = try #require(sheet.rows(of: field))
    return try #require(office.list(section.id))
  }

  /// Creates a record and gives its key; where a second form follows, its texts go there.
  @discardableResult
  func create(_ kind: EntityKind, _ texts: [String: String], then: [String: String] = [:]) throws
    -> String
  {
    var sheet = try #require(try section(kind).create())
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

  static func save(_ sheet: inout OpenForm, _ texts: [String: String] = [:]) throws -> Saved {
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

  /// The first column of the rows.
  func texts(_ sql: String) throws -> [String] {
    try opened.queue.read { try String.fetchAll($0, sql: sql) }
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

extension OpenForm {
  mutating func set(_ texts: [String: String]) {
    for (field, text) in texts { set(text, at: Slot(field)) }
  }

  mutating func set(_ text: String, at slot: Slot) { edit { $0.set(text, at: slot) } }

  mutating func set(_ answers: Answers) { edit { $0.set(answers) } }

  mutating func toggleCleared(_ field: String) { edit { $0.toggleCleared(field) } }

  mutating func tidy(_ slot: Slot) { edit { $0.tidy(slot) } }

  mutating func refresh() { edit { $0.invalidate() } }

  /// Changes the model, and hears what the form says of it.
  private mutating func edit(_ change: (inout FormModel) -> Void) {
    change(&model)
    do { try update() } catch { Issue.record("the form cannot be evaluated: \(error)") }
  }

  func text(_ field: String) -> String { model.text(Slot(field)) }

  func text(_ slot: Slot) -> String { model.text(slot) }

  func save(isConfirmed: Bool) -> SaveResult { source.save(model.answers, isConfirmed) }

  func choices(for field: String, filter: String) throws -> Choices {
    try source.choices(field, filter, model.answers)
  }

  func rows(of field: String) -> Section? { model.lists[field] }

  func question(_ id: String) -> Question? { model.question(id) }
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

extension Conflict {
  /// The form on what is saved now.
  var sheet: OpenForm { get throws { try #require(form) } }
}

extension BackOffice {
  /// Opens a step of guided set-up.
  func land(_ draft: Draft?, _ way: Walk.Way) throws -> Walk.Landing {
    try #require(guide).open(draft, way)
  }

  /// Does what can be done at the end of a step.
  func perform(_ act: Walk.Act, _ draft: Draft) throws -> Walk.Outcome {
    try #require(guide).perform(act, draft)
  }
}
