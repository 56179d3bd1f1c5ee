import Files
import Forms
import Foundation
import KYC
import Testing

/// A configuration with something in every section, as a file.
enum Sample {
  static let text = """
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

  static let secrets = ["KEY": "abc-key", "SECRET": "def-secret", "SIGNATURE": "ghi-signature"]

  static var manner: Import.Manner {
    Import.Manner { source in
      guard case .env(let name) = source, let text = secrets[name] else {
        return .failure(Refusal(.stated(id: "env", sentence: "The variable is not set")))
      }
      return .success(text)
    }
  }

  /// What a file makes of a configuration.
  static func outcome(
    _ text: String, over stored: Configuration = .beginning, prunes: Bool = false
  ) throws -> Import.Outcome {
    var manner = manner
    manner.prunes = prunes
    manner.fingerprint = { "print of \($0)" }
    return try Import.outcome(of: try FileText.read(Data(text.utf8)), over: stored, manner)
  }

  /// A configuration as it is once it is stored: every record has a number, and every secret is saved.
  static func stored(_ planned: Configuration) -> Configuration {
    var stored = planned
    for index in stored.externalConnections.indices {
      for case (let id, .typed(let text)) in stored.externalConnections[index].secrets {
        stored.externalConnections[index].secrets[id] = .saved(
          SecretNote(
            setAt: "2026-11-23T00:00:00.000Z", setBy: "anna", fingerprint: "print of \(text)"))
      }
    }
    return stored
  }

  /// The file with lines of it exchanged.
  static func text(_ old: String, _ new: String) -> String {
    #expect(text.contains(old))
    return text.replacing(old, with: new)
  }
}
