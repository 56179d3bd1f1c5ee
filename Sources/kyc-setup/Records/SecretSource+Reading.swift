import Files
import Foundation
import Screen

extension SecretSource {
  private static let most = 4 * 1024

  /// The secret, and what is to be said of the file it is in; nil where nothing is.
  func read(_ access: FileAccess) throws(HostFileError) -> (secret: String, warning: String?) {
    let read = try taken(access)
    if read.secret.allSatisfy(\.isWhitespace) { throw .secret(self, .empty) }
    // Foundation writes this sign for what is no text.
    if read.secret.unicodeScalars.contains("\u{FFFD}") { throw .secret(self, .notText) }
    return read
  }

  private func taken(_ access: FileAccess) throws(HostFileError) -> (
    secret: String, warning: String?
  ) {
    switch self {
    case .env(let name):
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
        throw .secret(self, .absent)
      }
      return (value, nil)
    case .file(let path): return try Self.read(path, access)
    }
  }

  private static func read(
    _ path: String, _ access: FileAccess
  ) throws(HostFileError) -> (secret: String, warning: String?) {
    do throws(HostFileError) {
      let file = try access.text(of: path, atMost: most)
      var text = file.text
      if text.last?.isNewline == true { text.removeLast() }
      let warning = "others can read \(path.harmless): chmod 600"
      return (text, file.isReadByOthers ? warning : nil)
    } catch {
      guard case .file(_, let reason) = error else { throw error }
      throw .secret(.file(path), reason)
    }
  }
}
