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
    do throws(HostFileFault) {
      if Visitor.current.isShared { throw .anothersAccount }
      let text = try contents(of: HostPath.absolute(path), atMost: most).text
      return .read(text, removal: "rm \(HostPath.shellWord(path))")
    } catch {
      return .refused(error.sentence)
    }
  }

  /// The text of a regular file of at most so many bytes, and whether others than its account can read it.
  static func contents(
    of path: String, atMost most: Int
  ) throws(HostFileFault) -> (text: String, isReadByOthers: Bool) {
    let (data, isReadByOthers) = try data(of: path, most: most)
    guard let text = String(validating: data, as: UTF8.self) else { throw .notText }
    return (text, isReadByOthers)
  }

  /// The bytes of a regular file of at most so many, and whether others than its account can read it.
  static func data(
    of path: String, most: Int
  ) throws(HostFileFault) -> (bytes: Data, isReadByOthers: Bool) {
    // Without O_NONBLOCK a pipe would hold the program until somebody writes into it.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw HostFileFault(errno) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0 else { throw HostFileFault(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .special
    }
    guard status.st_size <= most else { throw .large(most: most) }
    guard let data = try? handle.read(upToCount: most + 1) ?? Data() else { throw .unreadable }
    guard data.count <= most else { throw .large(most: most) }
    return (data, status.st_mode & (S_IRGRP | S_IROTH) != 0)
  }
}

/// Why a file on this host is not taken in.
enum HostFileFault: Error {
  case absent, folder, special, unreadable, forbidden, notText, anothersAccount
  /// It has more bytes than are taken.
  case large(most: Int)

  /// Reads an error number of the system.
  init(_ number: Int32) {
    switch number {
    case ENOENT, ENOTDIR, ENAMETOOLONG: self = .absent
    case EACCES, EPERM: self = .forbidden
    default: self = .unreadable
    }
  }

  /// What is wrong and what to do.
  var sentence: String { "\(what); \(mend)" }

  /// What is wrong.
  var what: String {
    switch self {
    case .absent: "There is no such file"
    case .folder: "That is a folder"
    case .special: "That is not a regular file"
    case .unreadable: "The file could not be read"
    case .forbidden: "The program's account may not read the file"
    case .large(let most): "The file is larger than \(Self.words(most))"
    case .notText: "The file is not text in UTF-8"
    case .anothersAccount: "The program runs as another account here, so it reads no files"
    }
  }

  private static func words(_ bytes: Int) -> String {
    bytes < 1024 * 1024 ? "\(bytes / 1024) KiB" : "\(bytes / 1024 / 1024) MiB"
  }

  private var mend: String {
    switch self {
    case .absent: "Right takes what is suggested in brackets"
    case .folder: "go on with the file's name"
    case .special: "name one, or paste the values"
    case .large: "name the right one, or paste the values"
    case .notText: "save it as UTF-8, or paste the values"
    case .unreadable, .forbidden, .anothersAccount: "paste the values"
    }
  }
}
