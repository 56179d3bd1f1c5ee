import TestSupport
import Testing

/// A person in plain mode: they read what is said up to the prompt, and type a line.
struct PlainTalk {
  let pane: Pane
  private var heard = 0
  /// What was said since the line before.
  private(set) var said = ""

  init(_ pane: Pane) async throws {
    self.pane = pane
    try await listen()
  }

  /// Types a line, and listens until the next prompt.
  mutating func say(_ line: String) async throws {
    try await pane.type(line + "\r")
    try await listen()
  }

  /// The lines that were said last.
  var lines: [String] { said.split(separator: "\n").map(String.init) }

  private mutating func listen() async throws {
    let (pane, heard) = (pane, heard)
    var shown: [UInt8] = []
    try await pane.expect("a prompt") { _ in
      shown = (try? pane.bytesShown()) ?? []
      return shown.count > heard && shown.suffix(3).elementsEqual("\n> ".utf8)
    }
    said = String(decoding: shown[heard...], as: UTF8.self).replacing("\r\n", with: "\n")
    self.heard = shown.count
  }

  /// The number that stands before a text; a comma or an end of a sentence may follow it.
  func number(of text: String) throws -> String {
    let found = lines.last { line in
      guard let colon = line.firstIndex(of: ":") else { return false }
      let rest = line[colon...].dropFirst(2)
      return line[..<colon].allSatisfy(\.isNumber)
        && (rest == text || rest.hasPrefix(text + ",") || rest.hasPrefix(text + ":"))
    }
    return try #require(found.map { String($0.prefix { $0.isNumber }) }, "\(text) in:\n\(said)")
  }

  /// What is asked just now: the label; nil where no question is.
  var question: String? {
    guard let line = lines.last(where: { $0.contains(" of ") && $0.hasSuffix(".") }),
      let colon = line.firstIndex(of: ":"),
      line[..<colon].allSatisfy({ $0.isNumber || " of".contains($0) }),
      let comma = line.lastIndex(of: ",")
    else { return nil }
    return String(line[colon..<comma].dropFirst(2))
  }

  /// Whether something begins one of the lines that were said last.
  func hears(_ text: String) -> Bool { lines.contains { $0.hasPrefix(text) } }
}

extension PlainTalk {
  /// Does an act from Home, and comes back there.
  mutating func perform(_ act: ToldAct) async throws {
    let word = act.inside.isEmpty ? act.word : "tests"
    try await say(try number(of: ToldAct.titles[word] ?? word))
    for name in act.inside {
      try await say(try row(name))
      try await say(try number(of: name == act.inside.first ? "Questions" : "Answers"))
      try await say("1")
    }
    var pending = act.answers.map { answer in
      (
        act.label(answer.name) + (ToldAct.language(answer.name).map { " in \($0)" } ?? ""),
        answer.text
      )
    }
    switch act.deed {
    case "create": try await say("+")
    case "edit": if act.word != "back-office" { try await say(try row(act.record)) }
    default:
      try await say("-" + (try row(act.record)))
      try await say("2")
      #expect(said.contains("Deleted "))
    }
    if act.deed != "delete" { try await fill(&pending) }
    while !hears("Home.") { try await say("<") }
  }

  /// The number of the row that has a text in one of its cells.
  private func row(_ name: String) throws -> String {
    let found = lines.first { line in
      guard let colon = line.firstIndex(of: ":"), line[..<colon].allSatisfy(\.isNumber) else {
        return false
      }
      return line[colon...].dropFirst(2).split(separator: ",").contains {
        $0.drop { $0 == " " } == name
      }
    }
    return try #require(found.map { String($0.prefix { $0.isNumber }) }, "\(name) in:\n\(said)")
  }

  // In order where it is asked so, else by the numbers of the questions.
  private mutating func fill(_ pending: inout [(String, String)]) async throws {
    while true {
      if lines.dropLast().last?.hasPrefix("s saves") == true
        || lines.dropLast().last?.hasPrefix("A number asks") == true
      {
        if !pending.isEmpty, !hears("1: ") { try await say("?") }
        guard let number = pending.first.flatMap({ questionNumber(of: $0.0) }) else {
          try await say("s")
          if hears("1: No") { try await say("2") }
          try #require(said.contains("Saved "), "\(said)")
          if !hears("It goes on") { return }
          continue
        }
        try await say(number)
      }
      let label = try #require(question, "\(said)")
      guard let index = pending.firstIndex(where: { isSame($0.0, label) }) else {
        try await say("")
        continue
      }
      try await answer(pending.remove(at: index).1)
    }
  }

  private func questionNumber(of label: String) -> String? {
    let found = lines.last { line in
      guard let colon = line.firstIndex(of: ":") else { return false }
      let rest = line[colon...].dropFirst(2)
      return line[..<colon].allSatisfy(\.isNumber)
        && rest.split(separator: ",").first.map { isSame(label, String($0)) } == true
    }
    return found.map { String($0.prefix { $0.isNumber }) }
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    let plain = other.hasSuffix(" in English") ? String(other.dropLast(11)) : other
    return one.lowercased() == plain.lowercased()
  }

  /// Answers the question: by numbers where choices are told, line by line where a text has several.
  mutating func answer(_ text: String) async throws {
    if hears("Type it line by line") {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        try await say(String(line))
      }
      return try await say(".")
    }
    guard hears("A number or") || hears("Numbers choose") else { return try await say(text) }
    let numbers = try text.split(separator: "\n").map { try number(of: String($0)) }
    try await say(numbers.joined(separator: ","))
  }
}
