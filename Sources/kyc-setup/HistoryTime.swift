import ArgumentParser
import Foundation
import Screen

/// A time as a person names it on the command line, as ISO 8601 UTC with milliseconds.
enum HistoryTime {
  /// The moment that a text names; a date is its beginning.
  static func begin(_ text: String) throws -> String {
    try moment(text, endsDay: false, now: Date())
  }

  /// The moment that a text names; a date is its end.
  static func end(_ text: String) throws -> String {
    try moment(text, endsDay: true, now: Date())
  }

  private static func moment(_ text: String, endsDay: Bool, now: Date) throws -> String {
    guard let date = ago(text, now) ?? iso(text, endsDay: endsDay) else {
      throw ValidationError(
        "“\(text.harmless)” is no time: 2026-11-22, 2026-11-22T14:30, or 30m, 2h, 3d, 1w ago.")
    }
    return date.formatted(
      Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt))
  }

  private static func ago(_ text: String, _ now: Date) -> Date? {
    let seconds = ["m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
    guard let unit = text.last.flatMap({ seconds[String($0)] }), text.utf8.count <= 6,
      let count = Int(text.dropLast()), count >= 0
    else { return nil }
    return now.addingTimeInterval(-Double(count * unit))
  }

  private static func iso(_ text: String, endsDay: Bool) -> Date? {
    let pattern =
      /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let found = match.output
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = DateComponents(
      calendar: calendar, timeZone: .gmt, year: Int(found.1), month: Int(found.2),
      day: Int(found.3), hour: Int(found.4 ?? "0"), minute: Int(found.5 ?? "0"),
      second: Int(found.6 ?? "0"))
    guard parts.isValidDate, let date = parts.date else { return nil }
    let offset = (Int(found.9 ?? "0") ?? 0) * 3_600 + (Int(found.10 ?? "0") ?? 0) * 60
    let utc = date.addingTimeInterval(Double(found.8 == "-" ? offset : -offset))
    return endsDay && found.4 == nil ? utc.addingTimeInterval(86_400) : utc
  }
}
