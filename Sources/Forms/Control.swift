/// How a question is asked on a screen.
package enum Control: Sendable, Equatable {
  /// One line of text.
  case text
  /// One line that is never shown.
  case secret
  /// Text of several lines, edited on a screen of its own.
  case longText(Syntax)
  /// One of a few fixed words.
  case choice([String])
  /// `Yes` or `No`, toggled in place.
  case checkBox
  /// One record of the section of this identifier.
  case reference(section: String)
  /// Several records of the section of this identifier.
  case references(section: String)
  /// Rows that belong to this record and have a list of their own.
  case rows
  /// One line that names a file on this host, whose text is taken in as if it were pasted.
  case path
  /// Text that is shown and can be copied, never typed.
  case shown

  /// What a long text may be written in beside plain text.
  package enum Syntax: Sendable, Equatable {
    case plain, html, json
  }

  /// Whether letters are typed into the field itself.
  package var isTyped: Bool { self == .text || self == .secret || self == .path }
}
