/// Styled text to read: a preview, a difference, a report, a help page.
package struct Document: Sendable, Equatable {
  /// What the document is about, in a few words; shown in the header.
  package var title: String
  /// The text, a paragraph a line; whoever shows it wraps what is too long.
  package var lines: [Line]

  /// Makes a document of lines.
  package init(title: String, lines: [Line] = []) {
    self.title = title
    self.lines = lines
  }

  /// How a piece of text is meant; which colour or attribute that is, the screen decides.
  package enum Tone: Sendable, Equatable, CaseIterable {
    case plain, heading, strong, emphasis, code, link, quote, added, removed, problem, warning,
      faint
  }

  /// A run of text in one tone.
  package struct Span: Sendable, Equatable {
    /// The text, without line ends; foreign text is made harmless by whoever shows it.
    package var text: String
    /// How it is meant.
    package var tone: Tone

    /// Makes a run of text, plain unless told.
    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// One paragraph.
  package struct Line: Sendable, Equatable {
    /// What it says, piece by piece.
    package var spans: [Span]
    /// How many columns its wrapped rows stand in from the left; its first row is hung out by `marker`.
    package var indent: Int
    /// A bullet or number that stands in the indent of the first row; empty for none.
    package var marker: String
    /// Whether its blanks are kept and its rows are cut rather than wrapped.
    package var isPreformatted: Bool

    /// Makes a paragraph.
    package init(
      _ spans: [Span] = [], indent: Int = 0, marker: String = "", isPreformatted: Bool = false
    ) {
      self.spans = spans
      self.indent = indent
      self.marker = marker
      self.isPreformatted = isPreformatted
    }

    /// The text of all its pieces.
    package var text: String { spans.map(\.text).joined() }
  }
}
