package import Forms
import Screen

/// An entry of the home screen.
package struct HomeRow: Sendable {
  /// What it says.
  package let title: String
  /// What is said behind it, such as how many records there are.
  package let note: String
  /// Where it leads.
  package let target: Target
  /// The heading above it, where a new part begins.
  package let heading: String?

  /// Where an entry leads.
  package enum Target: Sendable {
    /// To the list of a section, or its one record.
    case section(Section)
    /// To the guide, where it was left.
    case guide
    /// To a record, or a new one, that has a draft; the section it belongs to.
    case draft(Subject, Section?)
    /// To what the check found.
    case check
  }

  /// What tells entries apart, whatever stands above them.
  package enum ID: Sendable, Hashable {
    case guide
    case section(String)
    case draft(Subject)
    case check
  }

  /// What tells it from the others.
  package var id: ID {
    switch target {
    case .guide: .guide
    case .section(let section): .section(section.id)
    case .draft(let subject, _): .draft(subject)
    case .check: .check
    }
  }

  /// The section that it belongs to; nil where it belongs to none.
  package var section: Section? {
    switch target {
    case .guide: nil
    case .section(let section): section
    case .draft(_, let section): section
    case .check: nil
    }
  }

  /// The record whose draft it leads to.
  package var draft: Subject? { if case .draft(let subject, _) = target { subject } else { nil } }
}

extension State {
  /// The entries of the home screen: what is said of all, drafts, and then the sections.
  package var homeRows: [HomeRow] {
    let drafts = drafts.enumerated().map { number, draft in
      let section = desk[draft.subject]?.section ?? section(draft.subject.section)
      return HomeRow(
        title: draft.label, note: "not saved", target: .draft(draft.subject, section),
        heading: number == 0 ? "Drafts" : nil)
    }
    var menu = ""
    let entries = sections.map { section in
      defer { menu = section.menu }
      return HomeRow(
        title: section.title, note: "", target: .section(section),
        heading: section.menu == menu ? nil : section.menu)
    }
    let note = checking.findings?.summary ?? ""
    let general =
      check == nil ? [] : [HomeRow(title: "Check", note: note, target: .check, heading: nil)]
    return guideRows + general + drafts + entries
  }

  private var guideRows: [HomeRow] {
    guard let walk else { return [] }
    let note = guided.map { "\($0.progress.done) of \($0.progress.all) steps done" } ?? ""
    return [HomeRow(title: walk.title, note: note, target: .guide, heading: nil)]
  }

  mutating func performAtHome(_ action: Action) -> [Effect] {
    guard case .home(var home) = page else { return [] }
    let rows = homeRows
    home.pointer = min(home.pointer, rows.count - 1)
    defer { if case .home = page { page = .home(home) } }
    switch action {
    case .up, .previous: home.pointer = max(0, home.pointer - 1)
    case .down, .next: home.pointer = min(rows.count - 1, home.pointer + 1)
    case .pageUp: home.pointer = max(0, home.pointer - layout.body.count)
    case .pageDown: home.pointer = min(rows.count - 1, home.pointer + layout.body.count)
    case .first: home.pointer = 0
    case .last: home.pointer = rows.count - 1
    case .back: tell("q leaves")
    case .save: tell("Nothing to save here")
    case .undo: return undoGone()
    case .discard:
      if let draft = rows[home.pointer].draft {
        question = QuestionBox(.discard(draft, name: rows[home.pointer].title), at: now)
      } else {
        tell("Only drafts are discarded here; Enter opens the list")
      }
    case .enter:
      home.entered = rows[home.pointer].id
      page = .home(home)
      return enter(rows[home.pointer])
    default: break
    }
    return []
  }

  private mutating func enter(_ row: HomeRow) -> [Effect] {
    switch row.target {
    case .guide: return enterGuide()
    case .section(let section):
      return section.isSingle ? [.open(section, key: "1", field: nil)] : show(section)
    case .draft(let subject, let section):
      guard let section else { return [] }
      return subject.key.map { [.open(section, key: $0, field: nil)] } ?? [.create(section)]
    case .check: return openCheck()
    }
  }

  /// Shows a list.
  mutating func show(_ section: Section) -> [Effect] {
    var list = ListPage(section)
    // Lists that belong to a record begin anew: they are other rows for each.
    if let kept = visited[section.id], self.section(section.id) != nil { list = kept }
    pages.append(.list(list))
    return request(list, counting: true)
  }
}
