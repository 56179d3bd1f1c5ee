import Console
import Editing
import Forms
import Foundation
import Glibc

extension Document {
  /// Rows of text as they are.
  fileprivate init(title: String, rows: [String]) {
    self.init(
      title: title,
      lines: rows.map { Document.Line([Document.Span($0)], isPreformatted: true) })
  }
}

/// The rows of a list as a file for reading in a spreadsheet.
enum CSVFile {
  private static let most = 1_000_000

  /// Writes the rows that a filter lets through into a new file of the working folder, and says where.
  static func write(
    _ list: ListSource, filter: String, sorting: Sorting?, _ access: FileAccess?
  ) throws -> Outcome {
    let section = list.section
    let rows = try list.page(filter, sorting, 0..<most)
    let lines = [section.columns.map(\.title)] + rows.map(\.cells)
    // Nobody who shares the account writes files on its host: the text is shown, to be selected.
    if access == nil { return .shown(Document(title: "CSV", rows: lines.map(row))) }
    let text = text(lines)
    let stem = section.plural.map { $0.isLetter ? String($0) : "-" }.joined()
    for number in 1...99 {
      let name = number == 1 ? "\(stem).csv" : "\(stem)-\(number).csv"
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return .notice(.failed("\(name) cannot be written: \(reason)")) }
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: Data(text.utf8))
      } catch {
        return .notice(.failed("\(name) is not complete: \(reason)"))
      }
      let folder = FileManager.default.currentDirectoryPath
      return .notice(.said("\(rows.count) rows written to \(folder)/\(name)"))
    }
    return .notice(.failed("\(stem).csv to \(stem)-99.csv exist already: move some away"))
  }

  /// Where the rows went.
  enum Outcome {
    /// They are in a file, or could not be written to one.
    case notice(Notice)
    /// They are shown as text.
    case shown(Document)

    /// It as an event of the screens.
    var event: Event {
      switch self {
      case .notice(let notice): .notice(notice)
      case .shown(let document): .document(document)
      }
    }

    /// It as lines of text.
    var text: String {
      switch self {
      case .notice(let notice): notice.message
      case .shown(let document): document.lines.map(\.text).joined(separator: "\n")
      }
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// Rows of cells, each with a line end behind it.
  static func text(_ rows: [[String]]) -> String { rows.map { row($0) + "\r\n" }.joined() }

  private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

  /// A cell; what a spreadsheet would take for a formula gets a leading apostrophe.
  static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } == true
    let safe = isFormula ? "'" + text : text
    let isQuoted = safe.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return isQuoted ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
