import GRDB
import Store
import Testing

struct ListingTests {
  let listing = Listing(table: "documentType")

  func columns(_ db: Database, _ id: Int64) throws -> [String]? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT t.name, t.caption ->> '$.en', g.caption ->> '$.en', t.maxFiles, t.status, t.id
        FROM documentType AS t JOIN documentGroup AS g ON g.id = t.documentGroupId
        WHERE t.id = ?
        """, arguments: [id]
    ).map { row in (0..<6).map { String.fromDatabaseValue(row[$0]) ?? "\(row[$0] as Int? ?? 0)" } }
  }

  @Test func whatOthersWriteIsFoldedLater() throws {
    let queue = try Fixture.database()
    try queue.write { db in
      #expect(try listing.isStale(db))
      #expect(try listing.refresh(db, columns: columns) == 3)
      #expect(try !listing.isStale(db))
      #expect(try listing.page(db, filter: "ID-Card", limit: 40) == [2, 3])
      // A group's caption is a column of its types.
      try db.execute(
        sql: "UPDATE documentGroup SET caption = '{\"en\":\"Identität\"}' WHERE id = 2")
      try listing.refresh(db, columns: columns)
      #expect(try listing.page(db, filter: "IDENTITAT", limit: 40) == [2, 3])
      #expect(try listing.page(db, filter: "id card", limit: 40) == [])
      try db.execute(sql: "DELETE FROM documentType WHERE id = 2")
      try listing.refresh(db, columns: columns)
      #expect(try listing.page(db, limit: 40) == [1, 3])
      #expect(try listing.count(db) == 2)
      #expect(try listing.count(db, filter: "back") == 1)
    }
  }

  @Test func ordersAreTotalAndReverse() throws {
    let queue = try Fixture.database()
    try queue.write { db in
      try listing.refresh(db, columns: columns)
      for order in [Listing.Order.id, .text, .column("maxFiles"), .column("name")] {
        let forward = try listing.page(db, order: order, limit: 9)
        let backward = try listing.page(db, order: order, isDescending: true, limit: 9)
        #expect(forward == backward.reversed() && forward.count == 3)
      }
      #expect(try listing.page(db, order: .text, limit: 9) == [3, 2, 1])
      #expect(try listing.page(db, order: .text, offset: 1, limit: 1) == [2])
    }
  }

  @Test(arguments: [
    ("ID_CARD", "idcard"), ("Straße", "strasse"), ("É t-é", "ete"), ("Ａｂ１", "ab1"), ("İ", "i"),
    ("50%", "50%"), ("日本 語", "日本語"), ("", ""),
  ])
  func folds(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
    #expect(Folding.fold(Folding.fold(text)) == Folding.fold(text))
  }

  @Test func aFilterDoesNotReachAcrossColumns() {
    #expect(!Folding.fold(columns: ["ab", "cd"]).contains(Folding.fold("bc")))
    #expect(Folding.fold("a\u{1F}b") == "ab")
  }
}
