/// The signs that views draw with, in their Unicode or ASCII forms; each is one column wide, boxes three.
package struct Glyphs: Hashable, Sendable {
  /// Whether these are the ASCII forms.
  package let isASCII: Bool

  /// Makes the table of one of the two forms.
  package init(ascii: Bool) { isASCII = ascii }

  private func sign(_ unicode: String, _ ascii: String) -> String { isASCII ? ascii : unicode }

  /// Stands before the row or field in focus.
  package var pointer: String { sign("›", ">") }
  /// Stands where text is cut off; three columns in no form.
  package var ellipsis: String { sign("…", "~") }
  /// Stands before an entry of a list in a text.
  package var bullet: String { sign("•", "*") }
  /// Stands for a character of a secret.
  package var secret: String { sign("•", "*") }
  /// Stands between the names of a path.
  package var separator: String { sign("›", ">") }
  /// Stands between facts in one line.
  package var dot: String { sign("·", "-") }
  /// Marks a field that differs from what is saved.
  package var changed: String { "~" }
  /// Marks what cannot be changed here.
  package var locked: String { "=" }
  /// Marks what must be put right.
  package var problem: String { "!" }
  /// Marks what has to be filled in.
  package var required: String { "*" }
  /// A check box that is ticked.
  package var ticked: String { "[x]" }
  /// A check box that is not ticked.
  package var unticked: String { "[ ]" }
  /// A piece of a line from left to right.
  package var horizontal: String { sign("─", "-") }
  /// A piece of a line from top to bottom.
  package var vertical: String { sign("│", "|") }
  /// The upper left corner of a box.
  package var topLeft: String { sign("┌", "+") }
  /// The upper right corner of a box.
  package var topRight: String { sign("┐", "+") }
  /// The lower left corner of a box.
  package var bottomLeft: String { sign("└", "+") }
  /// The lower right corner of a box.
  package var bottomRight: String { sign("┘", "+") }
  /// More lies above.
  package var up: String { sign("↑", "^") }
  /// More lies below; also the sign of a dropdown.
  package var down: String { sign("↓", "v") }
  /// More lies to the left.
  package var left: String { sign("←", "<") }
  /// More lies to the right.
  package var right: String { sign("→", ">") }
  /// Stands before a part that is folded.
  package var folded: String { sign("▸", "+") }
  /// Stands before a part that is unfolded.
  package var unfolded: String { sign("▾", "-") }
}
