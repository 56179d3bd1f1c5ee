import TestSupport
import Testing

/// Guided set-up over a file in which there is something already.
@Suite struct GuideAgainTests {
  @Test func aFinishedFileIsLeftAsItIs() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await desk.visit(["guide"]) { visit in
        var walker = GuideWalker(visit: visit)
        try await walker.walk()
      }
      let before = try await desk.dump()
      try await desk.visit(["guide"]) { visit in
        var walker = GuideWalker(visit: visit)
        walker.isDirect = true
        #expect(try await walker.place() == "1 Start")
        for place in ["1 Start", "2 API keys", "3 Webhook"] { try await walker.next(after: place) }
        let review = try await visit.pane.expect("Nothing to save")
        #expect(
          review.shows("Nothing to save: what the guide makes is there already.")
            && review.shows("Connection idenfy: enabled, with every setting that it needs")
            && review.shows("Documents: PASSPORT, ID_CARD, DRIVER_LICENSE, RESIDENCE_PERMIT")
            && review.shows("Level 1: clients see it"), "\(review.picture)")
        try await visit.pane.press("C-c")
        try await visit.pane.expect("Leave?")
        try await visit.pane.press("C-c")
        #expect(try await visit.pane.exitStatus() == 0)
      }
      #expect(try await desk.dump() == before)
      #expect(try await desk.select("SELECT count(*) FROM draft") == "0")
      try await desk.checksClean()
    }
  }

  private static let half = """
    PRAGMA foreign_keys = ON;
    UPDATE backOffice SET name = 'Acme production', url = 'https://bo.acme.example';
    INSERT INTO externalConnection (name, caption, provider)
      VALUES ('main', 'Main', 'IdenfyConnection');
    INSERT INTO connectionSetting (externalConnectionId, name, value)
      VALUES (1, 'host', 'https://ivs.idenfy.com');
    INSERT INTO documentGroup (name, caption) VALUES
      ('ID_CARD', '{"en":"Identity card"}'), ('PASSPORT', '{"en":"Travel passport"}');
    INSERT INTO documentType (name, caption, maxFiles, documentGroupId)
      VALUES ('ID card, both sides', '{"en":"Both sides"}', 3, 1);
    """

  @Test func whatIsThereGetsOnlyWhatItLacks() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await desk.checksClean()
      _ = try await desk.select(Self.half)
      try await desk.visit(["guide"]) { visit in
        let start = try await visit.pane.expect("Step 1 of 8")
        #expect(start.value(of: "Connection *") == "main")
        #expect(start.value(of: "Back Office name *") == "Acme production")
        var walker = GuideWalker(visit: visit)
        walker.isDirect = true
        try await walker.next(after: "1 Start")
        try await walker.keys()
        let webhook = try await visit.pane.expect("Step 3 of 8")
        #expect(webhook.value(of: "Back Office URL *") == "https://bo.acme.example")
        try await walker.webhook()
        try await visit.pane.expect("These 3 changes are made in Acme production together")
        try await walker.review()
      }
      #expect(
        try await desk.select(Self.stands).split(separator: "\n").map(String.init) == Self.whole)
      try await desk.checksClean()
    }
  }

  private static let stands = """
    SELECT name, caption, enabled FROM externalConnection;
    SELECT name, coalesce(value, 'sealed') FROM connectionSetting ORDER BY name;
    SELECT name, caption FROM documentGroup ORDER BY id;
    SELECT t.name, t.caption, maxFiles, g.name FROM documentType t
      JOIN documentGroup g ON g.id = documentGroupId ORDER BY t.id;
    SELECT "index", caption, visible FROM level ORDER BY "index";
    SELECT name FROM levelDocumentGroup JOIN documentGroup g ON g.id = documentGroupId ORDER BY 1;
    SELECT tableName, action, subject FROM revision WHERE tableName <> 'operator' ORDER BY id;
    """

  private static let whole = [
    "main|Main|1",
    "host|https://ivs.idenfy.com", "key|sealed", "secret|sealed", "signatureSecret|sealed",
    "uiHost|https://ui.idenfy.com",
    #"ID_CARD|{"en":"Identity card"}"#, #"PASSPORT|{"en":"Travel passport"}"#,
    #"ID card, both sides|{"en":"Both sides"}|3|ID_CARD"#,
    #"PASSPORT|{"en":"Passport"}|1|PASSPORT"#,
    #"0|{"en":"Level 0"}|1"#, #"1|{"en":"Level 1"}|0"#,
    "ID_CARD", "PASSPORT",
    "externalConnection|update|main", "documentType|create|PASSPORT", "level|create|1",
  ]
}

extension TestBackOffice {
  // A draft that came and went leaves its number used up.
  fileprivate func dump() async throws -> [Substring] {
    try await select(".dump").split(separator: "\n").filter {
      !$0.hasPrefix("INSERT INTO sqlite_sequence VALUES('draft'")
    }
  }
}
