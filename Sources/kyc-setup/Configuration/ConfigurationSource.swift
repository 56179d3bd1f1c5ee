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
      throw Ending(error, in: name)
    }
  }

  private func bytes() throws -> Data {
    if path == "-" { return try read(STDIN_FILENO) }
    if Visitor.current.isShared {
      throw Ending(
        sentence:
          "FILE names a path, which nobody does who shares this account. Give the file on standard"
          + " input, and - in its place.", code: 1)
    }
    let file = open(HostPath.absolute(path), O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw failure(HostFileFault(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(HostFileFault(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { throw failure(.folder) }
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
      throw failure(.unreadable)
    }
    return data
  }

  private func failure(_ fault: HostFileFault) -> Ending {
    Ending(sentence: "\(name.harmless): \(fault.what).", code: StoreTrouble.exitCode)
  }
}

extension SecretSource {
  /// The secret that it names, or why there is none; nobody who shares an account names anything of its host.
  var text: Result<String, Refusal> {
    let isShared = Visitor.current.isShared
    switch self {
    case .env where isShared: return refused(Visitor.Refusal.namesVariable("env").sentence)
    case .file where isShared: return refused(Visitor.Refusal.namesPath("file").sentence)
    case .env, .file: break
    }
    do throws(Fault) {
      let (secret, warning) = try read()
      if let warning { Outlet.error.say("Warning: \(warning)") }
      return .success(secret)
    } catch {
      return refused(error.sentence)
    }
  }

  private func refused(_ sentence: String) -> Result<String, Refusal> {
    .failure(Refusal(.stated(id: "secret-reference", sentence: sentence)))
  }
}

extension Ending {
  private static let most = 200

  /// All that is wrong with a file, a line each: its place and a sentence.
  init(_ refused: FileRefused, in name: String) {
    let lines = refused.problems.prefix(Self.most).map { $0.line(in: name) }
    let rest = refused.problems.count - lines.count
    let more = rest > 0 ? ["And \(rest) more, which are told once these are mended."] : []
    self.init(
      sentence: (lines + more + ["Nothing was changed."]).joined(separator: "\n"), code: 1)
  }
}

extension FileProblem {
  /// The problem as a line, its place first, such as `FILE:12:3: maxFiles: Must be from 1 to 99`.
  func line(in name: String, kind: String = "") -> String {
    let place = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(name.harmless)\(place): \(kind)\(sentence.harmless)"
  }
}
