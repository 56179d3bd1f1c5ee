import Editing
import Forms
import Screen

extension State {
  mutating func performInQuestion(_ action: Action) -> [Effect] {
    guard var box = question else { return [] }
    let count = box.inquiry.answers.count
    switch action {
    case .left, .up, .previous: box.marked = (box.marked + count - 1) % count
    case .right, .down, .next: box.marked = (box.marked + 1) % count
    case .pageUp: box.top = max(0, box.top - 5)
    case .pageDown: box.top = min(box.top + 5, questionShape(box).last)
    case .back: return answer(box.inquiry, box.inquiry.harmless, isEscape: true)
    case .enter: return answer(box.inquiry, box.marked)
    default: break
    }
    question = box
    return []
  }

  mutating func markAnswer(_ text: String) {
    guard let box = question else { return }
    let wanted = Folded(text)
    guard !wanted.isEmpty else { return }
    // The next answer so begun, for several columns may begin with one letter.
    let answers = box.inquiry.answers
    let turn = (1...answers.count).map { (box.marked + $0) % answers.count }
    if let number = turn.first(where: { Folded(answers[$0]).hasPrefix(wanted) }) {
      question?.marked = number
    }
  }

  private mutating func answer(
    _ inquiry: Inquiry, _ number: Int, isEscape: Bool = false
  ) -> [Effect] {
    question = nil
    switch inquiry {
    case .leave: return number == 1 ? [.terminal(.leave)] : []
    case .goOn(let note, _): return number == 1 ? enter(note) : []
    case .held(let note):
      if isEscape { return [] }
      return [number == 1 ? .takeOver(note) : .look(note)]
    case .delete(let section, let key, _, let consequences):
      guard number == 1 else { return [] }
      return [
        .delete(section, key: key, inside: owners, isConfirmed: !consequences.isEmpty)
      ]
    case .confirmSave: return number == 1 ? save(isConfirmed: true) : []
    case .act(let act): return number == 1 ? perform(act) : []
    case .pasteLines(let text):
      if number == 1 { insert(Self.joined(text)) }
      if number == 2 { insert(text.split(separator: "\n").first.map(String.init) ?? "") }
    case .conflict(let conflict): if !isEscape { answer(conflict, number) }
    case .deletedMeanwhile(let form): if number == 1 { becomeNew(form) }
    case .sort(let columns): return isEscape ? [] : sort(by: columns[number])
    case .discard(let subject, _): return number == 1 ? discard(subject) : []
    case .discardStored(let note): return number == 1 ? [.discard(note)] : []
    case .copySecret(let label, let text): return number == 1 ? copy(text, title: label) : []
    case .readAloud(let label, let text):
      if number == 1 { pages.append(.copy(CopyPage(title: label, text: text, shape: .fours))) }
    }
    return []
  }
}
