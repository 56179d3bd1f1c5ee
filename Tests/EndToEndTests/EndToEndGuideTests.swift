import Foundation
import TestSupport
import Testing

/// Guided set-up, from an empty file until clients see the first level.
@Suite struct EndToEndGuideTests {
  @Test(arguments: GuideRun.Look.allCases)
  func fromAnEmptyFileToClients(_ look: GuideRun.Look) async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder, name: "bo.sqlite")
      try await desk.visit(
        ["guide"], size: look.size, term: look.term, environment: look.environment
      ) { visit in
        var run = GuideRun(visit, look)
        let key = try await run.untilReview()
        #expect(
          try await desk.select("SELECT count(*) FROM revision WHERE tableName <> 'operator'")
            == "0")
        try await Self.hidesSecrets(desk, visit, key)
        try await run.save()
        #expect(try await desk.select(Self.visible) == "0")
        try await desk.checksClean()
        try await run.showToClients()
        #expect(try await desk.select(Self.visible) == "1")
        try await desk.checksClean()
        try await Self.stands(desk)
        try await Self.hidesSecrets(desk, visit, key)
        #expect(
          run.presses <= 80 && run.told.count <= 12,
          "\(run.presses) keys and \(run.told.count) things told: \(run.told)")
      }
      let search = SecretSearch(GuideRun.keys)
      #expect(try search.hits(under: folder.path, excluding: ["control"]) == [])
    }
  }

  private static let visible = "SELECT visible FROM level WHERE \"index\" = 1"

  private static func stands(_ desk: TestBackOffice) async throws {
    let rows = try await desk.select(
      """
      SELECT name, url FROM backOffice;
      SELECT code, name, "default" FROM language ORDER BY id;
      SELECT name, caption, provider, enabled FROM externalConnection;
      SELECT name, value FROM connectionSetting WHERE value IS NOT NULL ORDER BY name;
      SELECT name, length(fingerprint), length(sealed) > 0 FROM connectionSetting
        WHERE sealed IS NOT NULL ORDER BY name;
      SELECT name, caption, type, enabled FROM documentGroup ORDER BY id;
      SELECT t.name, t.caption, g.name, maxFiles, status FROM documentType t
        JOIN documentGroup g ON g.id = t.documentGroupId ORDER BY t.id;
      SELECT count(*) FROM documentType, json_each(description) WHERE key IN ('de', 'en');
      SELECT "index", wizard, l.caption, visible, l."default", r.name FROM level l
        JOIN clientRight r ON r.id = clientRightId WHERE "index" > 0;
      SELECT g.name FROM levelDocumentGroup JOIN documentGroup g ON g.id = documentGroupId
        JOIN level l ON l.id = levelId WHERE l."index" = 1 ORDER BY g.id;
      SELECT tableName, action, count(*) FROM revision WHERE tableName <> 'operator'
        GROUP BY 1, 2 ORDER BY 1, 2;
      SELECT count(*) FROM draft;
      """)
    #expect(rows == Self.expected)
  }

  private static let expected = """
    Acme production|https://bo.acme.example
    en|English|1
    de|German|0
    idenfy|iDenfy|IdenfyConnection|1
    host|https://ivs.idenfy.com
    uiHost|https://ui.idenfy.com
    key|8|1
    secret|8|1
    signatureSecret|8|1
    PASSPORT|{"de":"Reisepass","en":"Passport"}|One|1
    ID_CARD|{"de":"Personalausweis","en":"ID card"}|One|1
    DRIVER_LICENSE|{"de":"Führerschein","en":"Driver's license"}|One|1
    RESIDENCE_PERMIT|{"de":"Aufenthaltstitel","en":"Residence permit"}|One|1
    PASSPORT|{"de":"Reisepass","en":"Passport"}|PASSPORT|1|Enabled
    ID_CARD|{"de":"Personalausweis","en":"ID card"}|ID_CARD|2|Enabled
    DRIVER_LICENSE|{"de":"Führerschein","en":"Driver's license"}|DRIVER_LICENSE|2|Enabled
    RESIDENCE_PERMIT|{"de":"Aufenthaltstitel","en":"Residence permit"}|RESIDENCE_PERMIT|2|Enabled
    8
    1|IdenfySDK|{"de":"Stufe 1","en":"Level 1"}|1|0|DEFAULT
    PASSPORT
    ID_CARD
    DRIVER_LICENSE
    RESIDENCE_PERMIT
    backOffice|update|1
    documentGroup|create|4
    documentType|create|4
    externalConnection|create|1
    language|create|1
    level|create|1
    level|update|1
    0
    """

  // The controls are found first, so that finding nothing means something.
  private static func hidesSecrets(
    _ desk: TestBackOffice, _ visit: Visit, _ key: String
  ) async throws {
    let pair = (key: GuideRun.keys[0], secret: GuideRun.keys[1])
    let search = SecretSearch(GuideRun.keys + [key], pairs: [pair])
    let clear = (GuideRun.keys + [key]).joined(separator: " ")
    let header = Data("\(pair.key):\(pair.secret)".utf8).base64EncodedString()
    try desk.home.write("\(clear) Basic \(header)", to: "control")
    let hits = try search.hits(under: desk.home.path)
    #expect(Set(hits.map(\.place)) == ["control"] && Set(hits.map(\.number)) == [0, 1, 2, 3])
    #expect(try search.hits(under: visit.pane.home.path) == [])
    #expect(FileManager.default.fileExists(atPath: desk.database + "-wal"))
    // The made key was shown for copying, as it should be.
    let shown = String(decoding: try visit.pane.bytesShown(), as: UTF8.self)
    let typed = SecretSearch(GuideRun.keys, pairs: [pair])
    #expect(shown.contains(key) && typed.hits(in: shown, place: "the terminal") == [])
  }
}

extension TestBackOffice {
  /// Expects that the check finds nothing.
  func checksClean() async throws {
    let done = try await run("check --strict")
    #expect(done.status == 0 && done.output == "no findings\n" && done.errors == "")
  }
}
