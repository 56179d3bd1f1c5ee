/// The questions that are asked before a save by which clients lose something.
enum Consequence {
  /// Something is disabled that visible levels use; nil where none does.
  static func disabling(_ name: String, _ levels: [String]) -> String? {
    guard !levels.isEmpty else { return nil }
    return "\(name) is used by \(listed(levels)). Clients there can no longer use it. Save?"
  }

  /// A level is hidden.
  static func hiding(_ level: String) -> String {
    "Clients no longer see the level \(level). Save?"
  }

  private static func listed(_ levels: [String]) -> String {
    let shown = levels.prefix(5).map { "the level \($0)" }.joined(separator: ", ")
    return levels.count > 5 ? "\(shown) and \(levels.count - 5) more" : shown
  }
}
