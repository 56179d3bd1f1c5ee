import Curses
import Foundation
import KYC
import Screen
import Store

/// Revisions as a table that fits the terminal, where there is one.
enum HistoryTable {
  static func text(_ changes: [PastChange], addresses: Bool) -> String {
    let titles = ["NUMBER", "TIME (UTC)", "WHO", "KNOWN BY", "DID", "SECTION", "RECORD"]
    let rows = changes.map { change -> [String] in
      let time = String(change.at.prefix(19)).replacing("T", with: " ")
      return [
        String(change.number), time, change.author,
        change.known?.rawValue ?? "", change.action.word,
        change.kind.map { Area($0).title } ?? "", change.name,
      ] + (addresses ? [change.address ?? "unknown"] : [])
    }
    return TextTable(
      titles: titles + (addresses ? ["ADDRESS"] : []), rows: rows,
      width: CursesTerminal.outputColumns
    ).text
  }
}

/// Revisions as JSON, exact; without addresses unless asked for, and without account numbers.
enum HistoryJSON {
  static func text(_ changes: [PastChange], addresses: Bool) throws -> String {
    let objects = changes.map { object($0, addresses: addresses) }
    let data = try JSONSerialization.data(
      withJSONObject: objects, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return escaped(String(decoding: data, as: UTF8.self))
  }

  private static func object(_ change: PastChange, addresses: Bool) -> [String: Any] {
    let parsed = try? JSONSerialization.jsonObject(with: Data(change.changes.utf8))
    var changes = parsed as? [String: Any] ?? [:]
    if change.kind == .operators { changes["uid"] = nil }
    var object: [String: Any] = [
      "number": change.number, "at": change.at, "operator": change.author,
      "known": change.known.map { $0.rawValue as Any } ?? NSNull(),
      "action": change.action.rawValue,
      "section": change.kind.map { $0.rawValue as Any } ?? NSNull(), "row": change.row,
      "record": change.name, "changes": changes,
    ]
    if addresses { object["address"] = change.address.map { $0 as Any } ?? NSNull() }
    return object
  }

  // What a terminal would take for a command, or turn text around with, is written as its number.
  private static func escaped(_ json: String) -> String {
    var text = ""
    for scalar in json.unicodeScalars {
      if scalar == "\n" || String(scalar).harmless == String(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return text
  }
}
