import Foundation
import Glibc
import Store
import TestSupport
import Testing

/// Whichever call was the last before a kill, nothing is lost, and the next start goes on.
@Suite struct LastCallTests {
  @Test(.tags(.slow)) func rotationKilledAtEveryCall() async throws {
    let count = try await LastCall.each(
      of: ["key", "rotate"], furnish: { try await $0.furnishSecrets() }
    ) { desk, call in
      #expect(try await desk.select("PRAGMA integrity_check") == "ok", "\(call)")
      let report = try KeyCustody(file: desk.file()).report()
      #expect(report.trouble == nil && report.values == 5, "\(call): \(report)")
      let active = report.keys.filter { $0.state == "active" }
      try goesOn(desk, call)
      guard active.count == 2 else { return "one key" }
      return active.first?.opensFile == true ? "new key unused" : "old key not retired"
    }
    // Each state in between was met: the new key in the key file only, and in the file as well.
    #expect(count.found.keys.sorted() == ["new key unused", "old key not retired", "one key"])
    #expect(count.calls.values.reduce(0, +) > 30)
    prove(
      "Rotation killed before each of \(count.calls), which left \(count.found): integrity ok, all 5 values open, "
        + "the next ends it.")
  }

  // What was left is brought to its end: one active key, and no other copy of the keys.
  private func goesOn(_ desk: TestBackOffice, _ call: LastCall) throws {
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
    let count = try await LastCall.each(
      of: ["check"],
      furnish: { desk in
        try await desk.furnishSecrets(schema: older, withDraft: false)
        try desk.home.write(
          Array(try Data(contentsOf: URL(fileURLWithPath: desk.database))), to: "template")
      }
    ) { desk, call in
      let left = try await desk.select("PRAGMA integrity_check; PRAGMA user_version")
      #expect(try desk.trouble() == nil, "\(call)")
      let version = try await desk.select("PRAGMA user_version; PRAGMA foreign_key_check")
      #expect(version == "\(Schema.current.version)", "\(call)")
      let backup = try #require(Backup.newestGood(of: desk.database), "\(call)")
      #expect(try await desk.select("PRAGMA user_version", of: backup) == "\(older.version)")
      let folder = URL(fileURLWithPath: desk.database).deletingLastPathComponent()
      try FileManager.default.removeItem(at: folder)
      mkdir(folder.path, 0o700)
      try FileManager.default.copyItem(atPath: desk.home.file("template"), toPath: desk.database)
      chmod(desk.database, 0o600)
      return left
    }
    let (old, new) = ("ok\n\(older.version)", "ok\n\(Schema.current.version)")
    #expect(Set(count.found.keys) == [old, new])
    let (wasOld, wasNew) = (count.found[old] ?? 0, count.found[new] ?? 0)
    #expect(wasOld > 10 && wasNew > 1)
    prove(
      "Migration killed before each of \(count.calls) (\(wasOld) times the older file was left, \(wasNew) times the "
        + "newer): integrity ok, the next start migrates it, all open, a good backup is there.")
  }

  @Test(.tags(.slow)) func firstStartKilledAtEveryCall() async throws {
    // Until it has its name nobody reads the file: what is written into it need not be tried one by one.
    let count = try await LastCall.each(of: ["check"], but: ["pwrite64"]) { desk, call in
      #expect(try desk.trouble() == nil, "\(call)")
      for name in [".local", ".config"] {
        try FileManager.default.removeItem(atPath: desk.home.file(name))
      }
      return "whole"
    }
    #expect(count.calls["link"] == 1 && count.calls["renameat2"] == 1)
    prove("First start killed before each of \(count.calls): the next makes a whole file and key.")
  }
}
