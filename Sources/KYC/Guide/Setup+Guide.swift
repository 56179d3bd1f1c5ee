package import Forms

extension Setup {
  /// What guided set-up is called.
  package static let guideTitle = "Guided set-up"

  /// Guided set-up of a provider: its article as steps.
  package static func guide(_ provider: Provider) -> Guide<Setup, Planned> {
    Guide(
      id: provider.id, title: guideTitle,
      steps: [
        start(provider), keys(provider), webhook(provider), connectionStep(provider),
        documents(provider), levels(provider), review, proof,
      ],
      surroundings: { setup, around in
        around.becoming(setup.planned(over: around.stored))
      })
  }

  /// The identifiers of the steps that are read, not filled in.
  package enum Reading: String, Sendable, CaseIterable {
    case review, proof
  }

  private static let review = textStep(.review, "Review") { setup, around in
    try !around.stored.changes(to: around.configuration).isEmpty
  }

  private static let proof = textStep(.proof, "Proof") { setup, around in
    let isStored = try around.stored.changes(to: around.configuration).isEmpty
    return !isStored || !setup.levelsAreSeen
  }

  /// Whether clients see every level of the set-up.
  package var levelsAreSeen: Bool { levelSteps.allSatisfy { self[level: $0].visible } }

  private static func textStep(
    _ id: Reading, _ title: String, isNews: @escaping Guide<Setup, Planned>.Step.Condition
  ) -> Guide<Setup, Planned>.Step {
    var step = Guide<Setup, Planned>.Step(
      id.rawValue, title, words: { GuideWords(id == .review ? .review : .proof) },
      form: Form(noun: "step", fields: []))
    step.isNews = isNews
    step.isFulfilled = { try !isNews($0, $1) }
    return step
  }
}
