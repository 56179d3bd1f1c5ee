import Files
import Forms
import Foundation
import Glibc
import Screen
import Store

/// Where the text of a configuration comes from: a file, or standard input.
struct ConfigurationSource {
  /// The path as it was typed; `-` is standard input.
  let path: String

  /// What it is called in messages.
  var name: String { path == "-" ? "standard input" : path }

  /// Reads it; ends where it cannot be read, and with all that is wrong with it where it is no YAML or JSON.
  func read() throws -> FileNode? {
    let data = try bytes()
    do {
      return try FileText.read(data)
    } catch {
      throw error.of(name)
    }
  }

  private func bytes() throws -> Data {
    if path == "-" { return try read(STDIN_FILENO) }
    if Visitor.current.isShared {
      throw PermissionError.file(argument: "FILE")
    }
    let file = open(HostPath.absolute(path), O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw HostFileError.file(path: name, .init(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw HostFileError.file(path: name, .init(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { throw HostFileError.file(path: name, .folder) }
    return try read(file)
  }

  // No more than would be refused in any case.
  private func read(_ file: Int32) throws -> Data {
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    var data = Data()
    do {
      while data.count <= FileText.most, let part = try handle.read(upToCount: 1 << 20),
        !part.isEmpty
      {
        data += part
      }
    } catch {
      throw HostFileError.file(path: name, .unreadable)
    }
    return data
  }
}

extension SecretSource {
  /// The secret that it names, or why there is none; nobody who shares an account names anything of its host.
  var text: Result<String, Refusal> {
    let isShared = Visitor.current.isShared
    switch self {
    case .env where isShared: return refused(PermissionError.variable(option: "env"))
    case .file where isShared: return refused(PermissionError.path(option: "file"))
    case .env, .file: break
    }
    do throws(HostFileError) {
      let (secret, warning) = try read()
      if let warning { Outlet.error.say("Warning: \(warning)") }
      return .success(secret)
    } catch {
      return refused(error)
    }
  }

  private func refused(_ error: any Error) -> Result<String, Refusal> {
    .failure(Refusal(.stated(id: "secret-reference", sentence: ErrorMessage(error).text)))
  }
}
