import Files
import Forms
import Foundation
import Glibc
import Screen
import Store

/// Where the text of a configuration comes from: a file, or standard input.
struct ConfigurationSource {
  private enum Place {
    case standardInput
    case file(path: String, FileAccess)
  }

  private let place: Place

  /// Takes the argument of a command; throws where a person who shares the account names a file.
  init(_ argument: PathArgument, as user: CurrentUser) throws(PermissionError) {
    if argument.isStandardStream {
      place = .standardInput
    } else if let access = user.fileAccess {
      place = .file(path: argument.path(access), access)
    } else {
      throw .file(argument: "FILE")
    }
  }

  /// What it is called in messages.
  var name: String {
    switch place {
    case .standardInput: "standard input"
    case .file(let path, _): path
    }
  }

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
    guard case .file(let path, let access) = place else { return try read(STDIN_FILENO) }
    let file = open(access.absolute(path), O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw HostFileError.file(path: path, .init(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw HostFileError.file(path: path, .init(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { throw HostFileError.file(path: path, .folder) }
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
  func text(as user: CurrentUser) -> Result<String, AnswerError> {
    do {
      let access =
        switch self {
        case .env: try user.access(toVariableOf: "env")
        case .file: try user.access(toPathOf: "file")
        }
      let (secret, warning) = try read(access)
      if let warning { Outlet.error.say("Warning: \(warning)") }
      return .success(secret)
    } catch {
      return .failure(
        AnswerError(.stated(id: "secret-reference", sentence: ErrorMessage(error).text)))
    }
  }
}
