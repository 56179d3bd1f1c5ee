import Forms
import GRDB
import KYC

extension Rights {
  /// Whether drafts about something may be seen.
  func mayLook(at subject: Subject) throws -> Bool {
    try areas(of: subject).allSatisfy { try hold(.view, on: $0) }
  }

  /// Throws ``PermissionError`` where drafts about something may not be seen.
  func requireToLook(at subject: Subject) throws {
    for area in areas(of: subject) { try require(.view, on: area) }
  }

  /// Throws ``PermissionError`` where what a draft is about may not be made or changed; the guide asks with every change,
  /// and here for one right at least that it takes.
  func requireToKeep(_ subject: Subject) throws {
    guard let area = Area(section: subject.section) else {
      let missing = try missingInGuide
      let all = Rights.ofGuide
      guard missing.count == all.count else { return }
      throw try forbidden([Grant(.update, on: .levels)])
    }
    try require(subject.key == nil ? .create : .update, on: area)
  }

  // What belongs to no list is the guide's.
  private func areas(of subject: Subject) -> [Area] {
    Area(section: subject.section).map { [$0] } ?? EntityKind.configured.map { Area($0) }
  }

  /// The names of up to three others who hold all of these rights.
  func holders(of grants: [Grant]) throws -> [String] {
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM operator WHERE status = 'Enabled' AND name <> ? ORDER BY id",
      arguments: [person.name])
    return Array(
      try names.lazy.filter { name in
        let uid = try Int64.fetchOne(
          db, sql: "SELECT uid FROM operator WHERE name = ?", arguments: [name])
        let other = Rights(of: Person(name: name, uid: uid.map { UInt32($0) }), db)
        return try grants.allSatisfy { try other.hold($0.right, on: $0.area) }
      }.prefix(3))
  }
}
