import Foundation
import Glibc
import Store
import Synchronization
import TestSupport
import Testing

/// A copy of the whole Back Office, made while others write, and opened again.
@Suite struct BackupTests {
  @Test func itIsOfOneMomentAndOpensAsABackOffice() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      let isOver = Flag()
      async let transactions = write(desk, until: isOver)
      var counts: [Int] = []
      for number in 0..<5 {
        let copy = home.file("copy-\(number).sqlite")
        let made = try await desk.run("backup", copy)
        #expect(made.status == 0 && made.errors == "", "\(made)")
        let count = try await desk.select("SELECT count(*) FROM documentGroup", of: copy)
        counts.append(Int(count) ?? -1)
        #expect(try await desk.select("PRAGMA integrity_check", of: copy) == "ok")
      }
      isOver.set()
      let written = try await transactions
      #expect(counts.allSatisfy { $0.isMultiple(of: 2) } && counts == counts.sorted())
      #expect(try counts.at(4) > 0)
      let copy = home.file("copy-4.sqlite")
      #expect(try desk.trouble(copy) == nil)
      let opened = try await desk.run("check", "--file", "--database", copy)
      #expect(opened.status == 0 && opened.errors == "", "\(opened)")
      // It is worked with as the file that it was made of.
      #expect(try await desk.select("PRAGMA journal_mode", of: copy) == "wal")
      prove(
        "5 backups while \(written) transactions wrote: \(counts) rows, integrity ok, secrets open."
      )
    }
  }

  private final class Flag: Sendable {
    private let isSet = Mutex(false)
    var value: Bool { isSet.withLock { $0 } }
    func set() { isSet.withLock { $0 = true } }
  }

  /// Another program adds two rows in each transaction; gives how many there were.
  private func write(_ desk: TestBackOffice, until isOver: Flag) async throws -> Int {
    var number = 0
    while !isOver.value {
      let pairs = (number..<number + 20).map { number in
        "BEGIN IMMEDIATE; INSERT INTO documentGroup (name, caption) VALUES ('A\(number)', '{\"en\":\"x\"}');"
          + " INSERT INTO documentGroup (name, caption) VALUES ('B\(number)', '{\"en\":\"x\"}'); COMMIT;"
      }
      let sql = "PRAGMA busy_timeout = 5000;" + pairs.joined(separator: "\n")
      let done = try await Shell.run(["sqlite3", desk.database], input: sql, home: desk.home)
      #expect(done.errors == "")
      number += 20
    }
    return number
  }

  @Test func itIsPrivateNamesItsKeyAndOverwritesNothing() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      let copy = home.file("copy.sqlite")
      let made = try await desk.run("backup", "copy.sqlite")
      #expect(made.status == 0)
      let ring = try home.read(".config/kyc-setup/key").split(separator: "\n")
      let key = try ring.at(1).prefix(4).uppercased()
      #expect(made.output.contains("\(copy), ") && made.output.contains(" bytes, checked."))
      #expect(made.output.contains("need key \(key)…, which is in \(desk.keyFile)"))
      #expect(made.output.contains("kyc-setup --database \(copy)"))
      var status = stat()
      #expect(stat(copy, &status) == 0 && status.st_mode & 0o7777 == 0o600)
      let again = try await desk.run("backup", copy)
      #expect(again.status == 1 && again.errors.contains("is there already"))
      try home.write("mine", to: "notes")
      #expect(try await desk.run("backup", home.file("notes")).status == 1)
      #expect(try home.read("notes") == "mine")
      #expect(try await desk.run("backup", "--force", home.file("notes")).status == 0)
      #expect(try desk.trouble(home.file("notes")) == nil)
      _ = try await Shell.run(["mkdir", "-m", "700", "folder"], home: home)
      for (target, status) in [
        (desk.database, 1), (desk.database + "-wal", 1), (desk.keyFile, 1),
        (home.file("folder"), 3),
        (home.file("none/x"), 3),
      ] {
        let refused = try await desk.run("backup", "--force", target)
        #expect(refused.status == status, "\(target): \(refused)")
        #expect(refused.errors.split(separator: "\n").count == 1)
      }
      #expect(try desk.trouble() == nil)
      let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
      #expect(names.filter { $0.hasSuffix(".new") }.isEmpty)
    }
  }

  /// The way back: the copy and the key are all that is left.
  @Test func aLostFileComesBackFromItsCopy() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      #expect(try await desk.select("UPDATE backOffice SET name = 'Acme'") == "")
      #expect(try await desk.run("backup", home.file("copy.sqlite")).status == 0)
      _ = try await Shell.run(
        ["sh", "-c", "rm \(desk.database)*; mv copy.sqlite \(desk.database)"], home: home)
      let diag = try await desk.run("diag")
      #expect(diag.output.contains("Back Office: Acme"))
      #expect(try desk.trouble() == nil)
    }
  }

  @Test func aDiskThatIsFullLeavesNothingBehind() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      let small = try await Shell.run(
        try await OwnMounts.prefix(.own, home: home) + [
          "sh", "-c",
          "mkdir small; mount -t tmpfs -o size=64k,mode=700 tmpfs small; \"$1\" backup small/x; echo $?; ls -A small",
          "sh", try BuiltProgram.path(),
        ], home: home)
      #expect(small.output == "3\n", "\(small)")
      #expect(small.errors.contains("The disk of \(home.path)/small/x is full"), "\(small)")
    }
  }

  @Test func whatNamesNothingIsAFinding() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      #expect(try await desk.run("check", "--file").output.hasSuffix("no findings\n"))
      let sql =
        "INSERT INTO connectionSetting (externalConnectionId, name, value) VALUES (9, 'x', '')"
      #expect(try await desk.select("PRAGMA foreign_keys = OFF; \(sql)") == "")
      #expect(try await desk.run("check").status == 0)
      let done = try await desk.run("check", "--file")
      #expect(done.status == 1 && done.errors == "")
      #expect(done.output.contains("error file-damaged: \(desk.database)"))
      #expect(done.output.contains("names a externalConnection that is not there"))
      #expect(done.output.contains("No good backup is beside it"))
    }
  }

  /// Each page but the first overwritten in turn: whatever it held, the damage is told.
  @Test func damageIsTold() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      let backup = try Backup.make(of: desk.database, version: 1)
      let whole = try Data(contentsOf: URL(fileURLWithPath: desk.database))
      var found: [Int: Int] = [:]
      for page in stride(from: 1, to: whole.count / 4096, by: 5) {
        try damage(page, of: whole, at: desk.database)
        let done = try await desk.run("check", "--file")
        #expect([1, 3].contains(done.status), "page \(page): \(done)")
        #expect((done.output + done.errors).contains(backup), "page \(page): \(done)")
        found[done.status, default: 0] += 1
      }
      prove(
        "A page overwritten: \(found[1] ?? 0) times a finding, \(found[3] ?? 0) times no opening.")
    }
  }

  private func damage(_ page: Int, of whole: Data, at path: String) throws {
    var bytes = whole
    bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
  }
}
