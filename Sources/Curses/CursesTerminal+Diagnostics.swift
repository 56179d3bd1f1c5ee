import Screen

extension CursesTerminal {
  /// What support wants to know about the terminal, in the order to show it in.
  package var diagnostics: [(label: String, value: String)] {
    [
      (
        "TERM",
        requested.name == painter.used
          ? painter.used : "\(requested.name), unknown here; used as \(painter.used)"
      ),
      ("Size", "\(size.columns)x\(size.rows)"),
      ("Characters", isUnicode ? "UTF-8" : "ASCII"),
      ("Colours", painter.colors >= 8 ? "\(painter.colors)" : "none"),
      ("Bracketed paste", requested.isLikeXterm ? "on" : "not for this terminal"),
      ("Mouse", reportsMouse ? "on" : "off"),
      ("Esc waits", "\(escapeDelay)"),
      ("Frames", "\(counters.frames)"),
      ("Writes", "\(counters.writes)"),
      ("Bytes", "\(counters.bytes)"),
      ("Bytes of the last write", "\(counters.lastBytes)"),
      ("Unknown sequences", "\(decoder.unknownSequences)"),
      ("Latest of them", decoder.lastUnknown.joined(separator: " ")),
    ]
  }
}
