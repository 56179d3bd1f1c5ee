import Screen

/// A tmux server of its own: own socket, no configuration, nothing of the tester's surroundings.
struct Tmux: Sendable {
  /// tmux refused what it was told.
  struct Refused: Error, CustomStringConvertible {
    let words: [String]
    let answer: Finished
    var description: String { "tmux \(words): \(answer.errors) (\(answer.status))" }
  }

  /// Holds its socket and its record of what was shown, and the program's home.
  let folder: TemporaryFolder

  /// The home of the program that it runs.
  var home: TemporaryFolder { TemporaryFolder(path: folder.file("home")) }

  /// Tells the server something and gives what it printed.
  ///
  /// A word `;` parts two orders; a word that ends with one has to be escaped by the caller.
  @discardableResult
  func tell(_ words: [String]) async throws -> String {
    let answer = try await Shell.run(
      ["tmux", "-L", "test", "-f", "/dev/null"] + words, home: folder,
      environment: ["TMUX_TMPDIR": folder.path, "TERM": "xterm-256color"])
    guard answer.status == 0 else { throw Refused(words: words, answer: answer) }
    return answer.output
  }

  /// Starts the server with one window of that size, in which a command runs without a shell.
  func start(_ command: [String], size: Size) async throws {
    // Why: with a pipe, tmux reads all that a program wrote before it takes it for ended; without
    // one the last lines may be lost.
    let orders = [
      ["start-server"],
      ["set", "-sg", "escape-time", "0"],
      ["set", "-sg", "set-clipboard", "on"],
      ["set", "-g", "status", "off"],
      ["set", "-g", "remain-on-exit", "on"],
      ["set", "-g", "remain-on-exit-format", ""],
      ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "-c", home.path, "--"]
        + command,
      ["pipe-pane", "-O", "exec cat > '\(folder.file("shown"))'"],
    ]
    try await tell(Array(orders.joined(separator: [";"])))
  }
}
