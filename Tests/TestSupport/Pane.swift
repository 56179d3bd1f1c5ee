import Foundation
import Glibc
package import Screen

/// A program in a terminal of its own, driven as a person at a keyboard drives it.
package struct Pane: Sendable {
  /// The program's process; it is the one that was named, with no shell between.
  package let process: Int32
  /// The program's HOME and working folder; what it writes to standard error is in `errors.txt`
  /// there, where that was asked for.
  package let home: TemporaryFolder
  let tmux: Tmux

  /// Runs a program in a terminal for as long as a body takes, then ends the terminal, whatever
  /// happened, with the program and its home.
  ///
  /// It waits for its turn where many tests have one open.
  /// - `term`: what the program is told in TERM.
  /// - `environment`: what differs from `Surroundings`; nil takes a variable away.
  /// - `separatesErrors`: keeps standard error off the screen, for `errors()`.
  @discardableResult
  nonisolated(nonsending) package static func open<R>(
    _ command: [String], size: Size = Size(rows: 24, columns: 80), term: String = "xterm-256color",
    environment: [String: String?] = [:], separatesErrors: Bool = false,
    _ body: nonisolated(nonsending) (Pane) async throws -> R
  ) async throws -> R {
    try await Turns.hold {
      let pane = try await start(
        command, size: size, term: term, environment: environment, separatesErrors: separatesErrors)
      let result: Result<R, any Error>
      do { result = .success(try await body(pane)) } catch { result = .failure(error) }
      await pane.stop()
      return try result.get()
    }
  }

  /// Runs a program in a terminal until `stop`; `open` is to be preferred, since it cannot forget.
  package static func start(
    _ command: [String], size: Size = Size(rows: 24, columns: 80), term: String = "xterm-256color",
    environment: [String: String?] = [:], separatesErrors: Bool = false
  ) async throws -> Pane {
    let folder = try TemporaryFolder()
    let tmux = Tmux(folder: folder)
    let home = tmux.home
    let variables = Surroundings.variables(
      home: home.path, changes: ["TERM": term].merging(environment) { $1 })
    var words = ["env", "-i"] + variables.sorted { $0 < $1 }.map { "\($0.key)=\($0.value)" }
    if separatesErrors { words += ["sh", "-c", "exec \"$@\" 2>errors.txt", "sh"] }
    do {
      try FileManager.default.createDirectory(
        atPath: home.path, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
      try await tmux.start(words + command, size: size)
      let printed = try await tmux.tell(["display-message", "-p", "#{pane_pid}"])
      guard let process = Int32(printed.dropLast()) else { throw Lost(what: printed) }
      return Pane(process: process, home: home, tmux: tmux)
    } catch {
      folder.remove()
      throw error
    }
  }

  /// What the program wrote to standard error so far, where `separatesErrors` was asked for.
  package func errors() throws -> String { try home.read("errors.txt") }

  /// Every byte the program sent to the terminal so far; the last ones may be milliseconds late.
  package func bytesShown() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: tmux.folder.file("shown"))))
  }

  /// What the terminal shows now.
  package func snapshot() async throws -> Snapshot {
    let printed = try await tmux.tell(
      ["display-message", "-p", "#{pane_height} " + Snapshot.format, ";", "capture-pane", "-p"])
    let parts = printed.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let rows = Int(parts[0]),
      let snapshot = Snapshot(printed: String(parts[1]), rows: rows)
    else { throw Lost(what: printed) }
    // Why: tmux 3.3 at times misses the signal of a child's end; a second one makes it look.
    if let server = snapshot.unsureServer { kill(server, SIGCHLD) }
    return snapshot
  }

  /// The text of the screen, without the blanks at the ends of lines and the empty lines at its end.
  package func screen() async throws -> String { try await snapshot().text }

  /// The text of the screen with its colours and attributes as escape sequences.
  package func screenWithEscapes() async throws -> String {
    try await tmux.tell(["capture-pane", "-p", "-e"])
  }

  /// Where the cursor stands, both counted from 0.
  package func cursor() async throws -> (row: Int, column: Int) { try await snapshot().cursor }

  /// What the program last copied to the terminal's clipboard by OSC 52; nil where nothing was.
  package func clipboard() async throws -> String? { try? await tmux.tell(["show-buffer"]) }

  /// tmux printed what it never should.
  struct Lost: Error {
    let what: String
  }
}
