/// What a terminal shows at one moment.
package struct Snapshot: Sendable, Equatable {
  /// The lines of the screen from the top, without the blanks at their ends; one for each row.
  package let lines: [String]
  /// Where the cursor stands, both counted from 0.
  package let cursor: (row: Int, column: Int)
  /// Whether the cursor is shown.
  package let isCursorShown: Bool
  /// The program's exit code, 128 and the signal's number where a signal ended it; nil while it runs.
  package let exitStatus: Int?
  /// The server, where it knows that the terminal is at its end but not yet how the program ended.
  let unsureServer: Int32?
  /// Whether the program has the terminal's second screen, which leaves the first one as it was.
  package let isAlternate: Bool

  /// The screen as one text, without the empty lines at its end.
  package var text: String {
    lines[..<((lines.lastIndex { !$0.isEmpty } ?? -1) + 1)].joined(separator: "\n")
  }

  /// The screen in a frame, with the cursor's place and the exit status: for a person to read.
  package var picture: String {
    let ended = exitStatus.map { ", ended with \($0)" } ?? ""
    let head = "cursor at row \(cursor.row), column \(cursor.column)\(ended)"
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).map { "│" + $0 }
    return (["┌─ " + head] + shown + ["└─ \(lines.count) rows"]).joined(separator: "\n")
  }

  /// Whether two show the same.
  package static func == (one: Snapshot, other: Snapshot) -> Bool {
    one.lines == other.lines && one.cursor == other.cursor && one.exitStatus == other.exitStatus
      && one.isCursorShown == other.isCursorShown && one.isAlternate == other.isAlternate
  }

  /// What tmux is asked to print before the screen, so that one call tells all of it.
  static let format =
    "#{cursor_y} #{cursor_x} #{cursor_flag} #{alternate_on} #{pane_dead}"
    + " s#{pane_dead_status} k#{pane_dead_signal} #{pid}"

  /// Reads what tmux printed for `format` and the screen after it; nil where it is something else.
  init?(printed: String, rows: Int) {
    var all = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let facts = all.removeFirst().split(separator: " ")
    guard facts.count == 8, let row = Int(facts[0]), let column = Int(facts[1]) else { return nil }
    if all.last == "" { all.removeLast() }
    lines = all + Array(repeating: "", count: max(0, rows - all.count))
    cursor = (row, column)
    isCursorShown = facts[2] == "1"
    isAlternate = facts[3] == "1"
    let status = Int(facts[5].dropFirst())
    let signal = Int(facts[6].dropFirst()).map { 128 + $0 }
    // Why: tmux learns of the terminal's end and of the program's in either order.
    exitStatus = facts[4] == "1" ? signal ?? status : nil
    unsureServer = facts[4] == "1" && exitStatus == nil ? Int32(facts[7]) : nil
  }
}
