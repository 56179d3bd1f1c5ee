import TestSupport
import Testing

extension Snapshot {
  /// The entries shown of a menu, such as home or an outline, without their pointer.
  private var entries: [Substring] {
    lines.compactMap { line in
      guard line.hasPrefix("   ") || line.hasPrefix(" › ") else { return nil }
      let entry = line.dropFirst(3).drop { $0 == " " }
      return entry.isEmpty ? nil : entry
    }
  }

  /// The entry at the pointer.
  var pointedEntry: Substring? {
    lines.first { $0.hasPrefix(" › ") }?.dropFirst(3).drop { $0 == " " }
  }

  /// Whether it shows a list in which records are created.
  var isList: Bool { text.contains("+ Create") && !isForm }

  /// Whether it shows a form with its buttons.
  var isForm: Bool { text.contains("[ Save ]") }

  /// Whether the pointer is at the first entry of all.
  var isFirstEntryPointed: Bool { lines.prefix(3).contains { $0.hasPrefix(" › ") } }

  /// How many entries further down the one with a title is; nil where it is not shown.
  func steps(to title: String) -> Int? {
    let entries = entries
    guard let here = entries.firstIndex(where: { $0 == pointedEntry }),
      let there = entries.firstIndex(where: { Self.isTitled($0, title) })
    else { return nil }
    return there - here
  }

  /// How many entries are shown below the pointer.
  var stepsToLast: Int {
    let entries = entries
    return entries.count - 1 - (entries.firstIndex { $0 == pointedEntry } ?? 0)
  }

  // How much there is, or how old it is, may be said behind a title.
  private static func isTitled(_ entry: Substring, _ title: String) -> Bool {
    entry == title || entry.hasPrefix(title + " ") || entry.hasPrefix(title + ",")
  }
}

extension Pane {
  /// Waits until what the terminal shows has a quality.
  @discardableResult
  func expect(_ what: String, where quality: KeyPath<Snapshot, Bool>) async throws -> Snapshot {
    try await expect(what) { $0[keyPath: quality] }
  }

  /// Moves the pointer to the entry with a title, at the pointer or anywhere below it.
  func point(
    at title: String, _ press: ([String]) async throws -> Void
  ) async throws {
    var now = try await expect("the pointer of a menu") { $0.pointedEntry != nil }
    while now.steps(to: title) != 0 {
      let (steps, before) = (now.steps(to: title) ?? now.stepsToLast, now)
      if steps == 0 {
        // Further down than the screen shows.
        try await press(["Down"])
        now = try await expect("an entry below, towards “\(title)”") {
          $0.pointedEntry != before.pointedEntry
        }
      } else {
        try await press(Array(repeating: steps > 0 ? "Down" : "Up", count: abs(steps)))
        now = try await expect("the pointer \(steps) entries further, towards “\(title)”") {
          $0.steps(to: title) == 0 || before.steps(to: title) == nil && $0.stepsToLast == 0
        }
      }
    }
  }
}
