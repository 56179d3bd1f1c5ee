package import Screen

extension Pane {
  /// A word that names no key.
  package struct NoSuchKey: Error {
    /// The word.
    package let name: String
  }

  /// Presses keys one after the other, by their names in tmux: `Enter`, `Escape`, `Tab`, `BTab`,
  /// `BSpace`, `DC`, `Up`, `PgDn`, `F1`, `C-s`, `M-b`, or one character.
  package func press(_ keys: String...) async throws { try await press(keys) }

  /// Presses keys one after the other, by their names in tmux.
  package func press(_ keys: [String]) async throws {
    for key in keys where !Self.isKey(key) { throw NoSuchKey(name: key) }
    try await tmux.tell(["send-keys", "--"] + keys.map { $0 == ";" ? "\\;" : $0 })
  }

  /// Types a text, which arrives as fast as the program reads it.
  package func type(_ text: String) async throws { try await send(Array(text.utf8)) }

  /// Sends bytes as they are: half an escape sequence, say, or half a character.
  package func send(_ bytes: [UInt8]) async throws {
    // Why: one message to tmux holds 16 KiB, and a byte takes three of them.
    for start in stride(from: 0, to: bytes.count, by: 4_000) {
      let part = bytes[start..<min(start + 4_000, bytes.count)]
      try await tmux.tell(["send-keys", "-H"] + part.map { String($0, radix: 16) })
    }
  }

  /// Pastes a text, bracketed where the program asked for that; line ends arrive as CR, as most
  /// terminals send them, or as they are.
  package func paste(_ text: String, keepsLineEnds: Bool = false) async throws {
    let file = try tmux.folder.write(text, to: "paste")
    try await tmux.tell(
      ["load-buffer", "-b", "paste", file, ";", "paste-buffer", "-d", "-p", "-b", "paste"]
        + (keepsLineEnds ? ["-r"] : []))
  }

  /// Gives the terminal another size, of which the program is told at once.
  package func resize(_ size: Size) async throws {
    try await tmux.tell(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  private static func isKey(_ name: String) -> Bool {
    var rest = Substring(name)
    while rest.count > 2, ["C-", "M-", "S-"].contains(rest.prefix(2)) { rest = rest.dropFirst(2) }
    return rest.count == 1 || named.contains(String(rest))
  }

  private static let named: Set<String> = Set(
    [
      "Enter", "Escape", "Tab", "BTab", "Space", "BSpace", "IC", "DC", "Up", "Down", "Left",
      "Right",
      "Home", "End", "PgUp", "PgDn",
    ] + (1...12).map { "F\($0)" })
}
