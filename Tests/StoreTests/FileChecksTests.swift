import Foundation
import GRDB
import Glibc
import Store
import Testing

/// What `trust.md` asks of the file and its folder.
struct FileChecksTests {
  let folder: Folder
  let file: DatabaseFile

  init() throws {
    folder = try Folder()
    file = try folder.databaseFile()
    try file.open().close()
  }

  var path: String { file.path }

  func expect(_ trouble: DatabaseFileError) {
    let found = #expect(throws: DatabaseFileError.self) { try file.open().close() }
    #expect(found == trouble)
    #expect(trouble.message.hasSuffix(".") || trouble.message.contains(": "))
  }

  @Test func everythingIsPrivateWhateverTheMask() throws {
    let other = try Folder()
    let deep = DatabaseFile(
      path: other.path + "/a/b/back-office.sqlite", surroundings: other.surroundings)
    umask(0)
    let opened = try deep.open()
    defer { try? opened.close() }
    try opened.queue.write { try $0.execute(sql: "UPDATE backOffice SET name = 'x'") }
    for name in ["a", "a/b", ".config", ".config/kyc-setup"] {
      #expect(other.mode(name) == 0o700, "\(name)")
    }
    let names = [
      "a/b/back-office.sqlite", "a/b/back-office.sqlite-wal", "a/b/back-office.sqlite-shm",
      ".config/kyc-setup/key",
    ]
    for name in names { #expect(other.mode(name) == 0o600, "\(name)") }
    #expect(Set(try other.names()) == Set(["a", "a/b", ".config", ".config/kyc-setup"] + names))
  }

  @Test func aSymbolicLink() throws {
    try FileManager.default.moveItem(atPath: path, toPath: path + ".real")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: path + ".real")
    expect(.symbolicLink(path: path))
  }

  @Test func aHardLink() throws {
    try FileManager.default.linkItem(atPath: path, toPath: folder.path + "/other")
    expect(.hardLinked(path: path, links: 2))
  }

  @Test(arguments: [UInt32(0o640), 0o604, 0o620, 0o606])
  func accessForOthers(_ mode: UInt32) {
    chmod(path, mode)
    expect(.openToOthers(path: path, mode: mode))
  }

  @Test func theLogIsCheckedToo() throws {
    try Data().write(to: URL(fileURLWithPath: path + "-wal"))
    chmod(path + "-wal", 0o644)
    expect(.openToOthers(path: path + "-wal", mode: 0o644))
  }

  @Test func aFolderThatOthersWriteIn() {
    chmod(folder.path, 0o770)
    expect(.sharedFolder(folder: folder.path, mode: 0o770, isSticky: false))
    chmod(folder.path, 0o1777)
    expect(.sharedFolder(folder: folder.path, mode: 0o1777, isSticky: true))
    chmod(folder.path, 0o755)
    #expect(throws: Never.self) { try file.open().close() }
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0)) func anotherAccountsFile() {
    chown(path, 65534, 0)
    expect(.foreignOwner(path: path, owner: "nobody", expected: "root"))
    chown(path, 0, 0)
    chown(folder.path, 65534, 0)
    expect(.foreignFolder(folder: folder.path, owner: "nobody", expected: "root"))
  }

  @Test func aFolderInItsPlace() throws {
    unlink(path)
    mkdir(path, 0o700)
    expect(.isFolder(path: path))
  }

  @Test func aPipeInItsPlace() throws {
    unlink(path)
    mkfifo(path, 0o600)
    expect(.notRegular(path: path))
  }

  @Test func aFileWhereTheFolderShouldBe() throws {
    let below = DatabaseFile(path: path + "/x.sqlite", surroundings: folder.surroundings)
    let found = #expect(throws: DatabaseFileError.self) { try below.open() }
    #expect(found?.message.contains("Not a directory") == true)
  }
}
