import Editing
import Forms
import Screen

extension State {
  /// The head of a step: its number and title, and as many of its words as there is room for above the fields.
  func stepLines(_ form: FormPage, fields: Int) -> [FormLine] {
    guard let stop = page.stop, page.form != nil, form.scope == .fields, !layout.isTiny else {
      return []
    }
    let words = stop.words.summary.harmless.wrapped(to: max(8, size.columns - 4)).map(String.init)
    let room = layout.body.count - fields - 2
    let shown = words.prefix(max(0, room))
    let heading = heading(of: stop) + (shown.count < words.count ? "  (^G: words)" : "")
    let head = FormLine(focus: nil, pieces: [(1, heading, .heading)])
    return [head]
      + shown.map { FormLine(focus: nil, pieces: [(2, $0, .faint)]) }
      + (room > words.count ? [FormLine(focus: nil)] : [])
  }

  /// Which step of how many it is.
  func heading(of stop: Walk.Stop) -> String {
    let whole = guide?.stops.last { !$0.number.contains(".") }?.number ?? ""
    return "Step \(stop.number) of \(whole) \(glyphs.dot) \(stop.title)".harmless
  }
}
