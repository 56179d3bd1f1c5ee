import Glibc

/// What opening asks of the process it runs in; a value, so that a test can state any of it.
package struct ProcessSurroundings: Sendable {
  /// The environment variables; an empty one counts as absent.
  package var environment: [String: String]
  /// The home folder of the account, as the account database has it; nil where it has none.
  package var home: String?
  /// The name of the process's account; its number where it has no name.
  package var account: String
  /// The number of the process's account.
  package var uid: UInt32
  /// The folder that relative paths start from.
  package var folder: String

  /// Makes surroundings of their parts.
  package init(
    environment: [String: String], home: String?, account: String, uid: UInt32 = geteuid(),
    folder: String = "/"
  ) {
    self.environment = environment
    self.home = home
    self.account = account
    self.uid = uid
    self.folder = folder
  }

  /// The value of a variable, or nil where it is absent or empty.
  func variable(_ name: String) -> String? {
    guard let value = environment[name], !value.isEmpty else { return nil }
    return value
  }

  /// A base folder of the XDG specification: the variable where it is an absolute path, else `fallback` below home.
  func baseFolder(_ name: String, _ fallback: String) -> String? {
    if let value = variable(name), value.hasPrefix("/") { return value }
    if let value = variable("HOME"), value.hasPrefix("/") { return "\(value)/\(fallback)" }
    return home.map { "\($0)/\(fallback)" }
  }

  /// `path` itself where it is absolute, else below the folder that relative paths start from.
  package func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }
}
