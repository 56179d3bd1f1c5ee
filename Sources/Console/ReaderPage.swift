package import Forms

/// A document on the screen.
package struct ReaderPage: Sendable {
  /// What is read.
  package var document: Document
  /// The places that Enter goes to, by the number of their line.
  package var places: [Int: Destination] = [:]
  /// The row of a list that it is; nil where it is none.
  package var entry: Section.Entry?
  /// The list that it is a row of.
  package var section: Section?
  /// The step of the guide that it is; nil where it is none.
  package var stop: Walk.Stop?
  /// What is read at that step, with what can be done at its end.
  package var text: Walk.Text?
  /// The line under the pointer, where there are places.
  package var pointer: Int?
  /// The first row on the screen, counted in wrapped rows.
  package var top = 0
  /// How many columns are scrolled out at the left.
  package var scrolled = 0
  /// What is searched for.
  package var search = TextLine()
  /// The row that was found last, counted in wrapped rows.
  package var hit: Int?
  /// Whether the search is being typed.
  package var isSearching = false
  /// Whether it tells what the check found.
  package let isCheck: Bool

  /// Where a line leads.
  package struct Destination: Sendable, Equatable {
    /// The record.
    package let subject: Subject
    /// The field of the record.
    package let field: String
  }

  /// Opens a document.
  package init(_ document: Document, places: [Int: Destination] = [:], isCheck: Bool = false) {
    self.isCheck = isCheck
    self.document = document
    self.places = places
    pointer = places.keys.min()
  }

  /// Opens a step of the guide that is read.
  package init(_ text: Walk.Text, at stop: Walk.Stop) {
    self.init(text.document)
    (self.text, self.stop) = (text, stop)
    pointer = lines.first
  }

  /// Opens a row of a list.
  package init(_ entry: Section.Entry, of section: Section) {
    self.init(entry.document)
    (self.entry, self.section) = (entry, section)
    pointer = lines.first
  }

  /// The lines that lead somewhere, from the top.
  package var lines: [Int] {
    let others = (text?.places.keys.map { $0 } ?? []) + (entry?.leads.keys.map { $0 } ?? [])
    return Set(places.keys).union(others).sorted()
  }
}

extension Walk.Text {
  /// The same below a heading.
  func headed(_ heading: String) -> Walk.Text {
    var document = document
    document.lines.insert(Document.Line([Document.Span(heading, .heading)]), at: 0)
    return Walk.Text(
      document: document,
      places: Dictionary(uniqueKeysWithValues: places.map { ($0.key + 1, $0.value) }), act: act)
  }
}
