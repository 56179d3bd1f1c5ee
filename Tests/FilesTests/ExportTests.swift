import Files
import Forms
import KYC
import Testing

/// What is exported and taken in again is the same, over an empty Back Office and over itself.
struct ExportTests {
  @Test func comesBackAsItWent() throws {
    let made = Sample.stored(try Sample.outcome(Sample.text).proposal.planned)
    for written in [try export(made).yaml, try export(made).json] {
      let again = try Sample.outcome(written).proposal.planned
      #expect(try export(Sample.stored(again)).yaml == export(made).yaml)
    }
  }

  @Test func changesNothingOverItself() throws {
    let made = Sample.stored(try Sample.outcome(Sample.text).proposal.planned)
    for text in [Sample.text, try export(made).yaml, try export(made, .none).yaml] {
      let outcome = try Sample.outcome(text, over: made, prunes: true)
      #expect(outcome.proposal.changes == [])
      #expect(outcome.proposal.removed == [:])
    }
  }

  @Test func isWrittenSoThatPeopleReadIt() throws {
    let made = Sample.stored(try Sample.outcome(Sample.text).proposal.planned)
    let text = try Export(of: made).tree([.documentTypes, .levels]).yaml
    #expect(
      text == """
        documentTypes:
        - name: ID_CARD
          caption:
            en: ID card
            de: Ausweis
          description:
            en: Front and back
            de: ''
          documentGroup: ID_CARD
          maxFiles: 2
          status: Enabled
        - name: PASSPORT
          caption:
            en: '0123'
            de: ''
          description:
            en: ''
            de: ''
          documentGroup: PASSPORT
          maxFiles: 1
          status: Disabled
        levels:
        - index: 0
          wizard: ''
          caption:
            en: Start
            de: Anfang
          desktopDescription:
            en: ''
            de: ''
          mobileDescription:
            en: ''
            de: ''
          visible: Yes
          default: Yes
          clientRight: DEFAULT
          documentGroups: []
          clientTests: []
          nextLevel: ''
        - index: 1
          wizard: IdenfySDK
          caption:
            en: Level 1
            de: Stufe 1
          desktopDescription:
            en: |-
              <p>Deposits</p>
              <ul><li>and more</li></ul>
            de: ''
          mobileDescription:
            en: '{"a": 1}'
            de: ''
          visible: No
          default: No
          clientRight: LEVEL_1
          documentGroups:
          - ID_CARD
          - PASSPORT
          clientTests:
          - Risk
          nextLevel: 2
        - index: 2
          wizard: DocumentsWizard
          caption:
            en: Level 2
            de: ''
          desktopDescription:
            en: ''
            de: ''
          mobileDescription:
            en: ''
            de: ''
          visible: Yes
          default: No
          clientRight: LEVEL_1
          documentGroups:
          - ID_CARD
          clientTests: []
          nextLevel: ''

        """)
  }

  @Test func secretsAreNotInIt() throws {
    let made = Sample.stored(try Sample.outcome(Sample.text).proposal.planned)
    for secrets in Export.Secrets.allCases {
      let text = try Export(of: made, secrets: secrets).tree(Export.sections).yaml
      #expect(!Sample.secrets.values.contains { text.contains($0) })
      #expect(!text.contains("print of"))
      #expect(text.contains("env: IDENFY_MAIN_SIGNATURE_SECRET") == (secrets == .env))
    }
  }

  private func export(
    _ configuration: Configuration, _ secrets: Export.Secrets = .env
  ) throws -> Tree {
    try Export(of: configuration, secrets: secrets).tree(Export.sections)
  }
}
