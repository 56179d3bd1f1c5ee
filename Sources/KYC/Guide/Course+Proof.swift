package import Forms

extension Course {
  /// The levels of the set-up that clients do not see.
  package var hiddenLevels: [Level] {
    setup.levelSteps.map { setup[level: $0] }.filter { !$0.visible }
  }

  /// What the check finds wrong with what is stored; what only needs to be known does not count.
  package var findings: [Finding] {
    get throws { try stored.findings().all.filter { $0.severity != .note } }
  }

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
  package func proof(_ findings: [Finding], act: Walk.Act?) -> Walk.Text {
    var text = TextBuilder("Proof")
    guard changes.isEmpty, !hasErrors else {
      let sentence =
        changes.isEmpty
        ? "Something is to be mended: Review says what" : "Not everything is saved: Review is next"
      text.add(
        Document.Line([Document.Span(sentence, .problem)]),
        leadsTo: .step(Setup.Reading.review.rawValue, field: ""))
      return text.text(act: nil)
    }
    text.add("Everything that the guide makes is saved.")
    if let act { text.add(act) }
    text.add(Document.Line())
    if setup.levelSteps.isEmpty {
      text.add(
        Document.Line([Document.Span(Flaw.noLevel.fact.sentence, .warning)]),
        leadsTo: .step("levels", field: "newLevels"))
    }
    for reason in reasons { text.add(reason, marker: "-") }
    text.add(Document.Line())
    text.add("Check: \(findings.isEmpty ? "passed, nothing is wrong" : "not passed")")
    for finding in findings {
      text.add(
        Document.Line(
          [
            Document.Span("\(finding.place()): ", .link),
            Document.Span(finding.sentence, finding.severity == .error ? .problem : .warning),
          ], indent: 2), leadsTo: .record(finding.subject, field: finding.field))
    }
    return text.text(act: act)
  }
}
