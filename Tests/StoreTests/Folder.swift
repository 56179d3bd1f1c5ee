import Foundation
import Glibc
import Store

/// A temporary folder of mode 0700, gone when it is released.
final class Folder: Sendable {
  let path: String

  init(in parent: String = "/tmp") throws {
    path = "\(parent)/kyc-\(UUID().uuidString.prefix(8))"
    guard mkdir(path, 0o700) == 0 else { throw POSIXError(.EIO) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

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

/// Another program, run to its end.
enum Shell {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  static func run(_ program: String, _ arguments: [String]) throws -> Result {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }
}
