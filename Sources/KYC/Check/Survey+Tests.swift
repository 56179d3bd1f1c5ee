import Forms

extension Survey {
  /// The tests of levels that clients cannot pass; hidden ones are told by the level's form.
  func tests() -> [Finding] {
    let listed = Set(configuration.levels.flatMap(\.clientTestIds))
    return configuration.clientTests.flatMap { test -> [Finding] in
      guard let id = test.id, test.visible, listed.contains(id) else { return [] }
      let asked = questions[id, default: []].filter(\.visible)
      return asked.isEmpty ? [empty(test)] : asked.compactMap(unanswerable)
    }
  }

  private func empty(_ test: ClientTest) -> Finding {
    finding(
      .testEmpty, .warning, at: "questions", of: test,
      "A level asks for the test, and it has no visible question",
      mend: "Add its questions, or set its Visible to No until they are in")
  }

  private func unanswerable(_ question: ClientTestQuestion) -> Finding? {
    let offered = question.id.flatMap { answers[$0] } ?? []
    if question.type != .open, offered.isEmpty {
      return finding(
        .questionWithoutAnswer, .warning, at: "answers", of: question,
        "It offers no answer to choose", mend: "Add its answers, or make it an open question")
    }
    guard question.type == .close, !offered.contains(where: \.correct) else { return nil }
    return finding(
      .questionWithoutAnswer, .warning, at: "answers", of: question,
      "None of its answers is correct, so that nobody can answer it right",
      mend: "Set Correct to Yes on one of its answers, or choose another Type")
  }
}
