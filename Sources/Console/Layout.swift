package import Screen

/// Where the parts of every screen lie at a size.
package struct Layout: Sendable, Equatable {
  /// The row of the header; nil where there is no room for one.
  package let header: Int?
  /// The rows of the lines between the parts.
  package let rules: [Int]
  /// The rows of what the screen is about.
  package let body: Range<Int>
  /// The rows in which help and what just happened are told.
  package let help: Range<Int>
  /// The row of the key bar.
  package let bar: Int
  /// Whether labels stand above their fields.
  package let isNarrow: Bool
  /// Whether there is room for one thing only.
  package let isTiny: Bool

  /// Lays out a screen; every size has a layout.
  package init(_ size: Size) {
    let rows = max(3, size.rows)
    isNarrow = size.columns < 60
    isTiny = size.columns < 40 || rows < 10
    let helpRows =
      rows < 8 ? 1 : size.columns >= 60 ? 2 : rows < 12 ? 1 : 3
    bar = rows - 1
    help = (bar - helpRows)..<bar
    header = rows < 8 ? nil : 0
    let hasRules = rows >= 16
    let top = (header == nil ? 0 : 1) + (hasRules ? 1 : 0)
    let bottom = help.lowerBound - (hasRules ? 1 : 0)
    rules = hasRules ? [1, bottom] : []
    body = top..<max(top + 1, bottom)
  }
}

extension State {
  /// Where the parts of the screen lie.
  package var layout: Layout { Layout(size) }
}
