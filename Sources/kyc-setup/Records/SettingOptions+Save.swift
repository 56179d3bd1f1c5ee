import Editing
import Forms
import Screen

extension SettingOptions {
  /// Saves a form with the settings in it, and says what became of it.
  func save(_ form: OpenForm, in office: Office) throws {
    var revising = try Revising(form, all, clear: clear, as: office.user)
    try revising.readSecrets()
    guard revising.reasons.isEmpty else { throw Self.refused(revising.reasons) }
    var session = revising.session
    let languages = session.model.languages
    var outcome = try store(&session, revising.source, languages, isConfirmed: yes)
    if case .confirm(let question) = outcome {
      let name = office.header.office
      try Consent(
        question: ["In \(name):"] + Inquiry.confirmSave(question).text(office: name),
        deed: "saved", isGiven: yes
      ).require()
      outcome = try store(&session, revising.source, languages, isConfirmed: true)
    }
    let saved = try Self.saved(outcome, office)
    for warning in revising.warnings { Outlet.error.say("Warning: \(warning)") }
    done.say(saved.sentence(noun: session.model.noun).harmless)
  }

  private func store(
    _ session: inout FormSession, _ source: FormSource, _ languages: [Tongue], isConfirmed: Bool
  ) throws -> FormSession.SaveOutcome {
    switch session.save(isConfirmed: isConfirmed) {
    case .locked(let reason): throw Self.refused([reason.harmless])
    case .choose(let conflict): return .choose(conflict)
    case .problems:
      throw Self.refused(session.model.reading.errors.map { $0.line(languages) })
    case .request(let request):
      let result = source.save(request.model.answers, request.isConfirmed)
      if case .refused(let problems) = result {
        throw Self.refused(problems.map { $0.line(languages) })
      }
      return session.handle(result)
    }
  }

  private static func refused(_ reasons: [String]) -> ExitError {
    ExitError(message: (reasons + ["Nothing was saved."]).joined(separator: "\n"), code: 1)
  }

  private static func saved(
    _ outcome: FormSession.SaveOutcome, _ office: Office
  ) throws -> Saved {
    switch outcome {
    case .saved(let saved): return saved
    case .choose(let conflict):
      let text = Inquiry.conflict(conflict).text(office: office.header.office)
      throw refused(text.map(\.harmless) + ["Look at what is there, and run it again."])
    case .recordDeleted: throw refused(["The record was deleted meanwhile."])
    case .problems(let notice), .refused(let notice): throw refused([notice.message.harmless])
    case .failed(let sentence), .confirm(let sentence):
      throw ExitError(message: sentence.harmless, code: 1)
    }
  }
}
