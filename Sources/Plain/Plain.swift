package import Forms

/// Plain mode: the same lists, forms and guide as questions, one a line.
package struct Plain {
  /// Where a conversation begins.
  package enum Start {
    case home
    case guide
    case check
    case list(Section)
    case form(Sheet, Section)
    case entry(Section.Entry)
  }

  private let talk: Talk

  /// Begins a conversation.
  package init(_ lines: any Lines, _ premises: Premises) { talk = Talk(lines, premises) }

  /// Talks until the person leaves.
  package func run(at start: Start) -> Parting {
    var home = PlainHome(talk: talk)
    do {
      home.greet()
      try begin(start)
      return talk.parting(to: try home.run(isFirst: isHome(start)))
    } catch {
      return talk.parting(to: false)
    }
  }

  private func isHome(_ start: Start) -> Bool { if case .home = start { true } else { false } }

  private func begin(_ start: Start) throws {
    switch start {
    case .home: break
    case .guide: try PlainGuide.goOn(talk)
    case .check: try PlainCheck(talk: talk).run()
    case .list(let section): try PlainList.show(section, talk)
    case .entry(let entry): try PlainEntry(entry: entry, talk: talk).run()
    case .form(let sheet, let section): try PlainForm.show(sheet, of: section, talk)
    }
  }
}
