import Screen
import TestSupport
import Testing

/// A way to work at a Back Office.
enum Face: String, CaseIterable {
  case screens, plain, answers, command
}

/// What a face said and did of one act: the words that a pattern finds, and what is stored then.
struct Told: Equatable, CustomStringConvertible {
  let words: [String]
  let stored: String

  var description: String { words.joined(separator: " | ") + " => " + stored }
}

/// A person at one face who does what every face can do.
struct FaceHand {
  let face: Face
  let desk: TestBackOffice
  let size = Size(rows: 43, columns: 132)

  /// Works at the form of a record: the caption is typed, somebody else works in between, and it is saved.
  ///
  /// Where `isLeft` it is not saved, but left.
  func edit(
    _ words: [String], caption: String, isLeft: Bool = false, until pattern: Regex<Substring>,
    meanwhile: () async throws -> Void = {}
  ) async throws -> String {
    switch face {
    case .screens:
      try await look(["open"] + words) { visit in
        try await visit.pane.expect("the form", where: \.isForm)
        try await meanwhile()
        try await visit.pane.press("Down", "C-u")
        try await visit.pane.type(caption)
        try await visit.pane.press(isLeft ? "C-c" : "C-s")
        if isLeft { return try await leave(visit) }
        return try await visit.pane.words(of: pattern)
      }
    case .plain:
      try await look(["open"] + words + ["--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await meanwhile()
        try await talk.say("2")
        try await talk.say(caption.isEmpty ? "!" : caption)
        if isLeft {
          try await visit.pane.press("C-d")
          return try await visit.pane.ended()
        }
        try await talk.say("s")
        return talk.said
      }
    case .answers:
      try await replay(
        "- edit: \(try words.at(0))\n  record: \(try words.at(1))\n  set: {caption: \"\(caption)\"}\n"
      )
    case .command:
      try await run(["edit"] + words + ["--set", "caption=\(caption)"])
    }
  }

  /// Deletes a record from its list, or is told why not.
  func delete(_ section: String, _ name: String, until pattern: Regex<Substring>) async throws
    -> String
  {
    switch face {
    case .screens:
      try await look(["open", section]) { visit in
        try await visit.pane.expect("the list", where: \.isList)
        try await visit.pane.press("/")
        try await visit.pane.type(name)
        try await visit.pane.expect("the rows with \(name)") { $0.text.contains("/\(name)") }
        try await visit.pane.press("Enter")
        try await visit.pane.expect("the row of \(name)") { now in
          now.lines.contains { $0.hasPrefix("›") && $0.contains(name) }
        }
        try await visit.pane.press("d")
        return try await visit.pane.words(of: pattern)
      }
    case .plain:
      try await look(["open", section, "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        let row = try #require(talk.lines.first { $0.contains(name) }, "\(talk.said)")
        try await talk.say("-" + row.prefix(while: \.isNumber))
        return talk.said
      }
    case .answers: try await replay("- delete: \(section)\n  record: \(name)\n  confirmed: Yes\n")
    case .command: try await run(["delete", section, name, "--yes"])
    }
  }

  /// Opens a record and reads what is said of it, which may be why it is not opened.
  func open(_ section: String, _ name: String, until pattern: Regex<Substring>) async throws
    -> String
  {
    switch face {
    case .screens, .plain:
      let words = ["open", section, name] + (face == .plain ? ["--plain"] : [])
      return try await look(words) { try await $0.pane.words(of: pattern) }
    case .answers:
      return try await replay("- edit: \(section)\n  record: \(name)\n  set: {caption: x}\n")
    case .command: return try await run(["edit", section, name, "--set", "caption=x"])
    }
  }

  /// Starts the program in a terminal, and gives what a body hears there.
  func look(_ arguments: [String], _ body: (Visit) async throws -> String) async throws -> String {
    var said = ""
    try await desk.visit(arguments, size: size) { said = try await body($0) }
    return said
  }

  /// Does an answers file.
  func replay(_ text: String) async throws -> String {
    let done = try await desk.replay(try desk.home.write(text, to: "answers.yaml"))
    return done.output + done.errors
  }

  /// Runs a command.
  func run(_ words: [String]) async throws -> String {
    let done = try await desk.run(words)
    return done.output + done.errors
  }

  private func leave(_ visit: Visit) async throws -> String {
    try await visit.pane.expect("[ Leave ]")
    try await visit.pane.press("C-c")
    return try await visit.pane.ended()
  }
}

extension Pane {
  /// Waits until a pattern is found in what is shown, and gives all of that in one line.
  func words(of pattern: Regex<Substring>) async throws -> String {
    try await expect("what the row looks for") { $0.words.contains(pattern) }.words
  }

  /// Waits until the program ended, and gives what is shown then in one line.
  func ended() async throws -> String {
    _ = try await exitStatus()
    return try await snapshot().words
  }
}

extension Snapshot {
  /// All that is shown, without frames, in one line.
  var words: String {
    text.replacing("│", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
