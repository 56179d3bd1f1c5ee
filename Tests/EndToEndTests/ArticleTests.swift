import Screen
import TestSupport
import Testing

/// The main job: everything that the iDenfy article says, typed into the built program.
@Suite struct ArticleTests {
  @Test func atHome() async throws {
    try await Visit.open { try await Self.article($0) }
  }

  @Test func onASmallMonochromeTerminal() async throws {
    try await Visit.open(
      size: Size(rows: 12, columns: 40), term: "vt100", environment: ["NO_COLOR": "1"]
    ) { try await Self.article($0) }
  }

  private static func article(_ visit: Visit) async throws {
    try await visit.pane.expect("External connections")
    try await backOffice(visit)
    try await german(visit)
    try await connection(visit)
    try await groups(visit)
    try await types(visit)
    try await level(visit)
    try await stands(visit)
    try await hidesSecrets(visit)
  }

  private static func backOffice(_ visit: Visit) async throws {
    try await visit.go(to: .backOffice)
    try await visit.fill("Acme production", "https://bo.acme.example/")
    try await visit.save("Saved Back Office")
  }

  private static func german(_ visit: Visit) async throws {
    try await visit.go(to: .localization)
    try await visit.pane.press("n")
    try await visit.fill("de", "German")
    try await visit.save("Saved language de")
    try await visit.back(until: "+ Create")
  }

  private static func connection(_ visit: Visit) async throws {
    try await visit.go(to: .connections)
    try await visit.pane.press("n")
    try await visit.fill("idenfy-main", "iDenfy (production)")
    try await visit.pane.type("iden")
    try await visit.pane.press("Enter")
    try await visit.save("Saved connection idenfy-main")
    try await visit.fill("https://ivs.idenfy.com/", "https://ui.idenfy.com")
    try await visit.fill(Visit.secrets[0], Visit.secrets[1], Visit.secrets[2])
    try await visit.pane.press("Down")
    try await visit.pane.type("y")
    try await visit.pane.press("Enter")
    try await visit.save("Saved connection idenfy-main")
    try await visit.back(until: "+ Create")
  }

  private static func groups(_ visit: Visit) async throws {
    try await visit.go(to: .groups)
    for (name, caption) in [("ID_CARD", "ID card"), ("RESIDENCE_PERMIT", "Residence permit")] {
      try await visit.pane.press("n")
      try await visit.fill(name, caption, "", "For \(caption)")
      try await visit.save("Saved document group \(name)")
    }
    try await visit.back(until: "+ Create")
  }

  private static func types(_ visit: Visit) async throws {
    try await visit.go(to: .types)
    for (name, caption) in [("ID_CARD", "ID card"), ("RESIDENCE_PERMIT", "Residence permit")] {
      try await visit.pane.press("n")
      try await visit.fill(name, caption, "Both sides")
      try await visit.pane.type(name)
      try await visit.pane.press("Enter", "Down", "C-u")
      try await visit.fill("2")
      try await visit.save("Saved document type \(name)")
    }
    try await visit.back(until: "+ Create")
  }

  private static func level(_ visit: Visit) async throws {
    try await visit.go(to: .levels)
    try await visit.pane.press("n")
    try await visit.fill("")
    try await visit.pane.type("Idenfy")
    try await visit.pane.press("Enter", "Down")
    try await visit.pane.type("Level 1")
    try await visit.pane.press("C-t")
    try await visit.pane.expect("German (de)")
    try await visit.pane.press("Down")
    try await visit.pane.type("Stufe 1")
    try await visit.back(until: "German (de)")
    try await visit.pane.press("Down")
    try await write("<p>Deposits up to <b>10,000</b></p>", visit)
    try await write(#"{"title": "Level 1"}"#, visit)
    try await visit.pane.press("Down", "Down", "Enter", "Enter", "Down")
    try await visit.pane.press("Enter", "Space", "Down", "Space", "Enter")
    try await visit.save("Saved level 1")
  }

  private static func write(_ text: String, _ visit: Visit) async throws {
    try await visit.pane.press("Enter")
    try await visit.pane.expect("Esc goes back")
    try await visit.pane.type(text)
    try await visit.back(until: "Esc goes back")
    try await visit.pane.press("Down")
  }

  private static func stands(_ visit: Visit) async throws {
    let rows = try await visit.select(
      """
      SELECT name, url FROM backOffice;
      SELECT name, caption, provider, enabled FROM externalConnection;
      SELECT name, value FROM connectionSetting WHERE value IS NOT NULL ORDER BY name;
      SELECT name, length(fingerprint) FROM connectionSetting WHERE sealed IS NOT NULL ORDER BY name;
      SELECT name, caption, type, description, enabled FROM documentGroup ORDER BY id;
      SELECT t.name, t.caption, g.name, maxFiles, status FROM documentType t
        JOIN documentGroup g ON g.id = t.documentGroupId ORDER BY t.id;
      SELECT "index", wizard, l.caption, desktopDescription, mobileDescription, visible,
        l."default", r.name FROM level l JOIN clientRight r ON r.id = clientRightId WHERE "index" = 1;
      SELECT g.name FROM levelDocumentGroup JOIN documentGroup g ON g.id = documentGroupId
        JOIN level l ON l.id = levelId WHERE l."index" = 1 ORDER BY g.id;
      """)
    #expect(
      rows == [
        "Acme production|https://bo.acme.example",
        "idenfy-main|iDenfy (production)|IdenfyConnection|1",
        "host|https://ivs.idenfy.com", "uiHost|https://ui.idenfy.com",
        "key|8", "secret|8", "signatureSecret|8",
        #"ID_CARD|{"en":"ID card"}|One|{"en":"For ID card"}|1"#,
        #"RESIDENCE_PERMIT|{"en":"Residence permit"}|One|{"en":"For Residence permit"}|1"#,
        #"ID_CARD|{"en":"ID card"}|ID_CARD|2|Enabled"#,
        #"RESIDENCE_PERMIT|{"en":"Residence permit"}|RESIDENCE_PERMIT|2|Enabled"#,
        #"1|IdenfySDK|{"de":"Stufe 1","en":"Level 1"}|"#
          + #"{"en":"<p>Deposits up to <b>10,000</b></p>"}|{"en":"{\"title\": \"Level 1\"}"}|1|0|DEFAULT"#,
        "ID_CARD", "RESIDENCE_PERMIT",
      ])
  }

  // The control is found first, so that finding nothing means something.
  private static func hidesSecrets(_ visit: Visit) async throws {
    let search = SecretSearch(
      Visit.secrets, pairs: [(key: Visit.secrets[0], secret: Visit.secrets[1])])
    _ = try visit.pane.home.write("x\(Visit.secrets[1])x", to: "control")
    let control = try search.hits(under: visit.pane.home.path, excluding: [visit.key])
    #expect(Set(control.map { $0.place.split(separator: "/").last }) == ["control"])
    let shown = String(decoding: try visit.pane.bytesShown(), as: UTF8.self)
    #expect(search.hits(in: shown, place: "the terminal").isEmpty)
  }
}
