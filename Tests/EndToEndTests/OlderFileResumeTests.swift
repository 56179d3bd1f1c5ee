import TestSupport
import Testing

/// The drafts of an older file that ask something when they resume, or belong to another operator.
@Suite struct OlderFileResumeTests {
  @Test func aConflictShowsItsThreeTexts() async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit { visit in
        try await visit.begin(at: "document group ID_CARD, ")
        for text in ["Before: ID card", "Now saved: National ID card", "Yours: Identity card"] {
          try await visit.pane.expect(text)
        }
        for text in ["Now saved: Front and back", "Yours: Both sides"] {
          try await visit.pane.expect(text)
        }
        try await visit.pane.press("Right", "Enter")
        try await visit.save("Saved document group ID_CARD: Caption, Description")
      }
      let saved = try await file.select(
        "SELECT type, caption, description FROM documentGroup WHERE name = 'ID_CARD'")
      #expect(
        saved == #"All|{"de":"Ausweis","en":"Identity card"}|{"en":"Both sides"}"#, "\(saved)")
      try await file.expectVerifiedHistory()
    }
  }

  @Test func aSecretThatBothTypedIsAskedAboutAndNotShown() async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit { visit in
        try await visit.begin(at: "connection shufti-old, ")
        try await visit.pane.expect("Now saved: changed")
        let now = try await visit.pane.expect("Yours: typed")
        #expect(now.text.contains("Secret key") && !now.text.contains("Typed-Shufti"))
      }
    }
  }

  @Test func aRecordDeletedSinceBecomesANewOne() async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit { visit in
        try await visit.begin(at: "document group RESIDENCE_PERMIT, ")
        try await visit.pane.expect("Residence permit card")
        try await visit.save("Saved document group RESIDENCE_PERMIT")
      }
      let saved = try await file.select(
        "SELECT id > 4, caption FROM documentGroup WHERE name = 'RESIDENCE_PERMIT'")
      #expect(saved == #"1|{"en":"Residence permit card"}"#)
      #expect(
        try await file.select(
          "SELECT count(*) FROM draft WHERE recordKey = '3' AND section = 'documentGroups'") == "0")
      try await file.expectVerifiedHistory()
    }
  }

  @Test func theGuideResumesAtItsStep() async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit(["guide"]) { visit in
        try await visit.pane.expect("Step 4 of 8")
        try await visit.pane.expect("~ idenfy-guide")
        try await visit.pane.expect("~ iDenfy by the guide")
        try await visit.pane.press("C-o")
        try await visit.pane.expect("waiting: the customer asks for the Admin role")
        try await visit.pane.press("Home", "Enter")
        let start = try await visit.pane.expect("Step 1 of 8")
        #expect(start.shows("Languages * ~ en, de, fr") && start.shows("~ New connection"))
        try await visit.pane.press("C-s")
        let keys = try await visit.pane.expect("Step 2 of 8")
        #expect(keys.shows("Access key * ~ •••••••• typed"))
        try await visit.pane.press("C-s")
        let webhook = try await visit.pane.expect("Step 3 of 8")
        #expect(webhook.shows("~ https://bo.guide.example.com"))
        #expect(webhook.shows("Signing key * ~ •••••••• typed"))
      }
    }
  }

  @Test func whatSupportHandedOverIsOfferedAndTakenOver() async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit { visit in
        try await visit.begin(at: "Guided set-up, from bob: step 5 is yours")
        try await visit.pane.expect("Take over")
        try await visit.pane.press("Enter")
        try await visit.pane.expect("Step 6.1 of 8")
        try await visit.pane.expect("Bob's level")
      }
      #expect(try await file.select("SELECT offer <> '' FROM draft WHERE operator = 'bob'") == "1")
    }
  }

  @Test func anothersDraftCanBeTakenOverWithoutItsSecret() async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit { visit in
        try await visit.begin(at: "connection sumsub, by carol")
        try await visit.pane.expect("Take over")
        try await visit.pane.press("Right", "Enter")
        let taken = try await visit.pane.expect("~ acme-client")
        #expect(taken.shows("Token * ~ •••••••• typed"))
        try await visit.focus("Token *")
        try await visit.pane.press("C-r")
        try await visit.pane.expect("the hint of the field") { !$0.text.contains("As you left it") }
        #expect(try await !visit.pane.screen().contains("Carols-Token"))
      }
      #expect(try await file.select("SELECT count(*) FROM draft WHERE operator = 'carol'") == "0")
    }
  }

  @Test func theDraftOfAKilledSessionResumesInPlainMode() async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit(["--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        #expect(talk.said.contains("Continue where you left off?"), "\(talk.said)")
        try await talk.say("1")
        #expect(talk.hears("Home."), "\(talk.said)")
        let numbers = talk.lines.filter { $0.contains(": level 0, ") }.map {
          $0.prefix { $0.isNumber }
        }
        try #require(numbers.count == 2, "\(talk.said)")
        // The second is older: the killed session's.
        try await talk.say(String(numbers[1]))
        #expect(talk.said.contains("required: Beginners,"), "\(talk.said)")
        try await talk.say("s")
        #expect(talk.said.contains("Saved level 0: Caption"), "\(talk.said)")
      }
      #expect(
        try await file.select(#"SELECT caption FROM level WHERE "index" = 0"#)
          == #"{"de":"Anfang","en":"Beginners"}"#)
      try await file.expectVerifiedHistory()
    }
  }

  @Test(arguments: [
    (
      "level 1, ",
      [
        "Caption in English, required: Level one,",
        "Caption in German, optional: Stufe 1 und mehr,",
      ]
    ),
    (
      "connection idenfy-main, ",
      ["required: iDenfy (staging),", "Signature secret, needed to enable: typed, not saved."]
    ),
    (
      "document type PASSPORT, ",
      ["Max files, required: 100,", "Caption in English, required: empty"]
    ),
    ("new operator, ", ["Name, required: dora,", "Groups, required: Support,"]),
    (
      "connection shufti, ",
      ["required: ShuftiPro, taken over,", "Secret key, needed to enable: typed"]
    ),
  ])
  func aDraftResumesInPlainMode(_ label: String, _ told: [String]) async throws {
    try await OlderFile.lendToTester { file in
      try await file.visit(["--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.say("1")
        let line = try #require(talk.lines.first { $0.contains(": \(label)") }, "\(talk.said)")
        try await talk.say(String(line.prefix { $0.isNumber }))
        // A draft with problems asks its questions first; > skips them.
        if !talk.hears("s saves") { try await talk.say(">") }
        try await talk.say("?")
        for text in told { #expect(talk.said.contains(text), "\(talk.said)") }
        for secret in ["Typed-Signing", "Carols-Shufti"] { #expect(!talk.said.contains(secret)) }
      }
    }
  }
}

extension Visit {
  /// Declines to continue the latest draft, and opens an entry of the home screen.
  fileprivate func begin(at title: String) async throws {
    try await pane.expect("Continue where you left off?")
    try await pane.press("Escape")
    try await pane.expectGone("Continue where you left off?")
    try await open(entry: title)
  }

  /// Moves to a field by its label.
  fileprivate func focus(_ label: String) async throws {
    for _ in 0..<30 {
      let now = try await pane.snapshot()
      let rows = now.lines
      guard let here = rows.firstIndex(where: { $0.hasPrefix("›") }),
        let there = rows.firstIndex(where: { $0.dropFirst(2).hasPrefix(label) }), here != there
      else { return }
      try await pane.press(there > here ? "Down" : "Up")
      try await pane.expect("another field") { $0.lines != rows }
    }
  }
}
