import Foundation
import Store
import TestSupport
import Testing

/// A Back Office with secrets, in a folder of its own, and the built program at work on it.
struct SealedDesk {
  let home: TemporaryFolder

  /// What is sealed: two settings of a connection, and what a draft holds.
  static let secrets = [
    "AccessKey-3Jx8Rt5W", "SecretAccess-Hn6Vb2Qk", "{\"\":{\"key\":\"Typed-9Lm4Zc\"}}",
  ]

  var database: String { home.file(".local/share/kyc-setup/back-office.sqlite") }
  var keyFile: String { home.file(".config/kyc-setup/key") }

  var surroundings: ProcessSurroundings {
    ProcessSurroundings(environment: [:], home: home.path, account: "tester")
  }

  func file(_ path: String? = nil, schema: Schema = .current) -> DatabaseFile {
    DatabaseFile(path: path ?? database, surroundings: surroundings, schema: schema)
  }

  /// Makes the file with its secrets, by an older program where a schema says so.
  func furnish(schema: Schema = .current, withDraft: Bool = true) async throws {
    let opened = try file(schema: schema).open()
    let sealing = try opened.keys.sealing()
    func hex(_ table: String, _ row: Int64, _ field: String, _ secret: String) throws -> String {
      let sealed = try sealing.seal(secret, at: Cell(table: table, row: row, field: field))
      return "x'" + sealed.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        + "'"
    }
    let settings = try zip([Int64(1), 2], ["key", "secret"]).map { row, name in
      let sealed = try hex("connectionSetting", row, name, Self.secrets[Int(row) - 1])
      return
        "(1, '\(name)', \(sealed), 'ABCDEFG\(name == "key" ? "K" : "S")', '2026-01-01T00:00:00.000Z', 'anna')"
    }
    var sql = """
      INSERT INTO externalConnection (name, caption, provider)
        VALUES ('idenfy-main', 'iDenfy', 'IdenfyConnection');
      INSERT INTO connectionSetting (externalConnectionId, name, sealed, fingerprint, setAt, setBy)
        VALUES \(settings.joined(separator: ", "));
      """
    if withDraft {
      sql += """
        INSERT INTO draft (operator, section, label, content, sealed)
          VALUES ('anna', 'levels', 'x', '{}', \(try hex("draft", 1, "sealed", Self.secrets[2])));
        """
    }
    try opened.close()
    #expect(try await select(sql) == "")
  }

  /// What the sqlite3 shell prints.
  func select(_ sql: String, of path: String? = nil) async throws -> String {
    let done = try await Shell.run(["sqlite3", path ?? database, sql], home: home)
    #expect(done.errors == "")
    return done.output.trimmingCharacters(in: .newlines)
  }

  func run(
    _ arguments: String..., environment: [String: String?] = [:], after: [String] = []
  ) async throws -> Finished {
    try await Shell.run(
      after + [try BuiltProgram.path()] + arguments, home: home, environment: environment)
  }

  /// Why not everything opens that is sealed, or nil; opening it brings an older file up to date.
  func trouble(_ path: String? = nil) throws -> String? {
    try KeyCustody(file: file(path)).report().trouble
  }
}

/// A system call by which a process changes what is on the disk, and that is its last.
struct LastCall: CustomStringConvertible {
  private static let names = [
    "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat",
    "unlink", "unlinkat", "ftruncate", "mkdir",
  ]

  /// Its name.
  let name: String
  /// Which of the calls of its name in a run, from 1.
  let number: Int

  var description: String { "\(name) \(number)" }

  /// Runs the built program once for each such call of such a run, and kills it as it comes to it.
  ///
  /// `body` sees what is left. Gives how many there were, by name, but of those that are `left` out.
  static func each(
    of arguments: [String], but left: [String] = [], in home: TemporaryFolder,
    _ body: (LastCall) async throws -> Void
  ) async throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in names where !left.contains(name) {
      var call = LastCall(name: name, number: 1)
      while try await call.kills(arguments, in: home) {
        counts[name] = call.number
        try await body(call)
        call = LastCall(name: name, number: call.number + 1)
      }
      try await body(LastCall(name: "the end, after every \(name)", number: call.number - 1))
    }
    return counts
  }

  private func kills(_ arguments: [String], in home: TemporaryFolder) async throws -> Bool {
    let trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(name)"]
    let done = try await Shell.run(
      trace + ["-e", "inject=\(name):signal=KILL:when=\(number)", try BuiltProgram.path()]
        + arguments, home: home)
    if done.status == 128 + 9 { return true }
    #expect(done.status == 0, "\(arguments) at \(self): \(done)")
    return false
  }
}
