import Foundation
import Store
import TestSupport
import Testing

/// Whichever call was the last before a kill, nothing is lost, and the next start goes on.
@Suite struct LastCallTests {
  @Test func rotationKilledAtEveryCall() async throws {
    try await TemporaryFolder.lend { home in
      let desk = SealedDesk(home: home)
      try await desk.furnish()
      var number = 1
      var wasPending = 0
      var wasUnfinished = 0
      while try await LastCall.kills(["key", "rotate"], at: number, in: home) {
        let occasion = "rotation killed at call \(number)"
        #expect(try await desk.select("PRAGMA integrity_check") == "ok", "\(occasion)")
        let report = try KeyCustody(file: desk.file()).report()
        #expect(report.trouble == nil && report.values == 5, "\(occasion): \(report)")
        let active = report.keys.filter { $0.state == "active" }
        wasPending += active.count == 2 && active[0].opensFile ? 1 : 0
        wasUnfinished += active.count == 2 && active[1].opensFile ? 1 : 0
        try await goesOn(desk, occasion)
        number += 1
      }
      // Each state in between was met: the new key in the key file only, and in the file as well.
      #expect(wasPending > 0 && wasUnfinished > 0 && number > 30)
      print(
        "Rotation killed at each of \(number - 1) calls (\(wasPending) with the new key unused,",
        "\(wasUnfinished) with the old one not retired): all 5 values open, integrity ok, the next ends it."
      )
    }
  }

  // What was left is brought to its end: one active key, and no other copy of the keys.
  private func goesOn(_ desk: SealedDesk, _ occasion: String) async throws {
    let next = try await desk.run("key", "rotate")
    #expect(next.status == 0 && next.errors == "", "\(occasion): \(next)")
    let report = try KeyCustody(file: desk.file()).report()
    #expect(report.trouble == nil && report.values == 5, "\(occasion): \(report)")
    #expect(report.keys.filter { $0.state == "active" }.map(\.opensFile) == [true], "\(occasion)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: desk.home.file(".config/kyc-setup"))
    #expect(names == ["key"], "\(occasion)")
  }

  @Test func migrationKilledAtEveryCall() async throws {
    let older = Schema(Array(Schema.current.migrations.dropLast()))
    try await TemporaryFolder.lend { home in
      let desk = SealedDesk(home: home)
      try await desk.furnish(schema: older, withDraft: false)
      let template = try Data(contentsOf: URL(fileURLWithPath: desk.database))
      let folder = URL(fileURLWithPath: desk.database).deletingLastPathComponent()
      var (number, wasOld, isEnd) = (1, 0, false)
      while !isEnd {
        isEnd = try await !LastCall.kills(["check"], at: number, in: home)
        let occasion = "migration killed at call \(number)"
        #expect(try await desk.select("PRAGMA integrity_check") == "ok", "\(occasion)")
        wasOld += try await desk.select("PRAGMA user_version") == "\(older.version)" ? 1 : 0
        #expect(try desk.trouble() == nil, "\(occasion)")
        let version = try await desk.select("PRAGMA user_version; PRAGMA foreign_key_check")
        #expect(version == "\(Schema.current.version)", "\(occasion)")
        let backup = try #require(Backup.newestGood(of: desk.database), "\(occasion)")
        #expect(try await desk.select("PRAGMA user_version", of: backup) == "\(older.version)")
        number += 1
        try FileManager.default.removeItem(at: folder)
        try home.write(Array(template), to: ".local/share/kyc-setup/back-office.sqlite")
        _ = try await Shell.run(["chmod", "-R", "go=", home.path], home: home)
      }
      #expect(wasOld > 10 && wasOld < number - 1)
      print(
        "Migration killed at each of \(number - 2) calls (\(wasOld) left the older file): integrity ok,",
        "the next start migrates it, all 4 values open, a good backup is beside it.")
    }
  }

  @Test func firstStartKilledAtEveryCall() async throws {
    try await TemporaryFolder.lend { home in
      let desk = SealedDesk(home: home)
      var (number, isEnd) = (1, false)
      while !isEnd {
        isEnd = try await !LastCall.kills(["check"], at: number, in: home)
        let occasion = "first start killed at call \(number)"
        let next = try await desk.run("check")
        #expect(next.status == 0, "\(occasion): \(next)")
        #expect(try desk.trouble() == nil, "\(occasion)")
        for name in [".local", ".config"] {
          try FileManager.default.removeItem(atPath: home.file(name))
        }
        number += 1
      }
      #expect(number > 30)
      print(
        "First start killed at each of \(number - 2) calls: the next makes a whole file with its key."
      )
    }
  }
}
