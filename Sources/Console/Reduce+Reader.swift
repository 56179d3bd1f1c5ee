import Forms
import Screen

extension State {
  mutating func performInReader(_ action: Action) -> [Effect] {
    guard case .reader(var reader) = page else { return [] }
    let height = max(1, layout.body.count)
    switch action {
    case .back:
      if let effects = stopCheck(after: Checking.patience) { return effects }
      return reader.stop == nil ? back() : leaveGuide()
    case .up: reader.step(-1, width: size.columns, height: height)
    case .down: reader.step(1, width: size.columns, height: height)
    case .next: reader.movePointer(1, orScroll: height, width: size.columns, height: height)
    case .previous: reader.movePointer(-1, orScroll: -height, width: size.columns, height: height)
    case .pageUp: reader.top -= height
    case .pageDown, .space: reader.top += height
    case .first: reader.top = 0
    case .last: reader.top = .max / 2
    case .left: reader.scrolled = max(0, reader.scrolled - 8)
    case .right: reader.scrolled += 8
    case .filter:
      reader.isSearching = true
      reader.search = TextLine()
    case .nextHit: tellHit(reader.search(from: 1, width: size.columns))
    case .previousHit: tellHit(reader.search(from: -1, width: size.columns))
    case .save:
      if let text = reader.text { return act(text) }
      tell("Nothing to save here")
    case .outline:
      if reader.stop != nil { return openStops() }
      tell("This has no outline; Esc goes back")
    case .wait: return askForNote()
    case .previousStop: return goOn { .before($0) }
    case .openStop: return goOn { .open(after: $0) }
    case .putBack: return reader.entry?.filling.map { [.fill($0)] } ?? []
    case .enter:
      if let text = reader.text, let place = reader.pointer.flatMap({ text.places[$0] }) {
        return follow(place, in: text)
      }
      if let lead = reader.pointer.flatMap({ reader.entry?.leads[$0] }) { return follow(lead) }
      guard let place = reader.pointer.flatMap({ reader.places[$0] }),
        let section = section(place.subject.section), let key = place.subject.key
      else { return [] }
      return [.open(section, key: key, field: place.field)]
    default: break
    }
    guard case .reader = page else { return [] }
    reader.top = max(0, min(reader.top, reader.rows(size.columns).count - height))
    page = .reader(reader)
    return []
  }

  private mutating func follow(_ place: Walk.Destination, in text: Walk.Text) -> [Effect] {
    switch place {
    case .step(let step, let field): return go(toStep: step, field: field)
    case .act: return act(text)
    case .record(let subject, let field):
      guard let section = section(subject.section), let key = subject.key else { return [] }
      return [.open(section, key: key, field: field)]
    }
  }

  mutating func performInSearch(_ action: Action) -> [Effect] {
    guard case .reader(var reader) = page else { return [] }
    switch action {
    case .back:
      reader.isSearching = false
      reader.search = TextLine()
      reader.hit = nil
    case .enter, .next, .previous:
      reader.isSearching = false
      tellHit(reader.search(from: 0, width: size.columns))
      reader.top = min(
        reader.top, max(0, reader.rows(size.columns).count - max(1, layout.body.count)))
    case .save: tell("Nothing to save here")
    default: _ = reader.search.perform(action)
    }
    page = .reader(reader)
    return []
  }

  private mutating func tellHit(_ isFound: Bool) {
    if !isFound { tell("Not found; / searches for something else") }
  }
}

extension ReaderPage {
  /// One row of the wrapped document.
  struct Row {
    let line: Int
    let isFirst: Bool
    let spans: [Document.Span]
    let indent: Int
    let marker: String
  }

  /// Goes to another place and scrolls there; scrolls by rows where there are no places.
  mutating func movePointer(_ step: Int, orScroll rows: Int, width: Int, height: Int) {
    let lines = lines
    guard let pointer, let place = lines.firstIndex(of: pointer) else { return top += rows }
    let target = lines[max(0, min(lines.count - 1, place + step))]
    self.pointer = target
    showPointer(width: width, height: height)
  }

  /// Scrolls to the pointer where it is not on the screen.
  mutating func showPointer(width: Int, height: Int) {
    let row = rows(width).firstIndex { $0.line == pointer } ?? 0
    if row < top || row >= top + height { top = max(0, row - height / 2) }
  }

  /// A line up or down: to the place there where one is on the screen, else the text moves.
  mutating func step(_ step: Int, width: Int, height: Int) {
    let shown = Set(rows(width).dropFirst(top).prefix(height).map(\.line))
    let next =
      step < 0
      ? lines.last { $0 < pointer ?? 0 }
      : lines.first { $0 > pointer ?? 0 }
    if let next, pointer != nil, shown.contains(next) { return pointer = next }
    top += step
  }

  /// Goes to a row that holds what is searched for; false where there is none.
  mutating func search(from step: Int, width: Int) -> Bool {
    let wanted = Folded(search.text)
    guard !wanted.isEmpty else { return true }
    let all = rows(width)
    let hits = all.indices.filter { index in
      Folded(all[index].spans.map(\.text).joined()).contains(wanted)
    }
    let here = hit ?? top
    let next =
      step < 0
      ? hits.last { $0 < here } ?? hits.last
      : hits.first { step == 0 || hit == nil ? $0 >= here : $0 > here } ?? hits.first
    hit = next
    if let next {
      top = next
      if lines.contains(all[next].line) { pointer = all[next].line }
    }
    return next != nil
  }

  /// The document's rows at a width.
  func rows(_ width: Int) -> [Row] {
    document.lines.enumerated().flatMap { number, line in line.rows(number, width: width) }
  }
}

extension Document.Line {
  fileprivate func rows(_ number: Int, width: Int) -> [ReaderPage.Row] {
    let room = max(8, width - indent - 2)
    guard !isPreformatted, text.columns > room else {
      return [.init(line: number, isFirst: true, spans: spans, indent: indent, marker: marker)]
    }
    var rows: [ReaderPage.Row] = []
    var rest = spans[...]
    let whole = text
    for part in whole.wrapped(to: room) {
      let end = part.isEmpty ? "" : String(part)
      rows.append(
        .init(
          line: number, isFirst: rows.isEmpty, spans: Self.take(end, from: &rest), indent: indent,
          marker: rows.isEmpty ? marker : ""))
    }
    return rows
  }

  // Takes as much of the spans as a row holds; the blanks at its break belong to no row.
  private static func take(
    _ text: String, from rest: inout ArraySlice<Document.Span>
  ) -> [Document.Span] {
    var taken: [Document.Span] = []
    var wanted = text[...]
    while let span = rest.first, !wanted.isEmpty {
      var piece = span.text[...]
      if taken.isEmpty { piece = piece.drop { $0 == " " && wanted.first != " " } }
      let part = piece.prefix(wanted.count)
      if !part.isEmpty { taken.append(Document.Span(String(part), span.tone)) }
      wanted = wanted.dropFirst(part.count)
      rest.removeFirst()
      let left = piece.dropFirst(part.count)
      if !left.isEmpty { rest.insert(Document.Span(String(left), span.tone), at: rest.startIndex) }
    }
    return taken
  }
}
