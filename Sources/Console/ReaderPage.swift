package import Forms

/// A document on the screen.
package struct ReaderPage: Sendable {
  /// What is read.
  package var document: Document
  /// The places that Enter goes to, by the number of their line.
  package var places: [Int: Destination] = [:]
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
}
