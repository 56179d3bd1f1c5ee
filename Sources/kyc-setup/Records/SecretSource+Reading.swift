import Files
import Foundation
import Screen

extension SecretSource {
  private static let most = 4 * 1024

  /// Why a secret is not taken from where it is.
  enum Fault: Error, Equatable {
    /// The variable is not there, or empty.
    case noVariable(String)
    /// It holds blanks alone, or nothing.
    case blank(SecretSource)
    /// It holds bytes that are no text.
    case notText(SecretSource)
    /// The file is not taken, with the reason.
    case noFile(String, String)

    /// What is wrong and what to do.
    var sentence: String {
      switch self {
      case .noVariable(let name): "The variable \(name.harmless) is not set, or empty"
      case .blank(let source): "\(source.place) holds no secret: it is empty"
      case .notText(let source): "\(source.place) is not text in UTF-8"
      case .noFile(let path, let reason): "\(path.harmless): \(reason)"
      }
    }
  }

  /// The secret, and what is to be said of the file it is in; nil where nothing is.
  func read() throws(Fault) -> (secret: String, warning: String?) {
    let read = try taken()
    if read.secret.allSatisfy(\.isWhitespace) { throw .blank(self) }
    // Foundation writes this sign for what is no text.
    if read.secret.unicodeScalars.contains("\u{FFFD}") { throw .notText(self) }
    return read
  }

  private var place: String {
    switch self {
    case .env(let name): "The variable \(name.harmless)"
    case .file(let path): path.harmless
    }
  }

  private func taken() throws(Fault) -> (secret: String, warning: String?) {
    switch self {
    case .env(let name):
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
        throw .noVariable(name)
      }
      return (value, nil)
    case .file(let path): return try Self.read(path)
    }
  }

  private static func read(_ path: String) throws(Fault) -> (secret: String, warning: String?) {
    do throws(HostFileFault) {
      let file = try HostFile.contents(of: HostPath.absolute(path), atMost: most)
      var text = file.text
      if text.last?.isNewline == true { text.removeLast() }
      let warning = "others can read \(path.harmless): chmod 600"
      return (text, file.isReadByOthers ? warning : nil)
    } catch {
      throw .noFile(path, error.what)
    }
  }
}
