import Foundation
import Glibc

extension Pane {
  /// Whether the program still runs.
  package var isRunning: Bool {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
      return false
    }
    // Why: the name before the state is in brackets, and may hold anything.
    let state = String(decoding: data, as: UTF8.self).split(separator: ")").last?.dropFirst().first
    return state != "Z" && state != "X"
  }

  /// Sends the program a signal, such as SIGTERM.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as a lost connection does, and tells whether the program ended by
  /// itself in time.
  package func hangUp(within limit: Duration = Patience.limit) async throws -> Bool {
    _ = try? await tmux.tell(["kill-server"])
    return try await Patience.answer(within: limit) { isRunning ? nil : true } ?? false
  }

  /// Ends the terminal, the program and its home; a second time does nothing.
  package func stop() async {
    // Why: a test that was cancelled cannot run commands any more, but has to end what it started.
    await Task { _ = try? await tmux.tell(["kill-server"]) }.value
    if isRunning { kill(process, SIGKILL) }
    tmux.folder.remove()
  }
}
