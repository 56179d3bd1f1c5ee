/// A configuration with something in every section, as a file.
package enum SampleFile {
  /// The file, as somebody wrote it by hand.
  package static let text = """
    backOffice:
      name: Acme staging
      url: https://bo.example.com
    languages:
      - {code: de, name: German}
      - {code: en, name: English, default: Yes}
    clientRights:
      - name: LEVEL_1
        caption: Level 1
        parentRight: DEFAULT
        verification: Yes
        deposits: Yes
    externalConnections:
      - name: idenfy-main
        caption: iDenfy (production)
        provider: IdenfyConnection
        host: https://ivs.idenfy.com
        uiHost: https://ui.idenfy.com
        key: {env: KEY}
        secret: {env: SECRET}
        signatureSecret: {env: SIGNATURE}
        enabled: Yes
    documentGroups:
      - name: ID_CARD
        caption: {en: ID card, de: Ausweis}
        type: One
        description: ""
      - name: PASSPORT
        caption: Passport
        type: All
        enabled: Yes
    documentTypes:
      - name: ID_CARD
        caption: {en: ID card, de: Ausweis}
        description: {en: Front and back}
        documentGroup: ID_CARD
        maxFiles: 2
      - name: PASSPORT
        caption: 0123
        documentGroup: PASSPORT
        status: Disabled
    clientTests:
      - caption: Risk
        details: Two questions
        visible: Yes
        questions:
          - text: Are you a PEP?
            type: close
            answers:
              - {text: no, correct: Yes}
              - {text: yes, correct: No}
          - {text: Why?, type: open}
    levels:
      - index: 0
        caption: {en: Start, de: Anfang}
      - index: 1
        wizard: IdenfySDK
        caption: {en: Level 1, de: Stufe 1}
        desktopDescription:
          en: |
            <p>Deposits</p>
            <ul><li>and more</li></ul>
        mobileDescription: '{"a": 1}'
        visible: No
        clientRight: LEVEL_1
        documentGroups: [PASSPORT, ID_CARD]
        clientTests: [Risk]
        nextLevel: 2
      - index: 2
        wizard: DocumentsWizard
        caption: Level 2
        clientRight: LEVEL_1
        documentGroups: [ID_CARD]
    """

  /// The secrets that it names, by variable.
  package static let secrets = [
    "KEY": "abc-key", "SECRET": "def-secret", "SIGNATURE": "ghi-signature",
    "IDENFY_MAIN_KEY": "abc-key", "IDENFY_MAIN_SECRET": "def-secret",
    "IDENFY_MAIN_SIGNATURE_SECRET": "ghi-signature",
  ]
}
