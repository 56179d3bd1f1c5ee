import Foundation
import Glibc

extension FileAccess {
  /// The text of a regular file of at most so many bytes, and whether others than its account can read it.
  func text(
    of path: String, atMost most: Int
  ) throws(HostFileError) -> (text: String, isReadByOthers: Bool) {
    let (data, isReadByOthers) = try data(of: path, atMost: most)
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .file(path: path, .notText)
    }
    return (text, isReadByOthers)
  }

  /// The bytes of a regular file of at most so many, and whether others than its account can read it.
  func data(
    of path: String, atMost most: Int
  ) throws(HostFileError) -> (bytes: Data, isReadByOthers: Bool) {
    // Without O_NONBLOCK a pipe would hold the program until somebody writes into it.
    let file = open(absolute(path), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
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
