package import Testing

/// How tests wait for what can only be asked for.
package enum Patience {
  /// After how long a wait says that what was expected never came: a guard against hanging, on a
  /// machine that does other things as well.
  package static let limit = Duration.seconds(60)

  /// Asks until there is an answer, with pauses that grow, so that many tests may wait at once; nil
  /// where there is none after the limit.
  nonisolated(nonsending) package static func answer<R>(
    within limit: Duration = limit, longest: Duration = .milliseconds(30),
    _ ask: nonisolated(nonsending) () async throws -> R?
  ) async throws -> R? {
    let end = ContinuousClock.now + limit
    var pause = Duration.milliseconds(1)
    while true {
      let isLast = ContinuousClock.now > end
      if let answer = try await ask() { return answer }
      if isLast { return nil }
      // Why: what another process did can only be asked for; the wait ends with the first answer.
      try await Task.sleep(for: pause)
      pause = min(pause * 2, longest)
    }
  }

  /// Waits until a condition holds; else records an issue that completes "expected" with `what`.
  nonisolated(nonsending) package static func until(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: nonisolated(nonsending) () async throws -> Bool
  ) async throws {
    let isMet = try await answer(longest: .milliseconds(100)) {
      try await condition() ? true : nil
    }
    if isMet == nil {
      Issue.record("Expected \(what). It did not come in \(limit).", sourceLocation: sourceLocation)
    }
  }
}
