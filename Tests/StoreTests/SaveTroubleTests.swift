import Forms
import Foundation
import GRDB
import Glibc
import KYC
import Store
import Testing

/// What a person is told who saves where nothing can be stored, and what is left then.
struct SaveTroubleTests {
  /// Tries a save, a deletion and a draft; gives what each was answered, and sees that nothing changed.
  private func sentences(_ bench: Bench) throws -> Set<String> {
    let before = try bench.opened.queue.unsafeRead(Fixture.dump)
    var sheet = try bench.sheet(.documentGroups, "1")
    sheet.set(["caption": "Another caption"])
    guard case .failed(let save) = sheet.save(isConfirmed: true),
      case .refused(let deletion) = try bench.section(.documentTypes).delete("1"),
      case .failed(let draft) = bench.office.keep(StoreDraftTests.draft([Slot("caption"): "x"]))
    else { throw Unexpected(what: "stored") }
    #expect(sheet.text("caption") == "Another caption")
    #expect(try bench.opened.queue.unsafeRead(Fixture.dump) == before)
    return [save, deletion, draft]
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0)) func aFullDisk() async throws {
    try await Mounted.with("size=1m") { path in
      let surroundings = ProcessSurroundings(environment: [:], home: path, account: "t")
      let bench = try Bench(DatabaseFile(path: path + "/db", surroundings: surroundings).open())
      try bench.furnish()
      _ = bench.office.keep(StoreDraftTests.draft([Slot("caption"): "first"]))
      try bench.opened.queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      let filler = try fill(path)
      let full = DatabaseFileError.diskFull(path: path + "/db").message
      #expect(try sentences(bench) == [full])
      #expect(
        throws: ChangeError.withoutKey(
          .cannotWrite(path: path + "/.config/kyc-setup/key", code: ENOSPC))
      ) {
        try KeyCustody(file: DatabaseFile(path: path + "/db", surroundings: surroundings))
          .rotate(by: Person(name: "anna", uid: nil))
      }
      unlink(filler)
      try bench.edit(.documentGroups, "1", ["caption": "Another caption"])
      #expect(try bench.text("PRAGMA integrity_check") == "ok")
      #expect(try bench.office.drafts().count == 1)
      try bench.opened.close()
    }
  }

  private func fill(_ folder: String) throws -> String {
    let path = folder + "/filler"
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    for size in [4096, 512, 1] {
      let bytes = [UInt8](repeating: 1, count: size)
      while write(descriptor, bytes, size) == size {}
    }
    return path
  }

  @Test func aSchemaThatIsNotOurs() throws {
    let folder = try Folder()
    let first = try Bench(folder.databaseFile().open())
    try first.furnish()
    try first.execute("CREATE TRIGGER spy AFTER UPDATE ON level BEGIN SELECT 1; END")
    try first.opened.close()
    let bench = try Bench(folder.databaseFile().open())
    let said = try sentences(bench)
    #expect(said.count == 1 && said.first?.contains("foreign trigger spy") == true)
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0)) func aReadOnlyFileSystem() async throws {
    try await Mounted.with("size=4m") { path in
      let surroundings = ProcessSurroundings(environment: [:], home: path, account: "t")
      let file = DatabaseFile(path: path + "/db", surroundings: surroundings)
      let first = try Bench(file.open())
      try first.furnish()
      try first.opened.close()
      try await Mounted.remount(path, "ro")
      let bench = try Bench(file.open())
      #expect(try sentences(bench) == ["Read-only: the file system is mounted read-only."])
      try bench.opened.close()
    }
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0), arguments: [(0o600, 0o500), (0o400, 0o700)])
  func aFileOrFolderThatMayNotBeWritten(_ modes: (file: UInt32, folder: UInt32)) throws {
    let folder = try Folder()
    var surroundings = folder.surroundings
    surroundings.uid = 65534
    let file = DatabaseFile(path: folder.path + "/db", surroundings: surroundings)
    let first = try Bench(folder.databaseFile("db").open())
    try first.furnish()
    try first.opened.close()
    for name in try folder.names() { chown(folder.path + "/" + name, 65534, 0) }
    chown(folder.path, 65534, 0)
    chmod(file.path, modes.file)
    chmod(folder.path, modes.folder)
    try asNobody {
      let bench = try Bench(file.open())
      let what = modes.file == 0o400 ? "the file" : "the folder of the file"
      let sentence = "Read-only: \(what) may not be written by this account (chmod u+w)."
      #expect(try sentences(bench) == [sentence])
      try bench.opened.close()
    }
  }

  /// The new program migrates the file while the old one sits in a form.
  @Test func aFileThatANewerProgramHasMigrated() throws {
    let folder = try Folder()
    let old = try Bench(folder.databaseFile().open())
    try old.furnish()
    var sheet = try old.sheet(.documentGroups, "1")
    sheet.set(["caption": "Typed in the old program"])
    let draft = StoreDraftTests.draft(
      "documentGroups", "1", [Slot("caption"): "Typed in the old program"])
    #expect(old.office.keep(draft) == .kept)
    let new = try Bench(folder.databaseFile(schema: Newer.schema).open(), operatorName: "bob")
    #expect(try new.text("SELECT count(*) FROM note") == "0")
    let version = Newer.schema.version
    #expect(
      try sentences(old) == [
        "Read-only: a newer program has brought this file to schema \(version), and this one knows"
          + " \(version - 1). Update this program to change anything."
      ])
    guard case .failed = sheet.save(isConfirmed: true) else { throw Unexpected(what: "stored") }
    #expect(sheet.text("caption") == "Typed in the old program")
    try old.opened.close()
    let note = try #require(try new.office.drafts().first)
    #expect(
      try new.office.lookAtDraft(note.id)?.parts[Draft.whole]?.answers.texts[Slot("caption")]
        == "Typed in the old program")
    try new.edit(.documentGroups, "1", ["caption": "Saved by the new program"])
    try new.opened.close()
  }
}
