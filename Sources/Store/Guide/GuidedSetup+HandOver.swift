import Forms
import KYC

extension GuidedSetup {
  /// Hands the draft over to those who may do what this person may not.
  func handingOver(_ course: Course) -> Walk.Act {
    let offer = Offer(course.offers)
    let names = offer.steps.map(\.number).joined(separator: ", ")
    let plural = offer.steps.count == 1 ? "" : "s"
    return Walk.Act(
      Act.handOver.rawValue, title: "Hand over",
      question: [
        "Step\(plural) \(names) \(plural.isEmpty ? "is" : "are") not yours. Hand all of it over to those who may?",
        "It goes on from their home screen; until somebody takes it over it stays on yours too.",
      ], seen: offer)
  }

  func handOver(_ draft: Draft, _ offer: Offer) -> Walk.Outcome {
    do {
      let givers = try atEdge(ofChanging: nil, in: backOffice.opened.path) {
        try backOffice.handOver(draft, offer)
      }
      return .finished("Handed over: \(givers) can go on with it")
    } catch {
      return .failed(error.userFacing.message)
    }
  }
}
