import Console
import Forms
import Foundation
import Glibc
import Plain
import Store

/// A file on this host whose text is taken in.
enum HostFile {
  private static let most = 64 * 1024

  /// Reads the file that a path names, and says why where it is not taken; its text is never part of that.
  static func read(_ path: String, for slot: Slot) -> Event {
    switch reading(path) {
    case .read(let text, let removal):
      .fileRead(slot, path: path, text: text, removal: removal)
    case .refused(let sentence): .fileRefused(slot, path: path, sentence)
    }
  }

  /// What came of reading the file that a path names.
  static func reading(_ path: String) -> Premises.FileReading {
    do throws(HostFileError) {
      if Visitor.current.isShared { throw .file(path: path, .anothersAccount) }
      let text = try contents(of: HostPath.absolute(path), atMost: most).text
      return .read(text, removal: "rm \(HostPath.shellWord(path))")
    } catch {
      return .refused(error.advice)
    }
  }

  /// The text of a regular file of at most so many bytes, and whether others than its account can read it.
  static func contents(
    of path: String, atMost most: Int
  ) throws(HostFileError) -> (text: String, isReadByOthers: Bool) {
    let (data, isReadByOthers) = try data(of: path, most: most)
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .file(path: path, .notText)
    }
    return (text, isReadByOthers)
  }

  /// The bytes of a regular file of at most so many, and whether others than its account can read it.
  static func data(
    of path: String, most: Int
  ) throws(HostFileError) -> (bytes: Data, isReadByOthers: Bool) {
    // Without O_NONBLOCK a pipe would hold the program until somebody writes into it.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw .file(path: path, .init(errno)) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .file(path: path, .init(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .file(path: path, .folder)
    default: throw .file(path: path, .special)
    }
    guard status.st_size <= most else { throw .file(path: path, .large(most: most)) }
    guard let data = try? handle.read(upToCount: most + 1) ?? Data() else {
      throw .file(path: path, .unreadable)
    }
    guard data.count <= most else { throw .file(path: path, .large(most: most)) }
    return (data, status.st_mode & (S_IRGRP | S_IROTH) != 0)
  }
}
