import Forms
import GRDB
import KYC

extension Stored {
  /// The places that name the record.
  func places(among around: StoredSurroundings) throws -> [Deletion.Use] {
    try Self.uses.flatMap { sql in
      let found = try around.rows(sql, [id]) { row in
        (table: row[0] as String, id: row[1] as Int64, field: row[2] as String)
      }
      return try found.compactMap { use -> Deletion.Use? in
        guard let kind = EntityKind(table: use.table) else { return nil }
        let name = try around.reference(kind, id: use.id)?.name ?? ""
        let noun = kind.noun.prefix(1).uppercased() + kind.noun.dropFirst()
        let label = kind.record.label(of: use.field)
        return Deletion.Use(
          subject: Subject(section: kind.rawValue, key: String(use.id)),
          place: "\(noun) \(name) · \(label)", field: use.field)
      }
    }
  }
}
