import Foundation
import TestSupport
import Testing

/// Somebody who goes through guided set-up by what the screen shows, from wherever they stand, and types
/// only what is missing; at 80x24.
struct GuideWalker {
  /// A blow has come where it was wanted.
  struct Struck: Error {}

  let visit: Visit
  /// What was told, and when.
  var memory = Memory()
  /// What must be there, since it was told long enough ago in a visit before.
  var owed: [Memory.Thing: String] = [:]
  /// Whether it goes on where it stands, and to Review as soon as nothing is left to be typed.
  var isDirect = false
  /// When the blow came, for those who read of a failure.
  var occasion = ""
  /// After how many keys the blow comes, a letter and a paste being one each.
  var limit = Int.max
  /// How many keys were sent.
  private(set) var sent = 0
  /// Goes to the end: every step in its turn, then home.
  mutating func walk() async throws {
    while let place = try await place() {
      memory.note(.place, place)
      switch place {
      case "1 Start": try await start()
      case "2 API keys": try await keys()
      case "3 Webhook": try await webhook()
      case "Review": try await review()
      case "Proof":
        try await press("C-s")
        try await visit.pane.expect("home") { $0.place == nil }
      default: try await next(after: place)
      }
    }
  }

  /// Sees that it goes on where it was left, and begins again at the first step where every step is to be seen.
  mutating func resume(at possible: [String]) async throws {
    let place = try await place() ?? ""
    #expect(
      possible.contains(Memory.number(place)), "left at \(possible), back at \(place); \(occasion)")
    memory.note(.place, place)
    guard !isDirect else { return }
    try await openOutline(at: place)
    memory.coming = "1"
    try await press("Home", "Enter")
    try await visit.pane.expect("step 1") { $0.place == "1 Start" && !$0.text.contains("8 Proof") }
  }

  private mutating func openOutline(at place: String) async throws {
    if ["Review", "Proof"].contains(place) {
      try await press("C-g")
      try await visit.pane.expect("What can be done here")
      try await type("outline")
      try await visit.pane.expect("1 of ")
      try await press("Enter")
    } else {
      try await press("C-o")
    }
    try await visit.pane.expect("the outline") { $0.text.contains("8 Proof") }
  }

  /// The step on the screen; nil at home.
  func place() async throws -> String? {
    let now = try await visit.pane.expect("a step, or home") {
      $0.place != nil || $0.text.contains("External connections")
    }
    return now.place
  }

  mutating func next(after place: String) async throws {
    if isDirect, !["1 Start", "2 API keys", "Review"].contains(place) {
      return try await goByOutline(to: "Review", shownAs: "7 Review", from: place)
    }
    try await press("C-s")
    try await visit.pane.expect("what comes after \(place)") {
      $0.place != place && $0.place != nil
    }
  }

  /// Goes to a step by the outline, in which it is shown with its number.
  mutating func goByOutline(to step: String, shownAs title: String, from place: String) async throws
  {
    try await openOutline(at: place)
    memory.coming = Memory.number(step)
    var walker = self
    defer { self = walker }
    try await visit.pane.point(at: title) { try await walker.press($0) }
    try await walker.press("Enter")
    try await visit.pane.expect(step) { $0.place == step && !$0.text.contains("8 Proof") }
  }

  mutating func press(_ keys: String...) async throws { try await press(keys) }

  mutating func press(_ keys: [String]) async throws {
    try await visit.pane.press(Array(keys.prefix(limit - sent)))
    try count(keys.count)
  }

  mutating func type(_ text: String) async throws {
    try await visit.pane.type(String(text.prefix(limit - sent)))
    try count(text.count)
  }

  mutating func paste(_ text: String) async throws {
    try await visit.pane.paste(text, keepsLineEnds: true)
    try count(1)
  }

  private mutating func count(_ keys: Int) throws {
    sent = min(limit, sent + keys)
    if sent == limit { throw Struck() }
  }

  /// Waits until a field shows what is expected.
  @discardableResult
  func expect(_ label: String, _ wanted: String) async throws -> Snapshot {
    try await visit.pane.expect("\(label) \(wanted)") { $0.value(of: label) == wanted }
  }

  /// Goes to a field.
  mutating func focus(_ label: String) async throws {
    let rows = try await visit.pane.snapshot().lines
    guard let here = rows.firstIndex(where: { $0.hasPrefix("›") }),
      let there = rows.firstIndex(where: { $0.dropFirst(2).hasPrefix(label) })
    else { return }
    // What is too long for a row goes on below it, without a label.
    let between = rows[min(here, there)..<max(here, there)].count { row in
      row.dropFirst(2).first.map { $0 != " " } ?? false
    }
    for _ in 0..<between { try await press(there > here ? "Down" : "Up") }
    try await visit.pane.expect("the pointer at \(label)") { now in
      now.lines.contains { $0.hasPrefix("› " + label) }
    }
  }
}

extension Snapshot {
  /// The step of guided set-up that is shown; nil elsewhere.
  var place: String? {
    guard let head = lines.first, let arrow = head.range(of: "Guided set-up › ") else { return nil }
    return head[arrow.upperBound...].split(separator: "  ", maxSplits: 1).first.map(String.init)
  }

  /// What a field shows; nil where there is no such field.
  func value(of label: String) -> String? {
    guard let line = lines.first(where: { $0.dropFirst(2).hasPrefix(label) }) else { return nil }
    let rest = line.dropFirst(2 + label.count).drop { $0 == " " }
    return String(rest.hasPrefix("~ ") ? rest.dropFirst(2) : rest)
  }

  /// How many letters of the field in focus stand before the cursor, a blank at their end too.
  var typed: Int {
    let line = lines[cursor.row]
    guard let star = line.firstIndex(of: "*"),
      let start = line[star...].dropFirst().firstIndex(where: { !" ~".contains($0) })
    else { return 0 }
    return max(0, cursor.column - line.distance(from: line.startIndex, to: start))
  }
}
