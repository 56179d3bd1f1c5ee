import Forms
import GRDB
import KYC

extension ExternalConnection {
  var parts: [String: Revision.Value] {
    let plain = texts.mapValues { Revision.Value.text($0) }
    return plain.merging(
      secrets.mapValues { secret in
        switch secret {
        case .saved(let note): .secret(setAt: note.setAt, fingerprint: note.fingerprint)
        case .typed: .secret(mark: "typed")
        }
      }
    ) { $1 }
  }

  static func fetchRevisedParts(_ db: Database) throws -> [Int64: [String: Revision.Value]] {
    let sql = "SELECT externalConnectionId, name, value, setAt, fingerprint FROM connectionSetting"
    var parts: [Int64: [String: Revision.Value]] = [:]
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let name: String = row[1]
      if let value = row[2] as String? {
        parts[row[0], default: [:]][name] = .text(value)
      } else if let fingerprint = row[4] as String? {
        parts[row[0], default: [:]][name] = .secret(setAt: row[3] ?? "", fingerprint: fingerprint)
      }
    }
    return parts
  }

  mutating func takeParts(of values: [String: Revision.Value]) {
    guard let columns = try? Self.revisedColumns else { return }
    for case (let name, .text(let text)) in values where !columns.contains(name) {
      texts[name] = text
    }
  }
}

extension Revision.Value {
  /// A secret by when it was set and its fingerprint.
  static func secret(setAt: String, fingerprint: String) -> Self {
    .secret(mark: setAt + " " + fingerprint)
  }
}
