import Files
import Forms
import KYC
import TestSupport
import Testing

/// What a file changes, what it refuses, and where.
struct ImportTests {
  private static func made() throws -> Configuration {
    Sample.stored(try Sample.outcome(Sample.text).proposal.planned)
  }

  private static func changes(_ text: String, prunes: Bool = false) throws -> [String] {
    try Sample.outcome(text, over: made(), prunes: prunes).proposal.changes.map { change in
      let texts = change.texts.map { "\($0.label): \($0.was) > \($0.now)" }
      return "\(change.action) \(change.kind.noun) \(change.name)"
        + (texts.isEmpty ? "" : " (\(texts.joined(separator: "; ")))")
    }
  }

  private static func refused(_ text: String, prunes: Bool = false) throws -> [String] {
    let refused = #expect(throws: FileFormatError.self) {
      _ = try Sample.outcome(text, over: made(), prunes: prunes)
    }
    return (refused?.problems ?? []).map { problem in
      "\(problem.place.map { "\($0.line):\($0.column)" } ?? "-") \(problem.sentence)"
    }
  }

  @Test func oneFieldIsOneChange() throws {
    #expect(
      try Self.changes("documentTypes:\n- {name: ID_CARD, maxFiles: 5}\n") == [
        "update document type ID_CARD (Max files: 2 > 5)"
      ])
    #expect(
      try Self.changes("levels:\n- index: 1\n  caption: {de: Erste}\n") == [
        "update level 1 (Caption (de): Stufe 1 > Erste)"
      ])
  }

  @Test func recordsThatAreNotNamedStayUnlessPruned() throws {
    let text = "levels:\n- {index: 1, nextLevel: ''}\n"
    #expect(try Self.changes(text) == ["update level 1 (Next level: 2 > )"])
    let pruned = try Self.changes(text, prunes: true)
    #expect(try pruned.count == 2 && pruned.at(0) == "update level 1 (Next level: 2 > )")
    #expect(try pruned.at(1).hasPrefix("delete level 2 (Index: 2 > ; Wizard: DocumentsWizard > ;"))
  }

  @Test func whatIsStillUsedIsNotPruned() throws {
    let found = try Self.refused("documentGroups:\n- {name: PASSPORT}\n", prunes: true)
    #expect(
      found == [
        "1:1 The file does not name the document group ID_CARD, which level 1 · Document groups uses: take it out there, or name it here",
        "1:1 The file does not name the document group ID_CARD, which level 2 · Document groups uses: take it out there, or name it here",
        "1:1 The file does not name the document group ID_CARD, which document type ID_CARD · Group uses: take it out there, or name it here",
      ])
  }

  @Test func questionsArePrunedWithinTheirTest() throws {
    let text = "clientTests:\n- caption: Risk\n  questions:\n  - text: Why?\n"
    #expect(try Self.changes(text) == [])
    #expect(
      try Self.changes(text, prunes: true) == [
        "delete question Risk › Are you a PEP? (Question: Are you a PEP? > ; Type: close > ; Visible: Yes > ; Position: 1 > )"
      ])
  }

  @Test func aRecordIsRenamed() throws {
    let text = """
      documentGroups:
      - {was: ID_CARD, name: IDENTITY}
      levels:
      - {index: 2, documentGroups: [IDENTITY]}
      """
    #expect(try Self.changes(text) == ["update document group IDENTITY (Name: ID_CARD > IDENTITY)"])
    #expect(
      try Self.refused("documentGroups:\n- {was: NOBODY, name: NEW, caption: New}\n") == [
        "2:9 There is no document group NOBODY to rename; leave was out for a new one"
      ])
  }

  @Test func levelsMoveUpToLetOneIn() throws {
    let text = """
      levels:
      - {index: 1, nextLevel: 2}
      - {index: 2, wizard: DocumentsWizard, caption: New, clientRight: LEVEL_1, documentGroups: [ID_CARD], nextLevel: 3}
      - {was: 2, index: 3}
      """
    let outcome = try Sample.outcome(text, over: Self.made())
    #expect(
      outcome.proposal.changes.filter { $0.kind == .levels }.map { "\($0.action) \($0.name)" } == [
        "update 3", "update 1", "create 2",
      ])
    let indexes = outcome.proposal.planned.levels.map(\.index)
    #expect(indexes.firstIndex(of: 3).map { $0 < indexes.firstIndex(of: 2) ?? 0 } == true)
  }

  @Test func namesAreNotExchanged() throws {
    let found = try Self.refused(
      "levels:\n- {was: 1, index: 2}\n- {was: 2, index: 1, nextLevel: ''}\n")
    #expect(found == ["- 2, 1 exchange their names; rename one of them to something else first"])
  }

  @Test func typesChangeTheirGroups() throws {
    let text = """
      documentGroups:
      - {name: PASSPORT, type: One}
      documentTypes:
      - {name: ID_CARD, documentGroup: PASSPORT}
      - {name: PASSPORT, documentGroup: ID_CARD}
      """
    #expect(try Self.changes(text).count == 3)
    let both = text.replacing("documentGroup: ID_CARD", with: "documentGroup: PASSPORT")
    #expect(
      try Self.refused(both) == [
        "2:26 type: Must stay All: the group has 2 document types (ID_CARD, PASSPORT)",
        "5:35 documentGroup: PASSPORT cannot be chosen: already has ID card",
      ])
  }

  @Test func anotherLanguageBecomesTheDefault() throws {
    let flip = "languages:\n- {code: de, default: Yes}\n- {code: en, default: No}\n"
    #expect(
      try Self.refused(flip) == [
        "2:23 default: Cannot be the default yet: no German caption in level 2, document group PASSPORT, document type PASSPORT and 1 more"
      ])
    let whole =
      flip + """
        documentGroups:
        - {name: PASSPORT, caption: {de: Reisepass}}
        documentTypes:
        - {name: PASSPORT, caption: {de: Reisepass}}
        clientTests:
        - {caption: {en: Risk, de: Risiko}}
        levels:
        - {index: 2, caption: Stufe 2}
        """
    let changes = try Self.changes(whole)
    #expect(changes.contains("update language de (Default: No > Yes)"))
    #expect(changes.contains("update language en (Default: Yes > No)"))
    #expect(
      changes.contains("update client test Risiko (Caption (de):  > Risiko)"))
    #expect(changes.count == 6)
  }

  @Test func oneRightIsTheDefault() throws {
    #expect(
      try Self.changes("clientRights:\n- {name: LEVEL_1, default: Yes}\n") == [
        "update client right DEFAULT (Default: Yes > No)",
        "update client right LEVEL_1 (Default: No > Yes)",
      ])
    #expect(
      try Self.refused("clientRights:\n- {name: DEFAULT, default: No}\n") == [
        "2:28 default: This is the default right: set Default to Yes on another right instead"
      ])
    #expect(
      try Self.refused(
        "clientRights:\n- {name: DEFAULT, default: Yes}\n- {name: LEVEL_1, default: Yes}\n"
      ) == ["2:28 default: Exactly one client right is the default, and another one has Yes too"])
  }

  @Test func aChangedHostTakesTheKeyPairAlong() throws {
    let host = "externalConnections:\n- name: idenfy-main\n  host: https://evil.example\n"
    #expect(
      try Self.refused(host) == [
        "2:3 key: Needed before Enabled can be Yes; give it by {env: NAME} or {file: PATH}, or set enabled: No",
        "2:3 secret: Needed before Enabled can be Yes; give it by {env: NAME} or {file: PATH}, or set enabled: No",
      ])
    let disabled = try Sample.outcome(host + "  enabled: No\n", over: Self.made())
    #expect(
      try disabled.proposal.planned.externalConnections.at(0).secrets.keys.sorted()
        == ["signatureSecret"])
    #expect(disabled.warnings.map(\.sentence).first?.contains("is emptied: Key, Secret") == true)
    let given = try Sample.outcome(
      host + "  key: {env: KEY}\n  secret: {env: SECRET}\n", over: Self.made())
    #expect(
      try given.proposal.planned.externalConnections.at(0).secrets["key"] == .typed("abc-key"))
  }

  @Test func aSecretThatStandsThereIsRefusedAndNotRepeated() throws {
    let found = try Self.refused(
      "externalConnections:\n- {name: idenfy-main, key: open-sesame, secret: {env: NONE}}\n")
    #expect(found.count == 2)
    #expect(try found.at(0).hasPrefix("2:28 key: A secret does not stand in a file"))
    #expect(try found.at(1) == "2:49 secret: The variable is not set")
    #expect(!found.joined().contains("sesame"))
  }

  @Test func whatIsUnknownIsNamedWithWhatWasMeant() throws {
    let found = try Self.refused(
      """
      documentGroup:
      - {name: X}
      levels:
      - {index: 1, captoin: x, Visible: No}
      - {caption: none}
      - {index: 1}
      - text
      nonsense: 1
      """)
    #expect(found.count == 7)
    #expect(
      try found.at(0).hasPrefix(
        "1:1 There is no section documentGroup; did you mean documentGroups; the sections are"))
    #expect(
      found.contains { $0.hasPrefix("4:14 A level has no field captoin; did you mean caption;") })
    #expect(
      found.contains { $0.hasPrefix("4:26 A level has no field Visible; did you mean visible;") })
    #expect(found.contains("5:3 Needs index, a text by which the level is known"))
    #expect(found.contains("6:4 1 stands in line 4 already; leave one of them out"))
    #expect(found.contains { $0.hasPrefix("7:3 Expected are the fields of a level") })
    #expect(found.contains { $0.hasPrefix("8:1 There is no section nonsense;") })
  }

  @Test func lockedFieldsTakeWhatTheyHave() throws {
    #expect(
      try Self.changes("externalConnections:\n- {name: idenfy-main, provider: IdenfyConnection}\n")
        == [])
    #expect(
      try Self.refused("externalConnections:\n- {name: idenfy-main, provider: ShuftiPro}\n") == [
        "2:33 provider: Fixed once created: create another connection"
      ])
  }

  @Test func whatIsWrongAlreadyAndStaysIsOnlyTold() throws {
    var made = try Self.made()
    let level = try #require(made.levels.firstIndex { $0.index == 1 })
    made.levels[level].desktopDescription = ["en": "<script>x</script>"]
    let own = try Export(of: made).tree(Export.sections).yaml
    let outcome = try Sample.outcome(own, over: made)
    #expect(outcome.proposal.changes == [])
    #expect(outcome.warnings.contains { $0.sentence.hasPrefix("desktopDescription: ") })
    let changed = own.replacing("nextLevel: 2", with: "nextLevel: ''")
    #expect(throws: FileFormatError.self) { _ = try Sample.outcome(changed, over: made) }
  }

  @Test func aPlaceWithinALongTextIsAPlaceInTheFile() throws {
    let found = try Self.refused(
      "levels:\n- index: 1\n  desktopDescription:\n    en: |\n      <p>fine</p>\n      <script>x</script>\n"
    )
    #expect(found.first?.hasPrefix("6:7 desktopDescription: ") == true)
  }
}
