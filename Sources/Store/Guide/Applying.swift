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
  private var checks: [(any Surroundings) throws -> [String]] = []
  /// Told after each record that was written or taken away.
  var progress: () -> Void = {}

  init(_ db: Database, _ keys: KeyAccess, _ stamp: Stamp) {
    (self.db, self.keys, self.stamp) = (db, keys, stamp)
  }

  /// What a form refuses of records that were written, in sentences.
  package struct Refused: Error {
    /// A sentence for each.
    package let sentences: [String]
  }

  /// Writes every record that differs, those that others need first, and takes away those that go.
  ///
  /// Throws ``Refused`` where a form would not take one of them, and leaves the rolling back to the caller.
  mutating func apply(_ proposal: Proposal) throws {
    try apply(proposal.planned, over: proposal.stored)
    for kind in Proposal.deletionOrder {
      try removeAll(kind.record, proposal.removed[kind] ?? [])
    }
    let sealing = stamp.sealing
    // Looked up in memory: thousands of records are held to their forms at once.
    try finish(
      among: Planned(
        try KYC.Configuration.read(db), fingerprints: { sealing.fingerprint(of: $0) }))
  }

  private mutating func apply(
    _ planned: KYC.Configuration, over stored: KYC.Configuration
  ) throws {
    try write([planned.office], over: [stored.office])
    let stored = try movingDefaultLanguage(planned, stored)
    try write(planned.languages, over: stored.languages)
    try write(planned.clientRights, over: stored.clientRights)
    try write(planned.externalConnections, over: stored.externalConnections)
    try write(planned.documentGroups, over: stored.documentGroups)
    try write(planned.documentTypes, over: stored.documentTypes)
    try write(planned.clientTests, over: stored.clientTests)
    try write(planned.questions, over: stored.questions)
    try write(planned.answers, over: stored.answers)
    try write(planned.levels, over: stored.levels)
  }

  /// Holds each record that was written to its form once all are there; throws ``Refused`` where one does not pass.
  func finish(among around: any Surroundings) throws {
    let sentences = try checks.flatMap { try $0(around) }
    guard sentences.isEmpty else { throw Refused(sentences: sentences) }
    try Folding(db: db).refoldAfterSave()
  }

  /// Writes those of a kind that differ; new ones are numbered below 0.
  mutating func write<Record: Stored>(_ records: [Record], over stored: [Record]) throws {
    let before = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for planned in Record.inWritingOrder(records.filter { before[$0.id] != $0 }) {
      guard let number = planned.id, numbers[Record.kind]?[number] == nil else { continue }
      do {
        try write(planned, number, over: before[number])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        let name = planned.name(in: try StoredSurroundings(db, keys).defaultLanguage)
        throw Refused(sentences: [
          "\(Record.kind.noun) \(name): \(ConstraintSentence(error, Record.kind).text)"
        ])
      }
    }
  }

  private mutating func write<Record: Stored>(
    _ planned: Record, _ number: Int64, over was: Record?
  ) throws {
    var record = planned.renumbered(numbers)
    if let was {
      record = record.kept(over: was)
      guard try record.revised != was.revised else { return }
      return try update(&record, over: was)
    }
    record.id = nil
    try record.insert(db, stamp)
    numbers[Record.kind, default: [:]][number] = record.id
    try note(record, over: nil)
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
    checks.append { [db] around in try Self.refused(Record.self, id, around, db) }
  }

  // As it stands now: the rules of its form hold by whatever door it came.
  private static func refused<Record: Stored>(
    _ type: Record.Type, _ id: Int64, _ around: any Surroundings, _ db: Database
  ) throws -> [String] {
    guard let record = try Record.fetch(id, db) else { return [] }
    let form = Record.form(for: record)
    let reading = try form.reading(
      of: record, with: Answers(), languages: around.otherLanguages, around: around)
    let name = record.name(in: try around.defaultLanguage)
    return reading.errors.map { problem in
      let label = form.fields.first { $0.id == problem.slot.field }?.label ?? problem.slot.field
      return "\(Record.kind.noun) \(name) · \(label): \(problem.sentence)"
    }
  }
}
