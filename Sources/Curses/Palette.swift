import CNcurses
import Screen

/// One of the eight colours that every colour terminal has, as its user has set it.
enum Color: Int32, Sendable {
  case red = 1
  case green = 2
  case yellow = 3
  case blue = 4
  case cyan = 6
}

/// Attributes of a cell, for colour and monochrome terminals alike.
struct Attributes: OptionSet, Sendable {
  let rawValue: UInt32
  static let bold = Attributes(rawValue: CNC_BOLD.rawValue)
  static let faint = Attributes(rawValue: CNC_FAINT.rawValue)
  static let reverse = Attributes(rawValue: CNC_REVERSE.rawValue)
  static let underline = Attributes(rawValue: CNC_UNDERLINE.rawValue)
}

/// How a cell looks.
struct Look: Hashable, Sendable {
  var attributes: Attributes = []
  /// The colour of the text; `nil` is the terminal's own.
  var color: Color?

  init(_ attributes: Attributes = [], _ color: Color? = nil) {
    self.attributes = attributes
    self.color = color
  }
}

extension Attributes: Hashable {}

/// How roles look: signs carry the meaning, so that attributes and colours only repeat it.
enum Palette {
  /// How a role looks; without colours only its attributes are left.
  static func look(of role: Role, hasColors: Bool) -> Look {
    let look = look(of: role)
    return hasColors ? look : Look(look.attributes)
  }

  private static func look(of role: Role) -> Look {
    switch role {
    case .plain, .label, .value, .bar, .choice: Look()
    case .faint, .placeholder, .locked, .quote, .rule: Look(.faint)
    case .title, .required, .notice, .barKey, .strong: Look(.bold)
    case .focusLabel, .chosen: Look(.reverse)
    case .changed: Look(.bold, .yellow)
    case .problem: Look(.bold, .red)
    case .warning: Look(.bold, .yellow)
    case .okay, .tick: Look(.bold, .green)
    case .heading: Look(.bold, .cyan)
    case .emphasis: Look(.underline)
    case .code: Look([], .cyan)
    case .link: Look(.underline, .blue)
    case .added: Look(.bold, .green)
    case .removed: Look(.faint, .red)
    }
  }
}
