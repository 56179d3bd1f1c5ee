import Forms
import Foundation
import Store
import TestSupport
import Testing

/// An older program's file with drafts of every kind: it opens, and each draft resumes.
@Suite struct OlderFileTests {
  @Test func itsHistoryVerifiesAndItsSecretsOpen() async throws {
    try await OlderFile.lendToTester { file in
      try await file.expectVerifiedHistory()
      let check = try await file.run("check")
      #expect(check.status == 0 && check.errors == "", "\(check)")
      #expect(check.output.contains("3 warnings"), "\(check)")
      let keys = try await file.run("key", "show")
      #expect(keys.status == 0 && keys.output.contains("11, all open"), "\(keys)")
    }
  }

  /// The golden file holds what was typed into each draft, as the older program was driven.
  @Test func everyDraftOpensWithAllThatWasTyped() async throws {
    try await OlderFile.lend { file in
      let (opened, office) = try file.backOffice(as: "anna")
      let notes = try office.drafts().sorted { $0.id < $1.id }
      #expect(notes.map(\.holding).allSatisfy { $0 == .free }, "the killed session no longer runs")
      let drafts = try notes.map { note in
        let draft = try note.isMine ? office.openDraft(note.id) : office.lookAtDraft(note.id)
        return try note.words + (#require(draft)).words
      }
      try expectGolden(drafts.joined(separator: "\n\n"), "older-drafts")
      office.releaseDrafts()
      try opened.close()
    }
  }

  @Test func everyRecordsDraftIsShownWithItsTexts() async throws {
    try await OlderFile.lendToTester { file in
      let before = try await file.select(Self.typed)
      try await file.visit { visit in
        try await visit.pane.expect("Continue where you left off?")
        try await visit.pane.press("Escape")
        try await visit.pane.expectGone("Continue where you left off?")
        for (label, texts) in Self.shown {
          try await visit.open(entry: "\(label), ")
          try await visit.pane.expect("the draft of \(label)") { now in
            now.text.contains("[ Save ]") && texts.allSatisfy { now.shows($0) }
          }
          try await visit.goHome()
        }
        try await visit.pane.press("C-c")
        try await visit.pane.expect("[ Leave ]")
        try await visit.pane.press("C-c")
        #expect(try await visit.pane.exitStatus() == 0)
      }
      #expect(try await file.select(Self.typed) == before)
      try await file.expectVerifiedHistory()
    }
  }

  private static let typed = """
    SELECT id, label, json_extract(content, '$.parts."".texts'), json_extract(content, '$.parts."".cleared'),
      sealed IS NULL FROM draft WHERE section <> 'guides' ORDER BY id
    """

  // What each form shows of its draft; conflicts, guides and another operator's drafts have tests of their own.
  private static let shown: [(label: String, texts: [String])] = [
    ("connection idenfy-main", ["~ iDenfy (staging)", "Signature secret * ~ •••••••• typed"]),
    ("document group PASSPORT", ["~ Passport or pass card 2/2", "~ Any passport that has not"]),
    ("document type ID_CARD", ["~ Front, back and a selfie 2/2", "Max files * ~ 3"]),
    (
      "level 1",
      [
        "~ Level one 2/2", "~ <h2>Level one</h2> (3 lines) 2/2",
        "~ {\"title\": \"Level one\", (2 lines)",
      ]
    ),
    ("client right LEVEL_1", ["~ Level 1 and withdrawals", "Withdrawals ~ [x]"]),
    ("client test Risk", ["Caption * ~ Risk", "~ Three questions about risk"]),
    ("question Are you a PEP?", ["~ Are you a politically exposed person?"]),
    ("answer yes", ["Answer * ~ yes, I am"]),
    ("language de", ["~ German (Germany)"]),
    ("operator bob", ["Account number ~ 4242", "Groups * ~ Support, Auditors"]),
    ("operator group Night shift", ["~ Night and weekend shift"]),
    ("Back Office Acme staging", ["~ https://bo.staging.example.com"]),
    ("new connection", ["~ idenfy-second", "~ iDenfy, second", "~ IdenfyConnection"]),
    ("new document group", ["~ DRIVER_LICENSE", "~ Driver's license 2/2"]),
    ("new document type", ["Name * ~ VISA", "~ Visa page", "Group * ~ VISA"]),
    ("new level", ["~ Level 2", "~ Withdrawals too", "Wizard * ~ IdenfySDK"]),
    ("new client right", ["~ LEVEL_3", "Verification ~ [x]"]),
    ("new client test", ["~ Experience", "~ What they traded so far"]),
    ("new question", ["~ How much do you earn?"]),
    ("new answer", ["~ rather not say"]),
    ("new language", ["Code * ~ pl", "~ Polish"]),
    ("new operator", ["Name * ~ dora", "Groups * ~ Support"]),
    ("new operator group", ["~ Translators", "Localization ~ View"]),
    ("document type PASSPORT", ["Max files * ~ 100", "1 to 99", "Caption"]),
    ("connection shufti", ["~ ShuftiPro, taken over", "~ acme-shufti", "~ •••••••• typed"]),
  ]
}

extension DraftNote {
  /// Whose it is, in words.
  fileprivate var words: String {
    "\(id) \(label), by \(by), \(isMine ? "mine" : "not mine")\(offer.map { ", \($0)" } ?? "")\n"
  }
}

extension Draft {
  /// All that is in it, a line each.
  fileprivate var words: String {
    let parts = parts.sorted { $0.key < $1.key }.map { id, part in
      "\(id.isEmpty ? "" : "  step \(id)\(part.note.map { ", waits for: \($0)" } ?? "")\n")"
        + part.lines.map { "    \($0)\n" }.joined()
    }
    let place = place.map { "  left at \($0.part.isEmpty ? "" : "\($0.part), ")\($0.slot.words)" }
    return parts.joined() + (place ?? "  left nowhere")
  }
}

extension Draft.Part {
  /// What was typed, over what, and what was left.
  fileprivate var lines: [String] {
    let texts = answers.texts.sorted { $0.key.words < $1.key.words }.map { slot, text in
      let was = over[slot].map { " over \($0.debugDescription)" } ?? ""
      let kind =
        foreign.contains(slot.field) ? " foreign" : secrets.contains(slot.field) ? " secret" : ""
      return "\(slot.words):\(kind) \(text.debugDescription)\(was)"
    }
    let cleared = answers.cleared.sorted().map {
      "\($0): cleared over \(over[Slot($0)] ?? "nothing")"
    }
    let left = left.map(\.words).sorted().joined(separator: ", ")
    return texts + cleared + (left.isEmpty ? [] : ["left: \(left)"])
  }
}

extension Slot {
  fileprivate var words: String { language.map { "\(field) (\($0))" } ?? field }
}
