import Forms
import Foundation
import Screen
import Store

/// Where the text of a secret is, which never stands on a command line.
enum SecretSource {
  /// The next line of standard input.
  case line
  /// A variable of the environment.
  case variable(String)
  /// A file on this host.
  case file(String)

  private static let most = 4 * 1024

  /// Reads what stands behind `FIELD=`; nil where nothing does.
  ///
  /// Ends with 2 where it is the secret itself, and with 1 where somebody who shares the account names what is on
  /// its host; `option` is how it was told.
  init?(_ value: String, for field: String, option: String) throws {
    if value.isEmpty { return nil }
    if value == "-" {
      self = .line
      return
    }
    let isShared = Visitor.current.isShared
    if value.hasPrefix("env:") {
      if isShared { throw Ending(.namesVariable(option)) }
      self = .variable(String(value.dropFirst("env:".count)))
    } else if value.hasPrefix("file:") {
      if isShared { throw Ending(.namesPath(option)) }
      self = .file(String(value.dropFirst("file:".count)))
    } else {
      throw Ending(
        sentence: "\(field): A secret never stands on a command line, where others have seen it by"
          + " now (the list of processes, the shell's history). Replace it at the provider, and give"
          + " the new one with --set \(field)=- on standard input. Nothing was saved.", code: 2)
    }
  }

  /// Why a secret is not taken.
  enum Fault: Error, Equatable {
    /// Standard input has ended.
    case ended
    /// Its line is empty.
    case empty
    /// A variable is not there, or empty.
    case noVariable(String)
    /// A file is not taken, with the reason.
    case file(String, String)

    /// What is wrong and what to do.
    var sentence: String {
      switch self {
      case .ended:
        "Standard input has ended; a line is expected for each --set FIELD=-. Nothing was saved."
      case .empty: "Its line is empty; --clear clears a saved one"
      case .noVariable(let name): "The variable \(name.harmless) is not set, or empty"
      case .file(let path, let reason): "\(path.harmless): \(reason)"
      }
    }
  }

  /// Reads the secret; `label` is what a person is asked for.
  func read(label: String) throws(Fault) -> String {
    switch self {
    case .line:
      guard let line = SecretPrompt.line(label: label) else {
        throw .ended
      }
      guard !line.isEmpty else { throw .empty }
      return line
    case .variable(let name):
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
        throw .noVariable(name)
      }
      return value
    case .file(let path): return try Self.text(of: path)
    }
  }

  private static func text(of path: String) throws(Fault) -> String {
    do throws(HostFileFault) {
      let file = try HostFile.contents(of: HostPath.absolute(path), atMost: most)
      if file.isReadByOthers {
        Outlet.error.say("Warning: others can read \(path.harmless): chmod 600")
      }
      var text = file.text
      if text.last?.isNewline == true { text.removeLast() }
      return text
    } catch {
      throw .file(path, error == .large ? "The file is larger than 4 KiB" : error.what)
    }
  }
}
