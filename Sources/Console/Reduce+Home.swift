import Editing
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
    /// To a stored draft that is not open here.
    case stored(DraftNote)
  }

  /// What tells entries apart, whatever stands above them.
  package enum ID: Sendable, Hashable {
    case guide
    case section(String)
    case draft(Subject)
    case check
    case stored(Int64)
  }

  /// What tells it from the others.
  package var id: ID {
    switch target {
    case .guide: .guide
    case .section(let section): .section(section.id)
    case .draft(let subject, _): .draft(subject)
    case .check: .check
    case .stored(let note): .stored(note.id)
    }
  }

  /// The section that it belongs to; nil where it belongs to none.
  package var section: Section? {
    switch target {
    case .guide: nil
    case .section(let section): section
    case .draft(_, let section): section
    case .check: nil
    case .stored(let note): note.section
    }
  }

  /// The title with what is said behind it; the age of a draft belongs to its name.
  var text: String {
    guard !note.isEmpty else { return title }
    return draft == nil ? "\(title)  (\(note))" : "\(title), \(note)"
  }

  /// Whether it leads to a draft that can be discarded here.
  var isDiscardable: Bool {
    switch target {
    case .section, .guide, .check: false
    case .draft: true
    case .stored(let note): note.isFree
    }
  }

  /// The record whose draft it leads to.
  package var draft: Subject? {
    switch target {
    case .section, .guide, .check: nil
    case .draft(let subject, _): subject
    case .stored(let note): note.subject
    }
  }
}

extension State {
  /// The entries of the home screen: what is said of all, drafts, and then the sections.
  package var homeRows: [HomeRow] {
    var menu = ""
    let entries = sections.map { section in
      defer { menu = section.menu }
      return HomeRow(
        title: section.title, note: permits[section.id]?.view == nil ? "" : "needs View",
        target: .section(section),
        heading: section.menu == menu ? nil : section.menu)
    }
    let note = checking.findings?.summary ?? ""
    let general =
      checkHelp == nil ? [] : [HomeRow(title: "Check", note: note, target: .check, heading: nil)]
    return guideRows + general + draftRows + entries
  }

  private var guideRows: [HomeRow] {
    guard let walk else { return [] }
    return [HomeRow(title: walk.title, note: guideNote, target: .guide, heading: nil)]
  }

  // How many steps are done is known once one was come to in this visit.
  private var guideNote: String {
    if let lock = guide?.lock { return lock.isTakenOver ? "goes on elsewhere" : "" }
    if let progress = guide?.progress { return "\(progress.done) of \(progress.all) steps done" }
    let mine = stored.first { $0.subject == walk?.subject && $0.isMine }
    return mine.map { $0.offer ?? "started, left \(Age.words($0.age))" } ?? ""
  }

  /// The drafts at hand, and then those that are stored and not open here.
  private var draftRows: [HomeRow] {
    let atHand = drafts.map { draft in
      let kept = desk[draft.subject]
      let section = kept?.section ?? section(draft.subject.section)
      let age = Age.words((now - (kept?.at ?? now)) / 1000)
      return (draft.label, note(of: kept, age), HomeRow.Target.draft(draft.subject, section))
    }
    let others = stored.filter { $0.holding != .here && isListed($0) }.map { note in
      if let offer = note.offer, !note.isMine {
        return (note.label, "from \(note.by): \(offer)", HomeRow.Target.stored(note))
      }
      let by = note.isMine ? "" : "by \(note.by), "
      let open = note.holding == .elsewhere && note.isMine ? ", open in another session" : ""
      return (note.label, by + Age.words(note.age) + open, HomeRow.Target.stored(note))
    }
    return (atHand + others).enumerated().map { number, row in
      HomeRow(
        title: row.0, note: row.1, target: row.2, heading: number == 0 ? "Drafts" : nil)
    }
  }

  // One's own guide has an entry of its own.
  private func isListed(_ note: DraftNote) -> Bool {
    note.section != nil || note.subject == walk?.subject && !note.isMine
  }

  private func note(of kept: OpenDraft?, _ age: String) -> String {
    if let name = kept?.takenBy {
      return name == header.person ? "taken over in another session" : "taken over by \(name)"
    }
    return header.unkept.isEmpty ? age : "\(age), not kept"
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
      askToDiscard(rows[home.pointer])
    case .enter:
      home.entered = rows[home.pointer].id
      page = .home(home)
      return enter(rows[home.pointer])
    default: break
    }
    return []
  }

  private mutating func askToDiscard(_ row: HomeRow) {
    switch row.target {
    case .draft(let subject, _):
      question = QuestionBox(.discard(subject, name: row.title), at: now)
    case .stored(let note) where note.isFree:
      question = QuestionBox(.discardStored(note), at: now)
    case .stored(let note):
      tell(
        note.isMine
          ? "It is open in another session: discard it there, or take it over first"
          : "It is \(note.by)'s: only drafts of one's own are discarded")
    case .guide:
      if guide != nil, guide?.lock == nil { return discardGuide() }
      guard let note = stored.first(where: { $0.subject == walk?.subject && $0.isFree }) else {
        return tell("Nothing was told in it that could be discarded")
      }
      question = QuestionBox(.discardStored(note), at: now)
    case .section, .check: tell("Only drafts are discarded here; Enter opens what is marked")
    }
  }

  private mutating func enter(_ row: HomeRow) -> [Effect] {
    switch row.target {
    case .guide: return goOnWithGuide()
    case .section(let section):
      if let reason = permits[section.id]?.view {
        tell(.failed(reason))
        return []
      }
      return section.isSingle ? [.open(section, key: "1", field: nil)] : show(section)
    case .draft(let subject, let section):
      return section.map { [.resume(subject, $0, nil, field: nil)] } ?? []
    case .stored(let note): return enter(note)
    case .check: return openCheck()
    }
  }

  /// Shows a list.
  mutating func show(_ section: Section) -> [Effect] {
    var list = ListPage(section)
    // Lists that belong to a record begin anew: they are other rows for each.
    if let kept = visited[section.id], self.section(section.id) != nil { list = kept }
    pages.append(.list(list))
    return request(list, counting: true) + [.drafts]
  }
}
