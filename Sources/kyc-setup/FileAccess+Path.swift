import Forms
import Foundation
import Store

/// Paths on this host, as a person types them.
extension FileAccess {
  private static let mostEntries = 20_000

  /// The path from the root; `~/` is the home folder of the environment.
  func absolute(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/") { return home + path.dropFirst() }
    if path.hasPrefix("/") { return path }
    return FileManager.default.currentDirectoryPath + "/" + path
  }

  /// The path as one word of a shell; a leading `~/` stays outside of the quotation marks.
  func shellWord(_ path: String) -> String {
    path.hasPrefix("~/") ? "~/" + String(path.dropFirst(2)).quoted : absolute(path).quoted
  }

  /// What completes a path: the rest of the first name that begins so, hidden ones only where a dot was typed.
  func rest(of path: String) -> String {
    if path == "~" { return "/" }
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let begun = String(path[cut...])
    let folder = absolute(String(path[..<cut]))
    guard let name = firstName(in: folder, from: begun) else { return "" }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(
      atPath: folder + "/" + name, isDirectory: &isFolder)
    return String(name.dropFirst(begun.count)) + (isThere && isFolder.boolValue ? "/" : "")
  }

  private func firstName(in folder: String, from begun: String) -> String? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
      names.count <= Self.mostEntries
    else { return nil }
    return names.filter { name in
      name.hasPrefix(begun) && (begun.hasPrefix(".") || !name.hasPrefix("."))
        && (try? Texts.checkLine(name)) != nil
    }.min()
  }

  private var home: String {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return home.isEmpty ? NSHomeDirectory() : home
  }
}
