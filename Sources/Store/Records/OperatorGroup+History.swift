import GRDB
import KYC

extension OperatorGroup {
  var parts: [String: Revision.Value] {
    Dictionary(
      uniqueKeysWithValues: rights.filter { !$0.value.isEmpty }.map { area, rights in
        (
          area.rawValue,
          .text(Right.allCases.filter(rights.contains).map(\.rawValue).joined(separator: ", "))
        )
      })
  }

  static func fetchRevisedParts(_ db: Database) throws -> [Int64: [String: Revision.Value]] {
    let sql = "SELECT DISTINCT operatorGroupId FROM operatorGroupRight"
    var parts: [Int64: [String: Revision.Value]] = [:]
    for id in try Int64.fetchAll(db, sql: sql) {
      var group = OperatorGroup()
      group.id = id
      try group.readParts(db)
      parts[id] = group.parts
    }
    return parts
  }

  mutating func takeParts(of values: [String: Revision.Value]) {
    for case (let name, .text(let text)) in values {
      guard let area = Area(rawValue: name) else { continue }
      rights[area] = Set(text.split(separator: ", ").compactMap { Right(rawValue: String($0)) })
    }
  }
}
