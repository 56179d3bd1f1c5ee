import ArgumentParser
import Console
import Curses
import Forms
import Foundation
import Glibc
import KYC
import Screen
import Store

extension Session {
  /// What support asks for first: the terminal and the file.
  var diagnostics: Document {
    let lines = terminal.diagnostics + FileDiagnostics.lines(office)
    let width = lines.map(\.label.count).max() ?? 0
    return Document(
      title: "Diagnostics",
      lines: lines.map { label, value in
        let pad = String(repeating: " ", count: width - label.count + 2)
        return Document.Line([Document.Span(label + pad, .strong), Document.Span(value)])
      })
  }
}

/// What can be told of the file without a terminal.
enum FileDiagnostics {
  static func lines(_ office: Office) -> [(label: String, value: String)] {
    let header = office.header
    return [
      ("Program", KYCSetup.configuration.version),
      ("File", office.path),
      ("File id", office.opened.fileId),
      ("Size", size(of: office.path)),
      ("Back Office", name(of: office)),
      ("Operator", header.person),
      ("Saving", [header.readOnly, header.unkept].first { !$0.isEmpty } ?? "yes"),
      ("Sealing key", office.keyWords),
    ]
  }
}

extension FileDiagnostics {
  private static func size(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return "cannot be read: \(String(cString: strerror(errno)))"
    }
    return "\(status.st_size) bytes"
  }

  private static func name(of office: Office) -> String {
    do {
      let name = try office.backOffice.office.name
      return name.isEmpty ? "has no name yet" : name
    } catch {
      return "cannot be read: \(ErrorMessage(error).text)"
    }
  }
}

/// Prints what support asks for first.
struct DiagCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "diag", abstract: "Print what support asks for first; nothing secret is in it.")

  @OptionGroup var options: Options

  func run(as user: CurrentUser) throws {
    let office = try Office(options.database, as: user)
    let environment = ProcessInfo.processInfo.environment
    let lines =
      FileDiagnostics.lines(office)
      + ["TERM", "LANG", "LC_ALL", "NO_COLOR", "ESCDELAY"].map {
        ($0, environment[$0] ?? "not set")
      }
    for (label, value) in lines {
      print("\(label): \(value.harmless)")
    }
    try? office.opened.close()
  }
}

extension Office {
  /// Which key seals secrets, or why there is none.
  var keyWords: String {
    do {
      return try opened.keys.sealing().keyId
    } catch {
      return error.message
    }
  }
}
