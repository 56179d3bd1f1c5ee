import Forms
import GRDB
import KYC

extension Applying {
  /// Takes a record away with all that belongs to it; ``Refused`` where it is still used.
  mutating func remove<Record: Stored>(_ type: Record.Type, _ id: Int64) throws {
    let around = StoredSurroundings(db, keys)
    guard let record = try Record.fetch(id, db) else { return }
    let name = record.name(in: try around.defaultLanguage)
    if let reason = try record.reasonToStay(among: around) {
      throw Refused(sentences: ["\(Record.kind.noun) \(name): \(reason)"])
    }
    let places = try record.places(among: around).map(\.place)
    guard places.isEmpty else {
      throw Refused(sentences: [
        "\(Record.kind.noun) \(name) is still used: \(places.joined(separator: ", "))"
      ])
    }
    try Remains(of: record, id: id, in: try around.defaultLanguage, db)
      .remove(subject: name, db, stamp)
    progress()
  }
}
