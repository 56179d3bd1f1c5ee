import Forms
import KYC

extension BackOffice {
  /// The form of a stored record, which may not be seen by everybody; nil where there is none of that key.
  func open<Record: Stored>(
    _ type: Record.Type, key: String, section: String
  ) throws -> OpenForm? {
    guard let id = Int64(key) else { return nil }
    fold(Record.kind)
    let found = try read(viewing: Area(Record.kind)) { around in
      try Record.fetch(id, around.db).map { ($0, try around.tongues) }
    }
    return try found.map { try form(on: $0, tongues: $1, section: section) }
  }

  /// The form of a new record; ``PermissionError`` where such may not be made.
  func create<Record: Stored>(_ blank: Record, section: String) throws -> OpenForm {
    fold(Record.kind)
    let (record, tongues) = try read(viewing: Area(Record.kind)) { around in
      try Rights(of: person, around.db).require(.create, on: Area(Record.kind))
      var record = blank
      try record.begin(among: around, around.db)
      return (record, try around.tongues)
    }
    return try form(on: record, tongues: tongues, section: section)
  }

  /// The form of a record as it was read, or is to be made.
  func form<Record: Stored>(
    on record: Record, tongues: [Tongue], section: String, answers: Answers = Answers()
  ) throws -> OpenForm {
    try OpenRecord(record, tongues: tongues, section: section).form(in: self, answers: answers)
  }
}
