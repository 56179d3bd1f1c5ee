import Editing
import Forms
import Screen

extension State {
  /// Checks the whole configuration, where there is a check for it.
  mutating func startCheck() -> [Effect] {
    guard checkHelp != nil else { return [] }
    checking.ticket += 1
    checking.began = now
    checking.isStale = false
    return [.check(ticket: checking.ticket)]
  }

  /// Opens what the check found, and checks again.
  mutating func openCheck() -> [Effect] {
    pages.append(.check(checkPage(over: nil)))
    return startCheck()
  }

  /// Stops the check that runs on the screen; nil where none does, or none for long enough.
  mutating func stopCheck(after patience: Int) -> [Effect]? {
    guard case .check = page, let began = checking.began, now - began >= patience
    else { return nil }
    checking.began = nil
    tell("Stopped: what was found so far stays. Esc goes back")
    return [.stopCheck]
  }

  mutating func handleCheck(_ event: Event) -> [Effect] {
    switch event {
    case .shown: if case .home = page { return startCheck() }
    case .checked(let findings, let ticket): handle(findings, ticket: ticket)
    case .checkFailed(let sentence, let ticket):
      guard ticket == checking.ticket else { return [] }
      checking.began = nil
      checking.isStale = true
      if case .check = page { tell(.failed(sentence)) }
    default: break
    }
    return []
  }

  private mutating func handle(_ findings: Findings, ticket: Int) {
    guard ticket == checking.ticket else { return }
    let before = checking.findings
    checking.began = nil
    checking.findings = findings
    for index in pages.indices {
      guard case .check(let page) = pages[index] else { continue }
      pages[index] = .check(checkPage(over: page, with: before))
    }
  }

  /// Whether help is about the check here.
  var isCheckInSight: Bool {
    switch page {
    case .check: true
    case .home(let home):
      homeRows.indices.contains(home.pointer) && homeRows[home.pointer].id == .check
    case .list, .record, .step, .conflict, .note, .file, .editor, .document, .detail,
      .stepDocument, .outline, .stops, .copy:
      false
    }
  }

  // The pointer stays with its finding; where that is fixed, it is on the next one.
  private func checkPage(over before: CheckPage?, with old: Findings? = nil) -> CheckPage {
    let title = "Check"
    guard let findings = checking.findings else {
      let line = Document.Line([Document.Span("Checking. Esc or ^C stops it.")])
      return CheckPage(Document(title: title, lines: [line]))
    }
    let (document, found) = findings.document(title: title, dot: glyphs.dot)
    var page = CheckPage(
      document, places: found.mapValues { RecordField(subject: $0.subject, field: $0.field) })
    guard let before, let pointer = before.text.pointer else { return page }
    page.text.top = before.text.top
    page.text.search = before.text.search
    let number = before.text.lines.firstIndex(of: pointer) ?? 0
    let marked = old.flatMap { $0.all.indices.contains(number) ? $0.all[number] : nil }
    let lines = page.text.lines
    page.text.pointer =
      lines.first { found[$0] == marked } ?? lines.dropFirst(number).first ?? lines.last
    page.text.showPointer(width: size.columns, height: max(1, layout.body.count))
    return page
  }
}
