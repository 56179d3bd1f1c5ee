package import Testing

extension Pane {
  /// The screen never showed what a test waited for; the issue recorded before it says what.
  package struct NeverCame: Error, CustomStringConvertible {
    /// Says that the test ends here.
    package let description = "what was waited for never came, so the test ends here"
  }

  /// Waits until the screen holds a text and gives what it shows then; else records an issue with
  /// the screen in it, and throws.
  @discardableResult
  package func expect(
    _ text: String, within limit: Duration = Patience.limit,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Snapshot {
    try await wait("the text “\(text)”", limit, sourceLocation) { $0.text.contains(text) }
  }

  /// Waits until the screen no longer holds a text; else records an issue, and throws.
  @discardableResult
  package func expectGone(
    _ text: String, within limit: Duration = Patience.limit,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Snapshot {
    try await wait("the end of “\(text)”", limit, sourceLocation) { !$0.text.contains(text) }
  }

  /// Waits until what the terminal shows is as a condition wants it; else records an issue, and throws.
  ///
  /// `what` completes "expected" in that issue.
  @discardableResult
  package func expect(
    _ what: String = "what the condition says", within limit: Duration = Patience.limit,
    sourceLocation: SourceLocation = #_sourceLocation, _ condition: (Snapshot) -> Bool
  ) async throws -> Snapshot {
    try await wait(what, limit, sourceLocation, condition)
  }

  /// Waits until the program has ended and gives its exit status, 128 and the signal's number where
  /// a signal ended it; else records an issue, and throws.
  @discardableResult
  package func exitStatus(
    within limit: Duration = Patience.limit, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Int {
    let last = try await wait("the program's end", limit, sourceLocation) { $0.exitStatus != nil }
    return last.exitStatus ?? -1
  }

  private func wait(
    _ what: String, _ limit: Duration, _ sourceLocation: SourceLocation,
    _ condition: (Snapshot) -> Bool
  ) async throws -> Snapshot {
    var (last, isMet) = (Snapshot?.none, false)
    let end = try await Patience.answer(within: limit) { () -> Snapshot? in
      let now = try await snapshot()
      (last, isMet) = (now, condition(now))
      return isMet || now.exitStatus != nil ? now : nil
    }
    if isMet, let end { return end }
    let why = end == nil ? "It did not come in \(limit)." : "The program has ended."
    Issue.record(
      "Expected \(what). \(why)\n\(last?.picture ?? "")", sourceLocation: sourceLocation)
    throw NeverCame()
  }
}
