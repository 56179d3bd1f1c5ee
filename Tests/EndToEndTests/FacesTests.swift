import TestSupport
import Testing

/// One act at every face: what is said of it and what is stored then are the same.
@Suite struct FacesTests {
  /// An act, and the faces that can do it.
  struct Row: CustomTestStringConvertible, Sendable {
    let concept: String
    var faces = Face.allCases
    /// What of the said is compared.
    let patterns: @Sendable () -> [Regex<Substring>]
    /// What is stored then.
    let stored: String
    let play: @Sendable (FaceHand, Regex<Substring>) async throws -> String

    var testDescription: String { concept }
  }

  private static let caption =
    "SELECT json_extract(caption, '$.en') FROM documentGroup WHERE name = 'PASSPORT'"
  private static let revisions = "SELECT count(*) FROM revision"
  private static let passport = ["groups", "PASSPORT"]

  static let rows: [Row] = [
    Row(
      concept: "a save", patterns: { [/Saved document group PASSPORT: Caption/] },
      stored: caption, play: { try await $0.edit(passport, caption: "Travel", until: $1) }),
    Row(
      concept: "a save that is refused", patterns: { [/Required/] }, stored: caption,
      play: { try await $0.edit(passport, caption: "", until: $1) }),
    Row(
      concept: "two changes",
      patterns: {
        [
          /Not saved: this record was changed meanwhile/, /Before: Passport/, /Now saved: theirs/,
          /Yours: mine/,
        ]
      }, stored: conflicted, play: { try await $0.meet(until: $1) }),
    Row(
      concept: "a draft is left", faces: [.screens, .plain],
      patterns: { [/Kept, not saved: document group PASSPORT\./] },
      stored: "SELECT content->>'$.parts.\"\".texts.caption' FROM draft",
      play: { try await $0.edit(passport, caption: "Travel", isLeft: true, until: $1) }),
    Row(
      concept: "a draft of the guide is left", faces: [.screens, .plain],
      patterns: { [/Kept, not saved: [^.]*\./] },
      stored: """
        SELECT group_concat(key || coalesce(value->>'$.texts', ''), ' ') FROM draft,
          json_each(content, '$.parts') WHERE value->>'$.texts' IS NOT NULL
        """, play: { hand, _ in try await hand.beginTheGuide() }),
    Row(
      concept: "a form that is locked",
      patterns: { [/Needs Update on Document groups; otto can give it/] },
      stored: caption, play: { try await $0.asAnAuditor(until: $1) }),
    Row(
      concept: "no record of that name",
      patterns: { [/There is no document group NONE in [a-z.]+/] },
      stored: revisions, play: { try await $0.open("groups", "NONE", until: $1) }),
    Row(
      concept: "a record in use",
      patterns: { [/The document group ID_CARD is not deleted: it is used here/] },
      stored: "SELECT count(*) FROM documentGroup",
      play: { try await $0.delete("groups", "ID_CARD", until: $1) }),
    Row(
      concept: "a record that stays",
      patterns: {
        [
          /DEFAULT is not deleted: It is the default right: set Default to Yes on another right first/
        ]
      },
      stored: "SELECT count(*) FROM clientRight",
      play: { try await $0.delete("rights", "DEFAULT", until: $1) }),
    Row(
      concept: "a draft open elsewhere", faces: [.screens, .plain],
      patterns: {
        [
          /is open in another session; this begins with what is saved/
        ]
      }, stored: revisions, play: { try await $0.besideADraft(until: $1) }),
    Row(
      concept: "a secret in a file", faces: [.answers, .command],
      patterns: {
        [
          /A secret does not stand in a file: whoever can read the file has seen it. Replace it at the provider/
        ]
      }, stored: revisions, play: { hand, _ in try await hand.secretInAFile() }),
  ]

  // Of a record that two people changed nothing of the second is stored.
  private static let conflicted = """
    WITH all_of_them AS (
      SELECT caption FROM documentGroup UNION ALL SELECT caption FROM externalConnection)
    SELECT sum(caption LIKE '%theirs%') || ' theirs, ' || sum(caption LIKE '%mine%') || ' mine'
    FROM all_of_them
    """

  @Test(arguments: rows) func everyFaceSaysAndStoresTheSame(_ row: Row) async throws {
    var told: [Face: Told] = [:]
    for face in row.faces {
      told[face] = try await TestBackOffice.lend { desk in
        try await desk.furnish()
        let made = try await desk.run(
          "create groups --set name=PASSPORT --set", "caption=Passport")
        #expect(made.status == 0, "\(made)")
        let patterns = row.patterns()
        let said = try await row.play(FaceHand(face: face, desk: desk), try #require(patterns.last))
        let line = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let words = try patterns.map { pattern in
          String(try #require(line.firstMatch(of: pattern)?.output, "\(face): \(said)"))
        }
        return Told(words: words, stored: try await desk.select(row.stored))
      }
    }
    let first = try #require(told[try row.faces.at(0)])
    for face in row.faces { #expect(told[face] == first, "\(row.concept), \(face)") }
    #expect(!first.stored.isEmpty)
    let marks = Face.allCases.map { face in
      "\(face.rawValue) "
        + (row.faces.contains(face) ? told[face] == first ? "equal" : "DIFFERS" : "-")
    }
    prove("\(row.concept): \(marks.joined(separator: ", "))")
  }
}

extension FaceHand {
  /// Saves a caption that somebody else saved since the form was opened.
  func meet(until pattern: Regex<Substring>) async throws -> String {
    switch face {
    case .screens, .plain:
      return try await edit(["groups", "PASSPORT"], caption: "mine", until: pattern) {
        _ = try await run(["edit", "groups", "PASSPORT", "--set", "caption=theirs"])
      }
    case .answers, .command:
      _ = try await run([
        "create", "connections", "--set", "name=a", "--set", "caption=Passport", "--set",
        "provider=IdenfyConnection",
      ])
      return try await whileTheKeyIsAskedFor {
        _ = try await run(["edit", "connections", "a", "--set", "caption=theirs"])
      }
    }
  }

  private func whileTheKeyIsAskedFor(_ body: () async throws -> Void) async throws -> String {
    let path = try desk.home.write(
      "- edit: connections\n  record: a\n  set: {caption: mine, key: {ask}}\n", to: "answers.yaml")
    let arguments =
      face == .answers
      ? ["--answers", path]
      : ["edit", "connections", "a", "--set", "caption=mine", "--set", "key=-"]
    return try await look(arguments) { visit in
      try await visit.pane.expect("the question for the key") { now in
        now.words.contains(/Key.*(>|\(not shown\):)$/)
      }
      try await body()
      try await visit.pane.type("the-access-key-2\r")
      return try await visit.pane.ended()
    }
  }

  /// Opens a record of which another session holds a draft.
  func besideADraft(until pattern: Regex<Substring>) async throws -> String {
    try await look(["open", "groups", "PASSPORT"]) { visit in
      try await visit.pane.expect("the form", where: \.isForm)
      try await visit.pane.press("Down", "C-u")
      try await visit.pane.type("Held")
      try await visit.untilKept("Held", in: desk)
      return try await open("groups", "PASSPORT", until: pattern)
    }
  }

  /// Types the first answer of the guide, and leaves.
  func beginTheGuide() async throws -> String {
    try await look(["guide"] + (face == .plain ? ["--plain"] : [])) { visit in
      if face == .plain {
        var talk = try await PlainTalk(visit.pane)
        try await talk.answer("Acme")
        try await visit.pane.press("C-d")
      } else {
        try await visit.pane.expect("Step 1 of 8")
        try await visit.pane.type("Acme")
        try await visit.pane.press("C-c")
        try await visit.pane.expect("[ Leave ]")
        try await visit.pane.press("C-c")
      }
      return try await visit.pane.ended()
    }
  }

  /// Works at a form as somebody who may only look.
  func asAnAuditor(until pattern: Regex<Substring>) async throws -> String {
    let done = try await desk.run("operators admit otto --group Administrators")
    #expect(done.status == 0, "\(done)")
    let said = try await desk.select(
      """
      DELETE FROM operatorOperatorGroup WHERE operatorId = 1;
      INSERT INTO operatorOperatorGroup
      SELECT operator.id, operatorGroup.id FROM operator, operatorGroup
      WHERE operator.id = 1 AND operatorGroup.caption = 'Auditors'
      """)
    #expect(said == "")
    return try await open("groups", "PASSPORT", until: pattern)
  }

  /// Gives a secret in the text of a file.
  func secretInAFile() async throws -> String {
    let fields = "name: a, caption: A, provider: IdenfyConnection, key: canary-secret-9"
    if face == .answers { return try await replay("- create: connections\n  set: {\(fields)}\n") }
    let done = try await desk.run(
      ["apply", "-"], input: "externalConnections:\n  - {\(fields)}\n")
    return done.output + done.errors
  }
}
