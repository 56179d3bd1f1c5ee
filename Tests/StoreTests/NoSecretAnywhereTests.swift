import Foundation
import GRDB
import Store
import Testing

/// No secret in any file, in any notation.
struct NoSecretAnywhereTests {
  /// What a text may look like inside a file.
  func notations(_ secret: String) -> [Data] {
    let raw = Data(secret.utf8)
    let wide = Data(secret.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let hex = raw.map { String(format: "%02x", $0) }.joined()
    // The middle of the base64 text, for each of the three places that the secret may begin at.
    let base64 = (0..<3).map { offset in
      let text = (Data(repeating: 65, count: offset) + raw).base64EncodedString()
      return Data(text.dropFirst(4).dropLast(4).utf8)
    }
    return [raw, wide, Data(hex.utf8), Data(hex.uppercased().utf8)] + base64
  }

  func files(_ folder: Folder) throws -> [Data] {
    try folder.names().compactMap {
      try? Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)"))
    }
  }

  @Test func sealedMeansNowhere() throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    let secret = "canary-7d1f0c5a9b3e-SECRET"
    let control = "control-7d1f0c5a9b3e-PLAIN"
    let cell = Cell(table: "connectionSetting", row: 1, field: "secret")
    let sealing = try opened.keys.sealing()
    try opened.queue.write { db in
      try db.execute(
        sql: "INSERT INTO externalConnection (name, caption, provider) VALUES (?, ?, 'P')",
        arguments: [control, notations(control).map { String(decoding: $0, as: UTF8.self) }[2]])
      try db.execute(
        sql: """
          INSERT INTO connectionSetting
            (externalConnectionId, name, sealed, fingerprint, setAt, setBy)
          VALUES (1, 'secret', ?, ?, '2026-01-01T00:00:00.000Z', 'anna')
          """,
        arguments: [sealing.seal(secret, at: cell), sealing.fingerprint(of: secret)])
    }
    try opened.queue.write {
      try $0.execute(sql: "UPDATE externalConnection SET name = 'renamed', caption = 'x'")
    }
    let (open, wanted) = (try files(folder), notations(secret))
    // The search finds what is there: the old name is still in the log.
    let found = notations(control).map { notation in open.contains { $0.range(of: notation) != nil }
    }
    #expect(found[0] && found[2])
    for notation in wanted { #expect(!open.contains { $0.range(of: notation) != nil }) }
    try opened.close()
    let closed = try files(folder)
    for notation in wanted { #expect(!closed.contains { $0.range(of: notation) != nil }) }
    // What was overwritten is gone, for secure_delete is on.
    #expect(!closed.contains { $0.range(of: Data(control.utf8)) != nil })
  }
}
