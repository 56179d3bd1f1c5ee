import Forms

extension FileFormatError: UserFacingError {
  private static let most = 200

  /// All that is wrong, a line each.
  package var message: String { lines.joined(separator: "\n") }

  /// What is wrong, each with its place and a sentence; the last one says that nothing was changed.
  package var lines: [String] {
    let lines = problems.prefix(Self.most).map { $0.line(in: file) }
    let rest = problems.count - lines.count
    let more = rest > 0 ? ["And \(rest) more, which are told once these are mended."] : []
    return lines + more + ["Nothing was changed."]
  }
}

extension FileProblem {
  /// The problem as a line, its place first, such as `FILE:12:3: maxFiles: Must be from 1 to 99`.
  package func line(in name: String, kind: String = "") -> String {
    let place = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(name)\(place): \(kind)\(sentence)"
  }
}
