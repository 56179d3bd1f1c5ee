import Editing
package import Forms

extension State {
  /// Asks whether to leave, or leaves where nothing would be lost by it.
  mutating func leave() -> [Effect] {
    putDown()
    let summary = exitSummary
    question = QuestionBox(
      .leave(drafts: summary.kept + summary.lost, unkept: header.unkept), at: now)
    return keepNow()
  }

  /// Takes the top screen away.
  mutating func back() -> [Effect] {
    guard pages.count > 1 else { return [] }
    pages.removeLast()
    return resume()
  }

  /// Brings the screen on top up to date after what lay over it was closed.
  mutating func resume() -> [Effect] {
    switch page {
    case .list(let list): return request(list, counting: true) + [.drafts]
    case .record, .step, .conflict, .note, .file:
      guard var form = page.form else { return [] }
      form.session.model.invalidate()
      form.keepFocus()
      page.form = form
    case .home(var home):
      if let entered = home.entered, let row = homeRows.firstIndex(where: { $0.id == entered }) {
        home.pointer = row
      }
      home.pointer = max(0, min(home.pointer, homeRows.count - 1))
      page = .home(home)
      return [.drafts] + (checking.isStale ? startCheck() : [])
    case .stepDocument(let step): return enterGuide(.to(step.stop.id))
    case .check: return startCheck()
    case .editor, .document, .detail, .outline, .stops, .copy: break
    }
    return []
  }

  mutating func showHelp() {
    if let stop = page.stop ?? stopBelow {
      pages.append(.document(DocumentPage(stop.words.page)))
      return
    }
    guard let help = isCheckInSight ? checkHelp : sectionInSight?.help else {
      return tell("There is no help page here")
    }
    pages.append(.document(DocumentPage(help())))
  }

  /// The step whose form is on the screen, or below what was opened from it; nil where that form is no step.
  var stopBelow: Walk.Stop? { pages.last { $0.form != nil }?.stop }

  /// The section that the screen belongs to.
  var sectionInSight: Section? {
    for page in pages.reversed() {
      switch page {
      case .list(let list): return list.section
      case .record, .step, .conflict, .note, .file:
        return page.form.flatMap { section($0.model.subject.section) }
      case .home(let home):
        return homeRows.indices.contains(home.pointer) ? homeRows[home.pointer].section : nil
      case .detail(let detail): return detail.section
      case .editor, .document, .stepDocument, .check, .outline, .stops, .copy: continue
      }
    }
    return nil
  }

  /// The records with something typed and not saved, in a fixed order.
  package var drafts: [(subject: Subject, label: String)] {
    desk.filter { !$0.value.answers.isEmpty }
      .map { ($0.key, $0.value.label) }
      .sorted { $0.label < $1.label }
  }
}

extension Mode {
  /// Whether a dropdown is open.
  var isBox: Bool { self == .dropdown || self == .multiSelect }
}

extension Action {
  /// Whether it saves, deletes or confirms, and so must not come from the end of a paste.
  func isGrave(in mode: Mode) -> Bool {
    switch self {
    case .save, .delete, .discard: true
    case .enter: mode == .question || mode == .buttons || mode == .actions
    case .space: mode == .buttons
    default: false
    }
  }
}
