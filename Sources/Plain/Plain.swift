package import Editing
package import Forms

/// Plain mode: the same lists, forms and guide as questions, one a line.
package struct Plain {
  /// Where a conversation begins.
  package enum Start {
    case home
    case guide
    case check
    case list(ListSource)
    case form(OpenForm, ListSource)
    case entry(Section.Entry, ListSource)
  }

  private let talk: Talk

  /// Begins a conversation.
  package init(_ lines: any Lines, _ premises: Premises) { talk = Talk(lines, premises) }

  /// Talks until the person leaves.
  package func run(at start: Start) -> ExitSummary {
    var home = PlainHome(talk: talk)
    do {
      try home.greet()
      try begin(start)
      return talk.summary(continuesInOtherMode: try home.run(isFirst: isHome(start)))
    } catch is Leaving {
      return talk.summary(continuesInOtherMode: false)
    } catch {
      talk.say(talk.data.message(error))
      return talk.summary(continuesInOtherMode: false)
    }
  }

  private func isHome(_ start: Start) -> Bool { if case .home = start { true } else { false } }

  private func begin(_ start: Start) throws {
    switch start {
    case .home: break
    case .guide: try PlainGuide.goOn(talk)
    case .check: try PlainCheck(talk: talk).run()
    case .list(let list): try PlainList.show(list, talk)
    case .entry(let entry, let list): try PlainEntry(entry: entry, list: list, talk: talk).run()
    case .form(let form, let list): try PlainForm.show(form, of: list, talk)
    }
  }
}
