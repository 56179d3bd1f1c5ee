import Foundation
import GRDB
import Glibc
import Store
import TestSupport
import Testing

/// Each trouble, made for real.
struct DatabaseFileErrorTests {
  func trouble(_ file: DatabaseFile) -> DatabaseFileError? {
    do {
      let opened = try file.open()
      try? opened.close()
      return nil
    } catch {
      return error as? DatabaseFileError
    }
  }

  @Test func emptyForeignAndNoDatabase() async throws {
    let folder = try Folder()
    let empty = try folder.databaseFile("empty")
    try Data().write(to: URL(fileURLWithPath: empty.path))
    let text = try folder.databaseFile("text")
    try Data(String(repeating: "Not a database. ", count: 99).utf8)
      .write(to: URL(fileURLWithPath: text.path))
    let foreign = try folder.databaseFile("foreign")
    _ = try await sqlite3(foreign.path, "CREATE TABLE t (a)")
    for file in [empty, text, foreign] { chmod(file.path, 0o600) }
    #expect(trouble(empty) == .empty(path: empty.path))
    #expect(trouble(text) == .notDatabase(path: text.path))
    #expect(trouble(foreign) == .notOurs(path: foreign.path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: empty.path)).isEmpty)
  }

  @Test func corruptNamesTheNewestGoodBackup() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    try file.open().close()
    let good = try Backup.make(of: file.path, version: 1)
    // A newer one that is damaged is passed over.
    try Data("broken".utf8)
      .write(to: URL(fileURLWithPath: file.path + ".backup-29991231T000000Z-v1"))
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: file.path))
    try handle.seek(toOffset: 100)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 16000))
    try handle.close()
    let found = trouble(file)
    guard case .corrupt(file.path, _, good) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    let sentence = try #require(found?.message)
    #expect(sentence.contains("sqlite3 \(file.path) .recover | sqlite3 \(file.path).recovered"))
    #expect(sentence.contains(good))
  }

  @Test func lockedByAnotherProcess() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    let opened = try file.open()
    defer { try? opened.close() }
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [file.path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data("BEGIN IMMEDIATE; SELECT 'held';\n".utf8))
    _ = output.fileHandleForReading.availableData
    try opened.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA busy_timeout = 100")
      let error = #expect(throws: (any Error).self) {
        try db.immediately { try db.execute(sql: "UPDATE backOffice SET name = 'x'") }
      }
      let found = error?.atEdge(of: file.path) as? DatabaseFileError
      #expect(found == .locked(path: file.path))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  @Test func fullDisk() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    let opened = try file.open()
    defer { try? opened.close() }
    try opened.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
      let error = #expect(throws: (any Error).self) {
        try db.immediately {
          for number in 0..<2000 {
            try db.execute(
              sql: "INSERT INTO clientRight (name, caption) VALUES (?, ?)",
              arguments: ["R\(number)", String(repeating: "x", count: 100)])
          }
        }
      }
      let found = error?.atEdge(of: file.path) as? DatabaseFileError
      #expect(found == .diskFull(path: file.path))
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM clientRight") == 1)
    }
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0)) func fullDiskAtTheFirstStart() async throws {
    try await Mounted.with("size=64k") { path in
      let file = DatabaseFile(
        path: path + "/db",
        surroundings: ProcessSurroundings(environment: [:], home: path, account: "t"))
      #expect(trouble(file) == .diskFull(path: file.path))
      // Nothing half made stays behind.
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(names.filter { $0 != ".config" }.isEmpty)
    }
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0)) func readOnlyFileSystem() async throws {
    try await Mounted.with("size=4m") { path in
      let surroundings = ProcessSurroundings(environment: [:], home: path, account: "t")
      let file = DatabaseFile(path: path + "/db", surroundings: surroundings)
      try file.open().close()
      try await Mounted.remount(path, "ro")
      let opened = try file.open()
      #expect(opened.readOnly == .fileSystem)
      #expect(throws: DatabaseError.self) {
        try opened.queue.write { try $0.execute(sql: "UPDATE backOffice SET name = 'x'") }
      }
      guard opened.keys.error == nil else {
        Issue.record("no key")
        return
      }
      #expect(
        try opened.background.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM level") } == 1)
      try opened.close()
      let new = DatabaseFile(path: path + "/new", surroundings: surroundings)
      let found = trouble(new)
      #expect(found == .cannotMake(path: new.path, .system(code: EROFS)))
    }
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0)) func noPermission() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    try file.open().close()
    try asNobody { #expect(trouble(file) == .noPermission(path: file.path)) }
  }

  // Why: only root can make files of other accounts and mount file systems; CI is root.
  @Test(.enabled(if: geteuid() == 0)) func aFileThatMayNotBeWritten() async throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    try file.open().close()
    let made = try await run("chattr", "+i", file.path)
    try #require(made.status == 0, "\(made.errors)")
    let result = Result { () throws(any Error) in
      let opened = try file.open()
      #expect(opened.readOnly == .file)
      try opened.close()
    }
    _ = try await run("chattr", "-i", file.path)
    try result.get()
  }
}

/// A small file system of its own.
enum Mounted {
  static func with(_ options: String, _ body: (String) async throws -> Void) async throws {
    let folder = try Folder()
    let mounted = try await run(
      "mount", "-t", "tmpfs", "-o", "mode=700,\(options)", "tmpfs", folder.path)
    try #require(
      mounted.status == 0, "Needs a host on which root may mount: \(mounted.errors)")
    let result: Result<Void, any Error>
    do { result = .success(try await body(folder.path)) } catch { result = .failure(error) }
    _ = try await run("umount", "-l", folder.path)
    try result.get()
  }

  static func remount(_ path: String, _ option: String) async throws {
    let mounted = try await run("mount", "-o", "remount,\(option)", path)
    try #require(mounted.status == 0, "\(mounted.errors)")
  }
}
