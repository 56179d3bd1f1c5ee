import Files
import Forms
import KYC
import Store
import TestSupport
import Testing

/// What a plan takes is applied, whatever stands in the way of what while it is written.
struct FileOrderTests {
  private static let begin = """
    clientRights:
    - {name: A, caption: A, parentRight: DEFAULT}
    - {name: B, caption: B, parentRight: A}
    documentGroups:
    - {name: G1, caption: G1, type: One}
    - {name: G2, caption: G2, type: One}
    - {name: G3, caption: G3, type: All}
    - {name: G4, caption: G4, type: All}
    documentTypes:
    - {name: T1, caption: T1, documentGroup: G1}
    - {name: T2, caption: T2, documentGroup: G2}
    - {name: T3, caption: T3, documentGroup: G3}
    - {name: T4, caption: T4, documentGroup: G3}
    levels:
    - {index: 1, wizard: DocumentsWizard, caption: One, clientRight: A, documentGroups: [G1, G2]}
    - {index: 2, wizard: DocumentsWizard, caption: Two, clientRight: A, documentGroups: [G2], nextLevel: 1}
    """
  private static let new =
    "wizard: DocumentsWizard, caption: New, clientRight: A, documentGroups: [G1]"

  static let files: [(String, text: String, prunes: Bool)] = [
    (
      "a new type in the place of one that goes",
      "documentTypes:\n- {name: T2}\n- {name: T3}\n- {name: T4}\n- {name: T1b, caption: T, documentGroup: G1}",
      true
    ),
    (
      "an index of a level that goes",
      "levels:\n- {index: 2, was: 1, nextLevel: ''}\n- {index: 0}", true
    ),
    (
      "two types change places",
      "documentTypes:\n- {name: T1, documentGroup: G2}\n- {name: T2, documentGroup: G1}", false
    ),
    (
      "a group takes one type once another has left it",
      "documentGroups:\n- {name: G3, type: One}\ndocumentTypes:\n- {name: T4, documentGroup: G4}",
      false
    ),
    (
      "a link turns round", "levels:\n- {index: 1, nextLevel: 2}\n- {index: 2, nextLevel: ''}",
      false
    ),
    (
      "rights turn round",
      "clientRights:\n- {name: A, parentRight: B}\n- {name: B, parentRight: DEFAULT}", false
    ),
    (
      "a renamed level leads to the one that takes its index",
      "levels:\n- {index: 3, was: 2, nextLevel: 2}\n- {index: 2, \(new)}", false
    ),
    (
      "a group goes that a level lists",
      """
      documentGroups:
      - {name: G1}
      - {name: G3}
      - {name: G4}
      documentTypes:
      - {name: T2, documentGroup: G4}
      levels:
      - {index: 1, documentGroups: [G1]}
      - {index: 2, documentGroups: [G1]}
      - {index: 0}
      """, false
    ),
    (
      "new levels in a chain, told from its begin",
      "levels:\n- {index: 3, nextLevel: 4, \(new)}\n- {index: 4, nextLevel: 5, \(new)}\n- {index: 5, \(new)}",
      false
    ),
    (
      "the default language goes",
      """
      languages:
      - {code: de, name: German, default: Yes}
      documentGroups: [{name: G1, caption: {de: x, en: ''}}, {name: G2, caption: {de: x, en: ''}}, {name: G3, caption: {de: x, en: ''}}, {name: G4, caption: {de: x, en: ''}}]
      documentTypes: [{name: T1, caption: {de: x, en: ''}}, {name: T2, caption: {de: x, en: ''}}, {name: T3, caption: {de: x, en: ''}}, {name: T4, caption: {de: x, en: ''}}]
      levels: [{index: 0, caption: {de: x, en: ''}}, {index: 1, caption: {de: x, en: ''}}, {index: 2, caption: {de: x, en: ''}}]
      """, true
    ),
  ]

  @Test(arguments: files) func whatIsPlannedIsApplied(
    _ what: String, _ text: String, _ prunes: Bool
  ) throws {
    let bench = try Bench.told()
    try bench.apply(Self.begin)
    let planned = try bench.office.propose(Bench.making(text, prunes: prunes)).made
    #expect(!planned.changes.isEmpty)
    let plan = try Export(of: planned.planned).tree().yaml
    try bench.apply(text, prunes: prunes)
    #expect(try Export(of: bench.office.configuration()).tree().yaml == plan, "\(what)")
    #expect(try bench.office.verifyHistory(against: []).findings == [])
    // A new Back Office begins with English.
    guard plan.contains("code: en") else { return }
    let second = try Bench.told()
    try second.apply(plan, prunes: true)
    #expect(try Export(of: second.office.configuration()).tree().yaml == plan)
  }

  @Test func aRenamingFileIsAppliedTwice() throws {
    let bench = try Bench.told()
    try bench.apply(Self.begin)
    let text = "documentGroups:\n- {name: G9, was: G4}\n- {name: G4, caption: New}\n"
    try bench.apply(text)
    #expect(try bench.apply(text).changes == [])
  }

  @Test func answersOfAnOpenQuestionAreRefused() throws {
    let refused = #expect(throws: FileFormatError.self) {
      try Bench.told().apply(
        "clientTests:\n- caption: C\n  questions:\n  - {text: Why?, type: open, answers: [{text: A}]}\n"
      )
    }
    #expect(refused?.problems.first?.sentence.hasPrefix("answers: Does not go with") == true)
  }

  @Test func eachSecretHasAVariableOfItsOwn() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    var all = try bench.office.configuration()
    var other = try all.externalConnections.at(0)
    (other.id, other.name) = (99, "idenfy_main")
    all.externalConnections.append(other)
    let text = try Export(of: all, secrets: .env).tree().yaml
    let variables = text.split(separator: "\n").filter { $0.contains("env: ") }
    #expect(variables.count == 6 && Set(variables).count == 6)
  }
}
