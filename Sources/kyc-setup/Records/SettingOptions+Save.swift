import Console
import Forms
import Screen

extension SettingOptions {
  /// Saves a sheet with the settings in it, and says what came of it.
  func save(_ sheet: Sheet, in office: Office) throws {
    var revising = try Revising(sheet, all, clear: clear)
    try revising.readSecrets()
    guard revising.reasons.isEmpty else { throw Self.refused(revising.reasons) }
    let sheet = revising.sheet
    var result = sheet.save(isConfirmed: yes)
    if case .needsConfirmation(let question) = result {
      try Consent(
        question: ["In \(office.header.office):"]
          + Inquiry.confirmSave(question).text(office: office.header.office), deed: "saved",
        isGiven: yes
      ).require()
      result = sheet.save(isConfirmed: true)
    }
    let saved = try Self.saved(result, office, sheet.languages)
    for warning in revising.warnings { Outlet.error.say("Warning: \(warning)") }
    done.say(saved.sentence(noun: sheet.noun).harmless)
  }

  private static func refused(_ reasons: [String]) -> Ending {
    Ending(sentence: (reasons + ["Nothing was saved."]).joined(separator: "\n"), code: 1)
  }

  private static func saved(
    _ result: SaveResult, _ office: Office, _ languages: [Tongue]
  ) throws -> Saved {
    switch result {
    case .saved(let saved): return saved
    case .refused(let problems): throw refused(problems.map { $0.line(languages) })
    case .conflict(let conflict):
      let text = Inquiry.conflict(conflict).text(office: office.header.office)
      throw refused(text.map(\.harmless) + ["Look at what is there, and run it again."])
    case .deletedMeanwhile: throw refused(["The record was deleted meanwhile."])
    case .failed(let sentence), .needsConfirmation(let sentence):
      throw Ending(sentence: sentence.harmless, code: 1)
    }
  }
}
