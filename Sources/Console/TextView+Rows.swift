import Forms
import Screen

extension TextView {
  /// Moves about in the text, or searches; nil where the action is another one, false where a search finds nothing.
  mutating func move(_ action: Action, width: Int, height: Int) -> Bool? {
    var isFound = true
    switch action {
    case .up: step(-1, width: width, height: height)
    case .down: step(1, width: width, height: height)
    case .next: movePointer(1, orScroll: height, width: width, height: height)
    case .previous: movePointer(-1, orScroll: -height, width: width, height: height)
    case .pageUp: top -= height
    case .pageDown, .space: top += height
    case .first: top = 0
    case .last: top = .max / 2
    case .left: scrolled = max(0, scrolled - 8)
    case .right: scrolled += 8
    case .filter:
      isSearching = true
      search = TextLine()
    case .nextHit: isFound = search(from: 1, width: width)
    case .previousHit: isFound = search(from: -1, width: width)
    default: return nil
    }
    hold(width: width, height: height)
    return isFound
  }

  /// Keeps the text on the screen.
  mutating func hold(width: Int, height: Int) {
    top = max(0, min(top, rows(width).count - height))
  }
}

extension TextView {
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
  fileprivate func rows(_ number: Int, width: Int) -> [TextView.Row] {
    let room = max(8, width - indent - 2)
    guard !isPreformatted, text.columns > room else {
      return [.init(line: number, isFirst: true, spans: spans, indent: indent, marker: marker)]
    }
    var rows: [TextView.Row] = []
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
