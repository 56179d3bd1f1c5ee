import GRDB
import KYC

/// Seals all that a file holds with another key, within a transaction that is open.
struct Resealing {
  let db: Database
  /// With the key that seals from now on.
  let sealing: Sealing
  let stamp: Stamp

  /// Writes every sealed value, the file's key id, and the history's word of it.
  func run(over office: Office) throws {
    var own: [String: DatabaseValue] = [:]
    for value in try SealedValue.all(in: db) {
      let bytes = try sealing.renewed(value.bytes, at: value.cell).databaseValue
      switch value.cell.table {
      case "backOffice": own[value.cell.field] = bytes
      // A draft that is sealed anew was not typed anew: with the next version its time stays.
      case "draft": try update("draft SET sealed = ?, version = version + 1", bytes, value.cell)
      default: try update("\(value.cell.table) SET sealed = ?", bytes, value.cell)
      }
    }
    try db.execute(
      sql: """
        UPDATE backOffice SET keyId = ?, fingerprintKey = ?, chainKey = ?, version = version + 1,
          updatedAt = ?
        """,
      arguments: [
        sealing.keyId, own["fingerprintKey"] ?? .null, own["chainKey"] ?? .null, stamp.at,
      ])
    try Revision(
      .update, EntityKind.backOffice.table, row: 1,
      subject: OfficeSettings.fetch(1, db)?.name(in: "") ?? "",
      was: ["keyId": office.keyId.map { .text($0) } ?? .null],
      now: ["keyId": .text(sealing.keyId)]
    ).write(db, stamp)
  }

  private func update(_ setting: String, _ bytes: DatabaseValue, _ cell: Cell) throws {
    try db.execute(sql: "UPDATE \(setting) WHERE id = ?", arguments: [bytes, cell.row])
  }
}
