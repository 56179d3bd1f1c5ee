import Crypto
import Foundation
import GRDB

/// The chain of a file's history: the code of each revision covers all of its columns and the code before it.
struct HistoryChain {
  /// The random number of the file.
  let fileId: String
  /// The key of the codes.
  let key: SymmetricKey

  // Longer than a key has to be: whoever lacks it cannot make a file look like one from before the chain.
  private static let bitsFromTheStart = 264

  /// A key for a file whose every revision carries a code.
  static func newKey() -> SymmetricKey { SymmetricKey(size: .init(bitCount: bitsFromTheStart)) }

  /// Whether no revision of the file is older than the chain.
  var isFromTheStart: Bool { key.bitCount == Self.bitsFromTheStart }

  /// The chain of the file whose secrets this seals.
  init(_ sealing: Sealing) { (fileId, key) = (sealing.fileId, sealing.chainKey) }

  /// The code of a revision that follows another.
  func code(of revision: RevisionBytes, after code: Data) -> Data {
    var hmac = HMAC<SHA256>(key: key)
    hmac.update(data: Data("revision".utf8))
    hmac.update(data: code)
    hmac.update(data: revision.bytes)
    return Data(hmac.finalize())
  }

  /// The code before the first: it covers the file, and the revisions that are older than the chain.
  struct Beginning {
    private var hmac: HMAC<SHA256>

    init(_ chain: HistoryChain) {
      hmac = HMAC<SHA256>(key: chain.key)
      hmac.update(data: Data("history of \(chain.fileId)".utf8))
    }

    /// Takes in the next older revision.
    mutating func take(_ revision: RevisionBytes) { hmac.update(data: revision.bytes) }

    /// The code, once all older revisions were taken in.
    var code: Data { Data(hmac.finalize()) }
  }

  /// The number of the next revision, and the code that it follows.
  func end(_ db: Database) throws -> (next: Int64, code: Data) {
    // A number that was given once is not given again, even where its row is gone.
    let number = """
      SELECT max(coalesce((SELECT max(id) FROM revision), 0),
        coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'revision'), 0)) + 1
      """
    let code = "SELECT mac FROM revision WHERE mac IS NOT NULL ORDER BY id DESC LIMIT 1"
    return (
      try Int64.fetchOne(db.cachedStatement(sql: number)) ?? 1,
      try Data.fetchOne(db.cachedStatement(sql: code)) ?? beginning(db)
    )
  }

  private func beginning(_ db: Database) throws -> Data {
    var beginning = Beginning(self)
    let sql = "SELECT \(RevisionBytes.sql) FROM revision ORDER BY id"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { beginning.take(RevisionBytes(row)) }
    return beginning.code
  }
}

extension Anchor {
  /// The last revision of a file; nil where it has none with a code.
  init?(endOf db: Database) throws {
    let sql = "SELECT id, mac FROM revision ORDER BY id DESC LIMIT 1"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql)), let code = row[1] as Data?
    else {
      return nil
    }
    self.init(number: row[0], code: code)
  }
}
