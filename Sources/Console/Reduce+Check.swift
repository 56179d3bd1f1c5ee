import Forms
import Screen

extension State {
  /// Looks over all that is kept, where there is a check for it.
  mutating func startCheck() -> [Effect] {
    guard let check else { return [] }
    checking.ticket += 1
    checking.began = now
    checking.isStale = false
    return [.check(check, ticket: checking.ticket)]
  }

  /// Opens what the check found, and looks again.
  mutating func openCheck() -> [Effect] {
    pages.append(.reader(checkPage(over: nil)))
    return startCheck()
  }

  /// Stops the check that runs on the screen; nil where none does, or none for long enough.
  mutating func stopCheck(after patience: Int) -> [Effect]? {
    guard case .reader(let reader) = page, reader.isCheck, let began = checking.began,
      now - began >= patience
    else { return nil }
    checking.began = nil
    tell("Stopped: what was found so far stays. Esc goes back")
    return [.stopCheck]
  }

  mutating func take(_ findings: Findings, ticket: Int) {
    guard ticket == checking.ticket else { return }
    let was = checking.findings
    checking.began = nil
    checking.findings = findings
    for index in pages.indices {
      guard case .reader(let reader) = pages[index], reader.isCheck else { continue }
      pages[index] = .reader(checkPage(over: reader, with: was))
    }
  }

  mutating func takeFailedCheck(_ sentence: String, ticket: Int) {
    guard ticket == checking.ticket else { return }
    checking.began = nil
    checking.isStale = true
    if case .reader(let reader) = page, reader.isCheck { tell(sentence, isTrouble: true) }
  }

  /// Whether help is about the check here.
  var isCheckInSight: Bool {
    switch page {
    case .reader(let reader): reader.isCheck
    case .home(let home):
      homeRows.indices.contains(home.pointer) && homeRows[home.pointer].id == .check
    case .list, .form, .editor, .outline, .stops, .copy: false
    }
  }

  // The pointer stays with its finding; where that is mended, it comes to the next one.
  private func checkPage(over was: ReaderPage?, with old: Findings? = nil) -> ReaderPage {
    let title = "Check"
    guard let findings = checking.findings else {
      let line = Document.Line([Document.Span("Checking. Esc or ^C stops it.")])
      return ReaderPage(Document(title: title, lines: [line]), isCheck: true)
    }
    let (document, found) = findings.document(title: title, dot: glyphs.dot)
    let places = found.mapValues {
      ReaderPage.Destination(subject: $0.subject, field: $0.field)
    }
    var page = ReaderPage(document, places: places, isCheck: true)
    guard let was, let pointer = was.pointer else { return page }
    page.top = was.top
    page.search = was.search
    let lines = places.keys.sorted()
    let number = was.places.keys.sorted().firstIndex(of: pointer) ?? 0
    let marked = old.flatMap { $0.all.indices.contains(number) ? $0.all[number] : nil }
    page.pointer =
      lines.first { found[$0] == marked } ?? lines.dropFirst(number).first ?? lines.last
    page.showPointer(width: size.columns, height: max(1, layout.body.count))
    return page
  }
}
