package import Forms

extension Course {
  /// Everything that the set-up changes, and all that is wrong with it, with where each line leads.
  package func review(
    of office: String, act: Walk.Act
  ) throws -> Walk.Text {
    var text = TextBuilder("Review")
    if changes.isEmpty {
      text.add("Nothing to save: what the guide makes is there already.")
      for reason in reasons { text.add(reason, marker: "-") }
    } else {
      let these = changes.count == 1 ? "This change is" : "These \(changes.count) changes are"
      text.add("\(these) made in \(office) together, or nothing at all.")
    }
    let mayAct = !changes.isEmpty && (!hasErrors || !withheld.isEmpty)
    // Where it is in sight without scrolling.
    if mayAct { text.add(act) }
    addWithheld(to: &text)
    addProblems(to: &text)
    addWaiting(to: &text)
    for change in changes {
      text.add(Document.Line())
      for line in change.lines { text.add(line) }
    }
    return text.text(act: mayAct ? act : nil)
  }

  private func addWithheld(to text: inout TextBuilder) {
    guard !withheld.isEmpty else { return }
    text.add(Document.Line())
    for (change, reason) in withheld {
      text.add(
        Document.Line([
          Document.Span("Not yours: \(change.kind.noun) \(change.name): \(reason)", .warning)
        ]))
    }
  }

  private func addWaiting(to text: inout TextBuilder) {
    for stand in stands {
      guard let note = stand.part.note else { continue }
      text.add(
        Document.Line([Document.Span("Waits: \(stand.step.title): \(note)", .warning)]),
        leadsTo: .step(stand.step.id, field: ""))
    }
  }

  private func addProblems(to text: inout TextBuilder) {
    let all = problems.filter { !$0.problem.isWarning } + problems.filter(\.problem.isWarning)
    guard !all.isEmpty else { return }
    text.add(Document.Line())
    for found in all {
      let word = found.problem.isWarning ? "Warning" : "To mend"
      let place = [found.title, found.label].filter { !$0.isEmpty }.joined(separator: " · ")
      let sentence = "\(word): \(place): \(found.problem.sentence)"
      text.add(
        Document.Line([
          Document.Span(sentence, found.problem.isWarning ? .warning : .problem)
        ]), leadsTo: .step(found.step, field: found.problem.slot.field))
    }
  }

  /// What is lost by saving: by clients, and of what can be seen only until then.
  package var cautions: [String] {
    let shown = changes.filter { $0.kind == .levels && $0.action == .create }.compactMap { change in
      planned.levels.first { $0.id == change.id && $0.visible }
    }
    let lost =
      changes.compactMap(\.consequence)
      + shown.map { "Clients see the new level \($0.index) as soon as it is saved" }
    let signature = setup.provider.signature.map { setup.connection.secrets[$0.id] }
    guard case .typed?? = signature, !setup.isWebhookSaved else { return lost }
    return lost + [
      "The webhook is not confirmed as saved at \(setup.provider.title): once saved here, its"
        + " Signing key cannot be shown again"
    ]
  }

  /// Why nothing is proposed.
  package var reasons: [String] {
    let connection = setup.connection
    let levels = setup.levelSteps.map { setup[level: $0] }.map { level in
      "Level \(level.index): \(level.visible ? "clients see it" : "made, hidden from clients")"
    }
    let isWhole = connection.enabled && !hasErrors
    return [
      "Connection \(connection.name): "
        + (isWhole
          ? "enabled, with every setting that it needs"
          : connection.enabled ? "enabled, but see below" : "not enabled"),
      "Documents: \(setup.documents.joined(separator: ", "))",
    ] + levels
  }
}

/// Builds a text line by line.
struct TextBuilder {
  private var document: Document
  private var places: [Int: Walk.Destination] = [:]

  init(_ title: String) { document = Document(title: title) }

  mutating func add(_ sentence: String, marker: String = "") {
    add(Document.Line([Document.Span(sentence)], indent: marker.isEmpty ? 0 : 2, marker: marker))
  }

  mutating func add(_ line: Document.Line, leadsTo place: Walk.Destination? = nil) {
    if let place { places[document.lines.count] = place }
    document.lines.append(line)
  }

  /// Adds the line that does what may be done.
  mutating func add(_ act: Walk.Act) {
    add(Document.Line())
    add(Document.Line([Document.Span("[ \(act.title) ]", .link)]), leadsTo: .act)
  }

  func text(act: Walk.Act?) -> Walk.Text {
    Walk.Text(document: document, places: places, act: act)
  }
}
