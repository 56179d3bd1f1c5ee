import Forms

extension Survey {
  /// The levels before which an Index is left out.
  func gaps() -> [Finding] {
    let climbed = levels.filter { $0.index > 0 }
    return zip([0] + climbed.map(\.index), climbed).compactMap { before, level in
      guard level.index > before + 1 else { return nil }
      let missing =
        level.index == before + 2
        ? "is no level \(before + 1)" : "are no levels \(before + 1) to \(level.index - 1)"
      return finding(
        .indexGap, .note, at: "index", of: level,
        "There \(missing) before it; whether B2CORE minds is not documented",
        mend: "Number the levels 1, 2, 3 and so on without a gap")
    }
  }
}
