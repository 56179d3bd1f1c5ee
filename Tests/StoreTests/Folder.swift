import Foundation
import Glibc
import Store
import TestSupport

/// A temporary folder of mode 0700, gone when it is released.
final class Folder: Sendable {
  let home: TemporaryFolder
  var path: String { home.path }

  init() throws { home = try TemporaryFolder() }

  deinit { home.remove() }

  var surroundings: ProcessSurroundings {
    ProcessSurroundings(environment: [:], home: path, account: "tester")
  }

  func databaseFile(_ name: String = "back-office.sqlite", schema: Schema = .current) throws
    -> DatabaseFile
  {
    DatabaseFile(path: "\(path)/\(name)", surroundings: surroundings, schema: schema)
  }

  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }

  func mode(_ name: String) -> UInt32 {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

extension Bench {
  /// Runs the sqlite3 shell on the file, as another program does.
  func shell(_ sql: String) async throws -> Finished { try await sqlite3(opened.path, sql) }
}

/// Runs the sqlite3 shell on a file.
func sqlite3(_ path: String, _ sql: String) async throws -> Finished {
  try await run("sqlite3", path, sql)
}

/// Runs a program to its end, in a home of its own.
func run(_ words: String...) async throws -> Finished {
  try await TemporaryFolder.lend { try await Shell.run(words, home: $0) }
}
