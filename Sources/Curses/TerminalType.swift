/// The name of a kind of terminal, as in `TERM`.
struct TerminalType: Hashable, Sendable {
  let name: String

  /// The names to try, best first, for terminals that this host does not know.
  var candidates: [String] {
    var names = [name]
    var prefix = name[...]
    while let dash = prefix.lastIndex(of: "-") {
      prefix = prefix[..<dash]
      if prefix == "xterm" { names.append("xterm-256color") }
      names.append(String(prefix))
    }
    if prefix == "tmux" { names += ["screen-256color", "screen"] }
    if isLikeXterm { names += ["xterm-256color", "xterm"] }
    names.append("vt100")
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Whether the terminal knows xterm's private modes, or at least swallows those it does not know;
  /// a VT100 or a console could show them as rubbish.
  var isLikeXterm: Bool {
    let families = [
      "xterm", "screen", "tmux", "rxvt", "putty", "konsole", "gnome", "vte", "alacritty", "kitty",
      "foot", "st", "wezterm", "ghostty", "mintty", "iterm", "iTerm", "iTerm2", "contour", "mlterm",
      "nsterm", "rio", "zutty", "Eterm",
    ]
    return families.contains { name == $0 || name.hasPrefix($0 + "-") }
  }

  static let bracketedPasteOn = "\u{1B}[?2004h"
  static let bracketedPasteOff = "\u{1B}[?2004l"
  // Buttons and wheel, in the form that has no limit of columns.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
}
