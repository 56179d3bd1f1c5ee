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
  private var checks: [(StoredSurroundings) throws -> [String]] = []

  init(_ db: Database, _ keys: KeyAccess, _ stamp: Stamp) {
    (self.db, self.keys, self.stamp) = (db, keys, stamp)
  }

  /// What a form refuses of records that were written, in sentences.
  package struct Refused: Error {
    /// A sentence for each.
    package let sentences: [String]
  }

  /// Writes every record that differs, those that others need first; throws ``Refused`` where a form would not
  /// take one of them, and leaves the rolling back to the caller.
  mutating func apply(_ planned: KYC.Configuration, over stored: KYC.Configuration) throws {
    try write([planned.office], over: [stored.office])
    try write(planned.languages, over: stored.languages)
    try write(planned.externalConnections, over: stored.externalConnections)
    try write(planned.documentGroups, over: stored.documentGroups)
    try write(planned.documentTypes, over: stored.documentTypes)
    try write(planned.levels, over: stored.levels)
    try finish()
  }

  /// Holds each record that was written to its form once all are there; throws ``Refused`` where one does not pass.
  func finish() throws {
    let around = StoredSurroundings(db, keys)
    let sentences = try checks.flatMap { try $0(around) }
    guard sentences.isEmpty else { throw Refused(sentences: sentences) }
    try Folding(db: db).refoldAfterSave()
  }

  /// Writes those of a kind that differ; new ones are numbered below 0.
  mutating func write<Record: Stored>(_ records: [Record], over stored: [Record]) throws {
    let before = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for planned in records {
      let was = before[planned.id]
      guard was != planned, let number = planned.id else { continue }
      var record = planned.renumbered(numbers)
      if let was {
        record = record.kept(over: was)
        guard try record.revised != was.revised else { continue }
        try record.update(db, over: was, stamp)
      } else {
        record.id = nil
        try record.insert(db, stamp)
        numbers[Record.kind, default: [:]][number] = record.id
      }
      try note(record, over: was)
      guard let id = record.id else { continue }
      checks.append { around in try Self.refused(Record.self, id, around) }
    }
  }

  private func note<Record: Stored>(_ record: Record, over was: Record?) throws {
    let name = record.name(in: try StoredSurroundings(db, keys).defaultLanguage)
    try record.revise(over: was, subject: name, db, stamp)
  }

  // As it stands now: the rules of its form hold by whatever door it came.
  private static func refused<Record: Stored>(
    _ type: Record.Type, _ id: Int64, _ around: StoredSurroundings
  ) throws -> [String] {
    guard let record = try Record.fetch(id, around.db) else { return [] }
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

extension DocumentType {
  /// The same type with the numbers that what it names has got.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> DocumentType {
    var type = self
    type.documentGroupId = documentGroupId.map { numbers[.documentGroups]?[$0] ?? $0 }
    return type
  }
}

extension Level {
  /// The same level with the numbers that what it names has got.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> Level {
    var level = self
    level.documentGroupIds = documentGroupIds.map { numbers[.documentGroups]?[$0] ?? $0 }.sorted()
    level.nextLevelId = nextLevelId.map { numbers[.levels]?[$0] ?? $0 }
    return level
  }
}
