import Forms
import GRDB
import KYC

/// Stores a planned configuration over the stored one, record by record, within a transaction that is open.
package struct Applying {
  let db: Database
  let keys: KeyAccess
  let stamp: Stamp
  // The numbers that records got which had none yet.
  private var numbers: [EntityKind: [Int64: Int64]] = [:]
  /// What is stored, as far as it was written.
  var now = KYC.Configuration()
  private var checks: [(any Surroundings) throws -> [RejectedRecord]] = []
  /// Told after each record that was written or taken away.
  var progress: () -> Void = {}

  init(_ db: Database, _ keys: KeyAccess, _ stamp: Stamp) {
    (self.db, self.keys, self.stamp) = (db, keys, stamp)
  }

  /// Writes every record that differs, those that others need first, and takes away those that go.
  ///
  /// Throws ``ChangeError`` where a form would not take one of them, and leaves the rolling back to the caller.
  mutating func apply(_ proposal: Proposal) throws {
    let planned = proposal.planned
    now = proposal.stored
    _ = try write([planned.office], over: [now.office])
    try moveDefaultLanguage(planned)
    try loosen(planned, proposal.removed)
    try remove(proposal.removed, onlyUnused: true)
    try write(planned.languages, \.languages)
    try writeLinked(planned.clientRights, \.clientRights)
    try write(planned.externalConnections, \.externalConnections)
    try write(roomy(planned), \.documentGroups)
    try write(planned.documentTypes, \.documentTypes)
    try write(planned.documentGroups, \.documentGroups)
    try write(planned.clientTests, \.clientTests)
    try write(planned.questions, \.questions)
    try write(planned.answers, \.answers)
    try writeLinked(planned.levels, \.levels)
    try remove(proposal.removed, onlyUnused: false)
    let sealing = stamp.sealing
    // Looked up in memory: thousands of records are held to their forms at once.
    try finish(
      among: Planned(
        try KYC.Configuration.read(db), fingerprints: { sealing.fingerprint(of: $0) }))
  }

  /// Writes the records of a kind that differ from what is stored now.
  mutating func write<Record: Stored>(
    _ records: [Record], _ path: WritableKeyPath<KYC.Configuration, [Record]>
  ) throws {
    now[keyPath: path] = try write(records, over: now[keyPath: path])
  }

  /// Holds each record that was written to its form once all are there; throws ``ChangeError`` where one does not pass.
  func finish(among around: any Surroundings) throws {
    let rejected = try checks.flatMap { try $0(around) }
    guard rejected.isEmpty else { throw ChangeError.rejected(rejected) }
    try Folding(db: db).refoldAfterSave()
  }

  /// Writes those of a kind that differ, and gives what is stored then; new ones are numbered below 0.
  mutating func write<Record: Stored>(
    _ records: [Record], over stored: [Record]
  ) throws -> [Record] {
    var there = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var new: [Record] = []
    for planned in Record.inWritingOrder(records.filter { there[$0.id] != $0 }) {
      let number = number(of: planned)
      guard let record = try write(planned, over: there[number]) else { continue }
      if there[number] == nil { new.append(record) }
      there[record.id] = record
    }
    return stored.map { there[$0.id] ?? $0 } + new
  }

  private mutating func write<Record: Stored>(_ planned: Record, over was: Record?) throws
    -> Record?
  {
    do {
      return try written(planned, over: was)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      let name = planned.name(in: try StoredSurroundings(db, keys).defaultLanguage)
      throw ChangeError.rejected([
        .violation(Record.kind, name: name, ConstraintViolation(error, Record.kind))
      ])
    }
  }

  // Nil where it is stored so already.
  private mutating func written<Record: Stored>(_ planned: Record, over was: Record?) throws
    -> Record?
  {
    var record = planned.renumbered(numbers)
    if let was {
      record.id = was.id
      record.version = was.version
      record = record.kept(over: was)
      guard try record.revised != was.revised else { return nil }
      try update(&record, over: was)
      return record
    }
    record.id = nil
    try record.insert(db, stamp)
    numbers[Record.kind, default: [:]][planned.id ?? 0] = record.id
    try note(record, over: nil)
    return record
  }

  /// Writes a record over another of the same number.
  mutating func update<Record: Stored>(_ record: inout Record, over was: Record) throws {
    try record.update(db, over: was, stamp)
    try note(record, over: was)
  }

  /// The number that a record has got.
  func number<Record: Stored>(of record: Record) -> Int64? {
    record.id.map { numbers[Record.kind]?[$0] ?? $0 }
  }

  private mutating func note<Record: Stored>(_ record: Record, over was: Record?) throws {
    let name = record.name(in: try StoredSurroundings(db, keys).defaultLanguage)
    try record.revise(over: was, subject: name, db, stamp)
    progress()
    guard let id = record.id else { return }
    checks.append { [db] around in try Self.rejected(Record.self, id, around, db) }
  }

  // As it stands now: the rules of its form hold by whatever door it came.
  private static func rejected<Record: Stored>(
    _ type: Record.Type, _ id: Int64, _ around: any Surroundings, _ db: Database
  ) throws -> [RejectedRecord] {
    guard let record = try Record.fetch(id, db) else { return [] }
    let form = Record.form(for: record)
    let reading = try form.reading(
      of: record, with: Answers(), languages: around.otherLanguages, around: around)
    let name = record.name(in: try around.defaultLanguage)
    return reading.errors.map { problem in
      let label = form.fields.first { $0.id == problem.slot.field }?.label ?? problem.slot.field
      return .problem(Record.kind, name: name, label: label, problem)
    }
  }
}
