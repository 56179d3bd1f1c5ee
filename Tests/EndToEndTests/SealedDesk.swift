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
      return "(1, '\(name)', \(sealed), 'ABCDEFGH', '2026-01-01T00:00:00.000Z', 'anna')"
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

/// The system calls by which a process changes what is on the disk: any may be its last.
enum LastCall {
  private static let names =
    "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,ftruncate,mkdir"

  /// Runs the built program and kills it as it comes to its nth such call, counted from 1; whether it came so far.
  static func kills(
    _ arguments: [String], at number: Int, in home: TemporaryFolder
  ) async throws -> Bool {
    let trace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=\(names)"]
    let done = try await Shell.run(
      trace + ["-e", "inject=\(names):signal=KILL:when=\(number)", try BuiltProgram.path()]
        + arguments, home: home)
    if done.status == 0 { return false }
    #expect(done.status == 128 + 9, "\(arguments) at call \(number): \(done)")
    return true
  }
}
