import Console
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
  static func write(_ section: Section, filter: String, sorting: Sorting?) throws -> Event {
    let rows = try section.doors.page(filter, sorting, 0..<most)
    let lines = [section.columns.map(\.title)] + rows.map(\.cells)
    // Nobody who shares the account writes files on its host: the text is shown, to be selected.
    if Visitor.current.isShared { return .document(Document(title: "CSV", rows: lines.map(row))) }
    let text = text(lines)
    let stem = section.plural.map { $0.isLetter ? String($0) : "-" }.joined()
    for number in 1...99 {
      let name = number == 1 ? "\(stem).csv" : "\(stem)-\(number).csv"
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return .told("\(name) cannot be written: \(reason)", isTrouble: true) }
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: Data(text.utf8))
      } catch {
        return .told("\(name) is not complete: \(reason)", isTrouble: true)
      }
      let folder = FileManager.default.currentDirectoryPath
      return .told("\(rows.count) rows written to \(folder)/\(name)", isTrouble: false)
    }
    return .told("\(stem).csv to \(stem)-99.csv exist already: move some away", isTrouble: true)
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
