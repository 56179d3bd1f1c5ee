import Forms
import GRDB
import KYC

extension GuidedSetup {
  /// What was checked, and the door to showing it to clients.
  func proof(_ course: Course) throws -> Walk.Text {
    let findings = try course.findings
    return course.proof(findings, act: act(course, isProven: findings.isEmpty))
  }

  private func act(_ course: Course, isProven: Bool) -> Walk.Act? {
    guard course.changes.isEmpty, !course.hasErrors else { return nil }
    guard !course.hiddenLevels.isEmpty else {
      let isEmpty = course.setup.levelSteps.isEmpty
      return Walk.Act(
        Act.finish.rawValue, title: "Finish",
        question: isEmpty ? ["Finish, although no level is part of it?"] : [], seen: !isEmpty)
    }
    let names = course.hiddenLevels.map { "Level \($0.index)" }.joined(separator: ", ")
    let question =
      isProven
      ? []
      : [
        "Not every check has passed. Show \(names) to the clients of \(officeName(course)) anyway?"
      ]
    return Walk.Act(
      Act.show.rawValue, title: "Show to clients", question: question,
      seen: ShownLevels(names: names, isProven: isProven))
  }

  func show(_ draft: Draft, _ seen: ShownLevels) -> Walk.Outcome {
    do {
      let done = try store(draft, isLast: true) { course in
        // What was asked about is what is there now.
        let holds = try course.changes.isEmpty && (!seen.isProven || course.findings.isEmpty)
        return holds ? course.shown : nil
      }
      guard done != nil else {
        return .refused(
          try land(draft, .to(Setup.Reading.proof.rawValue)),
          "Not shown: it is not what you have seen any more. Look at it again")
      }
      backOffice.forgetDraft(subject)
      return .finished("Clients see it now: \(seen.names). Guided set-up is done")
    } catch {
      return .failed(message(for: error))
    }
  }
}

/// Which levels clients are to see, and whether every check had passed when that was asked.
struct ShownLevels: Sendable, Hashable {
  let names: String
  let isProven: Bool
}
