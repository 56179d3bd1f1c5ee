import Foundation
import Glibc
import Store
import TestSupport
import Testing

/// Whichever call was the last before a kill, nothing is lost, and the next start goes on.
@Suite struct LastCallTests {
  @Test(.tags(.slow)) func rotationKilledAtEveryCall() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      var (wasPending, wasUnfinished) = (0, 0)
      let counts = try await LastCall.each(of: ["key", "rotate"], in: home) { call in
        #expect(try await desk.select("PRAGMA integrity_check") == "ok", "\(call)")
        let report = try KeyCustody(file: desk.file()).report()
        #expect(report.trouble == nil && report.values == 5, "\(call): \(report)")
        let active = report.keys.filter { $0.state == "active" }
        wasPending += active.count == 2 && active[0].opensFile ? 1 : 0
        wasUnfinished += active.count == 2 && active[1].opensFile ? 1 : 0
        try await goesOn(desk, call)
      }
      // Each state in between was met: the new key in the key file only, and in the file as well.
      #expect(wasPending > 0 && wasUnfinished > 0 && counts.values.reduce(0, +) > 30)
      prove(
        "Rotation killed before each of \(counts) (\(wasPending) times with the new key unused, "
          + "\(wasUnfinished) with the old one not retired): integrity ok, all 5 values open, the next ends it."
      )
    }
  }

  // What was left is brought to its end: one active key, and no other copy of the keys.
  private func goesOn(_ desk: TestBackOffice, _ call: LastCall) async throws {
    _ = try KeyCustody(file: desk.file()).rotate(by: Person(name: "anna", uid: nil))
    let report = try KeyCustody(file: desk.file()).report()
    #expect(report.trouble == nil && report.values == 5, "\(call): \(report)")
    #expect(report.keys.filter { $0.state == "active" }.map(\.opensFile) == [true], "\(call)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: desk.home.file(".config/kyc-setup"))
    #expect(names == ["key"], "\(call)")
  }

  @Test(.tags(.slow)) func migrationKilledAtEveryCall() async throws {
    let older = Schema(Array(Schema.current.migrations.dropLast()))
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets(schema: older, withDraft: false)
      let template = try Data(contentsOf: URL(fileURLWithPath: desk.database))
      let folder = URL(fileURLWithPath: desk.database).deletingLastPathComponent()
      var (wasOld, wasNew) = (0, 0)
      let counts = try await LastCall.each(of: ["check"], in: home) { call in
        let left = try await desk.select("PRAGMA integrity_check; PRAGMA user_version")
        #expect(left.hasPrefix("ok\n"), "\(call): \(left)")
        wasOld += left == "ok\n\(older.version)" ? 1 : 0
        wasNew += left == "ok\n\(Schema.current.version)" ? 1 : 0
        #expect(try desk.trouble() == nil, "\(call)")
        let version = try await desk.select("PRAGMA user_version; PRAGMA foreign_key_check")
        #expect(version == "\(Schema.current.version)", "\(call)")
        let backup = try #require(Backup.newestGood(of: desk.database), "\(call)")
        #expect(try await desk.select("PRAGMA user_version", of: backup) == "\(older.version)")
        try FileManager.default.removeItem(at: folder)
        try home.write(Array(template), to: ".local/share/kyc-setup/back-office.sqlite")
        chmod(folder.path, 0o700)
        chmod(desk.database, 0o600)
      }
      #expect(wasOld > 10 && wasNew > 1)
      prove(
        "Migration killed before each of \(counts) (\(wasOld) times the older file was left, \(wasNew) "
          + "times the newer): integrity ok, the next start migrates it, all open, a good backup is there."
      )
    }
  }

  @Test(.tags(.slow)) func firstStartKilledAtEveryCall() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      // Until it has its name nobody reads the file: what is written into it need not be tried one by one.
      let counts = try await LastCall.each(of: ["check"], but: ["pwrite64"], in: home) { call in
        #expect(try desk.trouble() == nil, "\(call)")
        for name in [".local", ".config"] {
          try FileManager.default.removeItem(atPath: home.file(name))
        }
      }
      #expect(counts["link"] == 1 && counts["renameat2"] == 1)
      prove(
        "First start killed before each of \(counts): the next makes a whole file with its key.")
    }
  }
}
