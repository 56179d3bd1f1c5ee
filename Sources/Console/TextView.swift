package import Forms

/// A text that is read on the screen: how far it is scrolled, which of its lines is marked, what is searched for.
package struct TextView: Sendable {
  /// What is read.
  package var document: Document
  /// The lines that lead somewhere, from the top.
  package let lines: [Int]
  /// The line under the pointer, where there are lines that lead somewhere.
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

  /// Opens a document at its first line that leads somewhere.
  package init(_ document: Document, lines: [Int] = []) {
    self.document = document
    self.lines = lines.sorted()
    pointer = self.lines.first
  }
}

/// A text to read, with the places that its lines lead to.
package struct DocumentPage: Sendable {
  /// The text.
  package var text: TextView
  /// The places that Enter goes to, by the number of their line.
  package let places: [Int: RecordField]

  /// Opens a document.
  package init(_ document: Document, places: [Int: RecordField] = [:]) {
    text = TextView(document, lines: Array(places.keys))
    self.places = places
  }
}

/// A field of a record, to which a line of a text leads.
package struct RecordField: Sendable, Equatable {
  /// The record.
  package let subject: Subject
  /// The field of the record.
  package let field: String
}

/// A row of a list that is read and not edited.
package struct DetailPage: Sendable {
  /// The text.
  package var text: TextView
  /// The row.
  package let entry: Section.Entry
  /// The list that it is a row of.
  package let section: Section

  /// Opens a row of a list.
  package init(_ entry: Section.Entry, of section: Section) {
    text = TextView(entry.document, lines: Array(entry.leads.keys))
    (self.entry, self.section) = (entry, section)
  }
}

/// A step of the guide that is read.
package struct StepDocumentPage: Sendable {
  /// The text, below the heading of the step.
  package var text: TextView
  /// What is read, with what can be done at its end; its places are counted below the heading.
  package let content: Walk.Text
  /// The step.
  package let stop: Walk.Stop

  /// Opens a step below a heading.
  package init(_ content: Walk.Text, at stop: Walk.Stop, heading: String) {
    var document = content.document
    document.lines.insert(Document.Line([Document.Span(heading, .heading)]), at: 0)
    self.content = Walk.Text(
      document: document,
      places: Dictionary(uniqueKeysWithValues: content.places.map { ($0.key + 1, $0.value) }),
      act: content.act)
    self.stop = stop
    text = TextView(document, lines: Array(self.content.places.keys))
  }
}

/// What the check found.
package struct CheckPage: Sendable {
  /// The text.
  package var text: TextView
  /// The places that Enter goes to, by the number of their line.
  package let places: [Int: RecordField]

  /// Shows a document of findings.
  package init(_ document: Document, places: [Int: RecordField] = [:]) {
    text = TextView(document, lines: Array(places.keys))
    self.places = places
  }
}
