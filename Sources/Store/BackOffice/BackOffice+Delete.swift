import Forms
import GRDB
import KYC

extension BackOffice {
  /// What deleting a record means.
  func deletion<Record: Stored>(of type: Record.Type, key: String) throws -> Deletion {
    try read(viewing: Area(type.kind)) { around in
      if let reason = try Rights(of: person, around.db).reason(
        against: .delete, on: Area(type.kind))
      {
        return .never(name: "", reason: reason)
      }
      guard let id = Int64(key), let record = try Record.fetch(id, around.db) else {
        return .never(name: "", reason: "It is gone already")
      }
      return try deletion(of: record, around)
    }
  }

  /// Deletes a record with all that belongs to it, in one transaction.
  func delete<Record: Stored>(
    _ type: Record.Type, key: String, section: String
  ) -> DeleteResult {
    do {
      let (result, remains) = try change(of: Record.kind) {
        around, stamp -> (DeleteResult, Remains<Record>?) in
        guard let id = Int64(key), let record = try Record.fetch(id, around.db) else {
          return (.refused("It is gone already"), nil)
        }
        switch try deletion(of: record, around) {
        case .never(_, let reason): return (.refused(reason), nil)
        case .used(let name, let uses):
          let places = uses.map(\.place).joined(separator: ", ")
          return (.refused("\(name) is still used: \(places)"), nil)
        case .allowed(let name, _):
          let remains = try Remains(
            of: record, id: id, in: around.defaultLanguage, around.db)
          try remains.remove(subject: name, around.db, stamp)
          try Folding(db: around.db).refoldAfterSave()
          return (.deleted(name: name), remains)
        }
      }
      if let remains, case .deleted(let name) = result {
        deleted.note(Subject(section: section, key: key)) { restore(remains, as: name) }
      }
      return result
    } catch {
      return .refused(error.userFacing.message)
    }
  }

  private func restore<Record: Stored>(_ remains: Remains<Record>, as name: String) -> RestoreResult
  {
    do {
      return try change(of: Record.kind) { around, stamp in
        // What belongs to another record need not differ in name.
        if Record.list.owner == nil,
          let other = try around.reference(Record.kind, named: remains.name)
        {
          return .refused("Another \(Record.kind.noun) is named \(other.name) by now")
        }
        try remains.restore(subject: name, around.db, stamp)
        try Folding(db: around.db).refoldAfterSave()
        return .restored(key: String(remains.id))
      }
    } catch {
      return .refused(error.userFacing.message)
    }
  }

  private func deletion<Record: Stored>(
    of record: Record, _ around: StoredSurroundings
  ) throws -> Deletion {
    let name = record.name(in: try around.defaultLanguage)
    if let reason = try record.reasonToStay(among: around) {
      return .never(name: name, reason: reason)
    }
    let uses = try record.places(among: around)
    return uses.isEmpty
      ? .allowed(name: name, consequences: try record.lostWithIt(among: around, around.db))
      : .used(name: name, by: uses)
  }
}
