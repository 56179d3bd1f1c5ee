import TestSupport
import Testing

/// A person who does the acts of an answers file on the screens.
struct ScreenHand {
  let visit: Visit

  private static let places: [String: Visit.Place] = [
    "connections": .connections, "rights": .rights, "languages": .localization,
    "back-office": .backOffice, "levels": .levels, "types": .types, "groups": .groups,
    "tests": .tests,
  ]
  private static let dropdowns: Set<String> = [
    "provider", "type", "documentGroup", "enabled", "visible", "clientRight", "nextLevel",
    "wizard", "parentRight", "default", "status", "correct",
  ]
  private static let boxes: Set<String> = [
    "verification", "converter", "deposits", "withdrawals", "internalTransfers",
  ]

  private var pane: Pane { visit.pane }

  /// Does an act from the home screen, and comes back there.
  func perform(_ act: ToldAct) async throws {
    let word = act.inside.isEmpty ? act.word : "tests"
    try await visit.go(to: try #require(Self.places[word]))
    for name in act.inside {
      try await open(name)
      try await focus(name == act.inside.first ? "Questions" : "Answers")
      try await pane.press("Enter")
      try await pane.expect("a list", where: \.isList)
    }
    switch act.deed {
    case "create":
      try await pane.press("n")
      try await pane.expect("a form", where: \.isForm)
    case "edit": if word != "back-office" { try await open(act.record) }
    default:
      try await filter(act.record)
      try await pane.press("d")
      try await pane.expect("Delete the")
      try await pane.press("y", "Enter")
      try await pane.expect("Deleted ")
    }
    if act.deed != "delete" { try await fill(act) }
    try await goHome()
  }

  private func goHome() async throws {
    while try await !pane.snapshot().lines.contains(" Verification") {
      let before = try await pane.snapshot()
      try await pane.press("Escape")
      try await pane.expect("the screen beneath") { $0 != before }
    }
  }

  private func filter(_ name: String) async throws {
    try await pane.press("/")
    try await pane.type(name)
    let counted = "\(name)  "
    try await pane.expect("the rows with \(name)") { now in
      now.lines.contains { $0.contains("/\(counted)") && $0.contains(" of ") }
    }
    try await pane.press("Enter")
    try await pane.expect("\(name) · ")
    // Other rows may have the name in another column, and the list remembers where one stood.
    let first = name.split(separator: " ").first ?? ""
    try await pane.press("Home")
    var now = try await pane.expect("the first row") { $0.rowsAbove == 0 }
    while !now.pointedWords.prefix(3).contains(first) {
      try await pane.press("Down")
      let rows = now.rowsAbove ?? 0
      now = try await pane.expect("the next row, on the way to \(name)") {
        $0.rowsAbove == rows + 1
      }
    }
  }

  private func open(_ name: String) async throws {
    try await filter(name)
    try await pane.press("Enter")
    try await pane.expect("a form", where: \.isForm)
  }

  private func fill(_ act: ToldAct) async throws {
    for answer in act.answers {
      if act.word == "connections", answer.name == "host" {
        try await visit.save("Saved connection")
        try await pane.expect("UI host")
      }
      try await self.answer(answer.name, answer.text, in: act)
    }
    try await pane.press("C-s")
    let after = try await pane.expect("a word on it") {
      $0.text.contains("Saved ") || $0.text.contains("Yes, save")
    }
    guard after.text.contains("Yes, save") else { return }
    try await pane.press("y", "Enter")
    try await pane.expect("Saved ")
  }

  private func answer(_ name: String, _ text: String, in act: ToldAct) async throws {
    try await focus(act.label(name))
    if let language = ToldAct.language(name) {
      try await pane.press("C-t")
      try await pane.expect("\(language) (")
      try await focus(language)
      try await type(text)
      try await pane.press("Escape")
      try await pane.expect("[ Save ]")
      return
    }
    switch name {
    case _ where Self.dropdowns.contains(name): try await choose(text)
    case _ where Self.boxes.contains(name):
      if text == "Yes" { try await pane.press("Space") }
    case "documentGroups": try await tick(text)
    case "desktopDescription", "mobileDescription":
      try await pane.press("Enter")
      try await pane.expectGone("[ Save ]")
      try await type(text)
      try await pane.press("Escape")
      try await pane.expect("[ Save ]")
    default:
      // A secret that was emptied so would be cleared.
      if !["key", "secret", "signatureSecret"].contains(name) { try await pane.press("C-u") }
      try await type(text)
    }
  }

  private func type(_ text: String) async throws {
    try await pane.type(text.replacing("\n", with: "\r"))
  }

  private func choose(_ text: String) async throws {
    try await pane.press("Enter")
    try await pane.type(text)
    try await pane.expect("\(text) · ")
    try await pane.press("Enter")
  }

  private func tick(_ text: String) async throws {
    try await pane.press("Enter")
    for name in text.split(separator: "\n") {
      try await pane.type(String(name))
      try await pane.expect("\(name) · ")
      try await pane.press("Space")
      try await pane.expect("[x] \(name)")
      try await pane.press("C-u")
    }
    try await pane.press("Enter")
  }

  /// Goes down, round once, until the pointer stands at a label.
  private func focus(_ label: String) async throws {
    for _ in 0..<60 {
      let now = try await pane.snapshot()
      let isThere = now.lines.contains { line in
        line.hasPrefix("› ") && line.dropFirst(2).lowercased().hasPrefix(label.lowercased() + " ")
          || line.lowercased() == "› \(label.lowercased())"
      }
      if isThere { return }
      try await pane.press("Down")
      // What was typed before may still be on its way to the screen.
      try await pane.expect("the next field") { $0.pointed != now.pointed }
    }
    let (picture, isFound) = (try await pane.snapshot().picture, false)
    try #require(isFound, "no field \(label) on:\n\(picture)")
  }
}

extension Snapshot {
  /// How many rows of a list are above the pointer; the names of its columns stand over the first.
  fileprivate var rowsAbove: Int? {
    guard let count = lines.firstIndex(where: { $0.hasSuffix("+ Create") }),
      let row = lines.firstIndex(where: { $0.hasPrefix("›") })
    else { return nil }
    return row - count - 2
  }

  /// The words of the row at the pointer, the pointer first.
  fileprivate var pointedWords: [Substring] {
    lines.first { $0.hasPrefix("›") }?.split(separator: " ") ?? []
  }

  /// The row of the pointer, and the first letters of its field; not whether it was changed, which shows late.
  fileprivate var pointed: String {
    guard let row = lines.firstIndex(where: { $0.drop { $0 == " " }.hasPrefix("›") }) else {
      return ""
    }
    return "\(row) \(lines[row].prefix(12).filter { $0 != "~" && $0 != " " })"
  }
}
