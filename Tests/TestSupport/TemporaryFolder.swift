import Foundation

/// A folder of its own for one test: mode 0700, and gone when the test is done with it.
package struct TemporaryFolder: Sendable {
  /// Its absolute path, short enough for a Unix socket inside it.
  package let path: String

  /// Lends a new folder to a body and removes it afterwards, whether the body returns or throws.
  package static func lend<R>(_ body: (TemporaryFolder) throws -> R) throws -> R {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try body(folder)
  }

  /// Lends a new folder to an asynchronous body and removes it afterwards.
  nonisolated(nonsending) package static func lend<R>(
    _ body: nonisolated(nonsending) (TemporaryFolder) async throws -> R
  ) async throws -> R {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try await body(folder)
  }

  /// The path of a file in it, which need not exist.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file in it, making the folders between, and gives its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes the bytes of a file in it, making the folders between, and gives its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// The text of a file in it; bytes that are no UTF-8 become replacement characters.
  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
  }

  /// Names a folder inside a lent one; it goes with that.
  init(path: String) {
    self.path = path
  }

  /// Makes the folder; who calls this has to call `remove` too.
  package init() throws {
    var template = Array((Sweeper.prefix + "XXXXXX").utf8CString)
    guard Sweeper.isOnWatch, mkdtemp(&template) != nil else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSDebugDescriptionErrorKey: "mkdtemp"])
    }
    path =
      URL(fileURLWithPath: String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self))
      .standardizedFileURL.path
  }

  /// Removes the folder and all in it; a second time does nothing.
  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
