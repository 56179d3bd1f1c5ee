import Forms
import KYC

extension Rights {
  /// Locks what a person may not change in a form, each field with what it would take.
  func lock<Record: Stored>(_ reading: inout Reading, of open: OpenRecord<Record>) throws {
    let area = Area(Record.kind)
    if let reason = try reason(against: .view, on: area)
      ?? reason(against: open.isStored ? .update : .create, on: area)
    {
      return reading.lock(
        Dictionary(uniqueKeysWithValues: open.form.fields.map { ($0.id, reason) }))
    }
    for field in open.form.fields {
      guard let kind = field.control.listed, kind != Record.kind else { continue }
      if let reason = try reason(against: .view, on: Area(kind)) {
        reading.lock([field.id: reason])
      }
    }
  }
}

extension Rights {
  /// Throws ``PermissionError`` where the history may not be seen: it tells of every section.
  func requireHistory() throws {
    for area in Area.allCases { try require(.view, on: area) }
  }

  /// Why the history may not be seen; nil where it may.
  var reasonAgainstHistory: String? {
    get throws {
      for area in [.history] + Area.allCases {
        if let reason = try reason(against: .view, on: area) { return reason }
      }
      return nil
    }
  }

  /// What the person may not do with the records of a kind.
  func permits(_ kind: EntityKind) throws -> Permits {
    let area = Area(kind)
    return Permits(
      view: try reason(against: .view, on: area), create: try reason(against: .create, on: area),
      delete: try reason(against: .delete, on: area))
  }
}

extension Control {
  /// The kind of record that it offers; nil where it offers none.
  var listed: EntityKind? {
    switch self {
    case .reference(let section), .references(let section): EntityKind(rawValue: section)
    default: nil
    }
  }
}
