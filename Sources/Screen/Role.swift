/// What a cell means; how a meaning looks is decided where the terminal is known.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text, and every blank cell.
  case plain
  /// Less important than what is around it.
  case faint
  /// The name of the screen.
  case title
  /// The name of a field.
  case label
  /// The name of the field in focus, shown reversed.
  case focusLabel
  /// What a field holds.
  case value
  /// What stands where a field is empty.
  case placeholder
  /// What cannot be changed here.
  case locked
  /// The mark of a field that differs from what is saved.
  case changed
  /// The mark of a field that has to be filled in.
  case required
  /// What must be put right.
  case problem
  /// What should be looked at.
  case warning
  /// What is well.
  case okay
  /// What just happened, in one line.
  case notice
  /// The header and the key bar.
  case bar
  /// A key in the key bar.
  case barKey
  /// A row that can be taken.
  case choice
  /// The row under the pointer.
  case chosen
  /// A check box or the mark of a row that is ticked.
  case tick
  /// A heading of a text.
  case heading
  /// A strong passage of a text.
  case strong
  /// A passage of a text with emphasis.
  case emphasis
  /// Program text.
  case code
  /// A link or a place that can be gone to.
  case link
  /// A quotation.
  case quote
  /// What a change adds.
  case added
  /// What a change takes away.
  case removed
  /// Lines between parts of the screen.
  case rule

  /// The sign of this role in a role map: `.` for plain, else one ASCII letter of its own.
  package var letter: Character {
    switch self {
    case .plain: "."
    case .faint: "f"
    case .title: "T"
    case .label: "l"
    case .focusLabel: "L"
    case .value: "v"
    case .placeholder: "p"
    case .locked: "k"
    case .changed: "c"
    case .required: "r"
    case .problem: "P"
    case .warning: "w"
    case .okay: "o"
    case .notice: "n"
    case .bar: "b"
    case .barKey: "B"
    case .choice: "h"
    case .chosen: "H"
    case .tick: "t"
    case .heading: "G"
    case .strong: "S"
    case .emphasis: "e"
    case .code: "C"
    case .link: "i"
    case .quote: "q"
    case .added: "A"
    case .removed: "R"
    case .rule: "u"
    }
  }
}
