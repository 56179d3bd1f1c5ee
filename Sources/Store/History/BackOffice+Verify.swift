import Foundation
import GRDB
import KYC

/// What a look over the whole history found.
package struct Verification: Sendable, Equatable {
  /// What is not as it was written, a sentence each; empty where all is.
  package let findings: [String]
  /// What was looked at, and what would not show.
  package let notes: [String]
}

extension BackOffice {
  /// Looks over the whole history: its chain, the anchors that it should hold, and whether it makes the tables.
  ///
  /// ``PermissionError`` where it may not be seen, `EncryptionKeyError` where there is no key, `DatabaseFileError` where the file cannot be read.
  package func verifyHistory(against anchors: [Anchor]) throws -> Verification {
    try atEdge(of: opened.path) {
      let verification = try opened.checker.read { db in
        let rights = Rights(of: person, db)
        try rights.require(.view, on: .history)
        for kind in EntityKind.allCases { try rights.require(.view, on: Area(kind)) }
        let sealing = try opened.keys.sealing(in: db)
        return try Verifying(opened.schema, sealing, anchors).verify(db)
      }
      guard let verification else { throw CancellationError() }
      return verification
    }
  }

  /// The last revision; nil where there is none that carries a code.
  package func historyHead() throws -> Anchor? {
    try read(viewing: .history) { try Anchor(endOf: $0.db) }
  }
}

/// A look over the whole history within one transaction.
private struct Verifying {
  let schema: Schema
  let sealing: Sealing
  let anchors: [Anchor]

  init(_ schema: Schema, _ sealing: Sealing, _ anchors: [Anchor]) {
    (self.schema, self.sealing) = (schema, sealing)
    self.anchors = anchors.sorted { $0.number < $1.number }
  }

  func verify(_ db: Database) throws -> Verification {
    var walk = ChainWalk(HistoryChain(sealing))
    do {
      try eachRevision(db) { try walk.take($0) }
      let given = "SELECT seq FROM sqlite_sequence WHERE name = 'revision'"
      try walk.end(given: Int64.fetchOne(db, sql: given) ?? 0)
    } catch let error as HistoryError {
      return Verification(
        findings: [error.message] + (try lost(db)),
        notes: ["What the tables hold was not compared, for the history does not tell any more."])
    }
    var replay = try Replay(schema)
    try eachRevision(db) { replay.take($0) }
    let bare = walk.count == 0 && walk.older > 0
    let comparison = try Comparison(replay, db, sealing)
    return Verification(
      findings: (bare ? [Self.bare(walk.older)] : []) + (try lost(db)) + comparison.findings,
      notes: notes(walk, isBare: bare, try Anchor(endOf: db)))
  }

  private func eachRevision(_ db: Database, _ body: (HistoryRow) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: HistoryRow.sql)
    while let row = try rows.next() { try body(HistoryRow(row)) }
  }

  private static func bare(_ count: Int) -> String {
    "None of the \(count) revisions carries a code: they are older than the chain, or their codes"
      + " were taken away. The next save covers them as they are."
  }

  /// The first anchor that the history does not hold.
  private func lost(_ db: Database) throws -> [String] {
    let sql = "SELECT mac FROM revision WHERE id = ?"
    for anchor in anchors {
      let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [anchor.number])
      guard let row else {
        return [
          "Revision \(anchor.number), which the anchor names, is not there: the end was taken out,"
            + " or an older file was put in place."
        ]
      }
      if row[0] as Data? != anchor.code {
        return ["Revision \(anchor.number) is another than the anchor names."]
      }
    }
    return []
  }

  private func notes(_ walk: ChainWalk, isBare: Bool, _ end: Anchor?) -> [String] {
    let count = walk.count == 1 ? "1 revision carries" : "\(walk.count) revisions carry"
    let chain = isBare ? [] : ["\(count) a code that follows the one before."]
    let older =
      walk.older > 0 && !isBare
      ? ["\(walk.older) before them are older than the chain, and covered since it began."] : []
    guard let last = anchors.last else {
      return chain + older + ["No anchor: a removed tail would not show."]
    }
    guard let end, end.number > last.number else { return chain + older }
    return chain + older + [
      "Anchored up to revision \(last.number): a tail removed after it would not show."
    ]
  }
}
