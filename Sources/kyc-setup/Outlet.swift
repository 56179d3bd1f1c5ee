import Foundation

/// Where the program writes while no screen is up.
enum Outlet {
  case output, error

  /// Writes a text and a line end; a reader that is gone is no error.
  func say(_ text: String) {
    let handle: FileHandle = self == .output ? .standardOutput : .standardError
    try? handle.write(contentsOf: Data((text + "\n").utf8))
  }
}
