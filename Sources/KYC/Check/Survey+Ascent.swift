import Forms

extension Survey {
  /// What keeps clients who climb from level 0 from visible levels.
  func ascent() -> [Finding] {
    guard let first = levels.first(where: { $0.default }) else { return [] }
    let climbed = levels.filter { $0.visible && !$0.default }
    guard !onward.isEmpty else { return blocks(along: [first] + climbed) }
    let way = way(from: first)
    return blocks(along: way) + hidden(on: way) + aside(of: way)
  }

  private func way(from first: Level) -> [Level] {
    let known = Dictionary(levels.compactMap { level in level.id.map { ($0, level) } }) { $1 }
    var way = [first]
    while let next = way.last?.id.flatMap({ onward[$0] }).flatMap({ known[$0] }),
      way.count <= levels.count
    {
      way.append(next)
    }
    return way
  }

  private func blocks(along way: [Level]) -> [Finding] {
    let rights = Dictionary(
      configuration.clientRights.compactMap { right in right.id.map { ($0, right) } }
    ) { $1 }
    return zip(way, way.dropFirst()).compactMap { level, next in
      guard let right = level.clientRightId.flatMap({ rights[$0] }), !right.verification else {
        return nil
      }
      return finding(
        .levelUnreachable, .warning, at: "clientRight", of: level,
        "Clients who hold level \(level.index) cannot go on to level \(next.index): their right \(right.name) has no Verification",
        mend: "Tick Verification on the client right \(right.name), or assign another right here")
    }
  }

  private func hidden(on way: [Level]) -> [Finding] {
    zip(way.dropFirst(), way.dropFirst(2)).filter { !$0.visible && $1.visible }
      .map { level, next in
        finding(
          .levelUnreachable, .warning, at: "visible", of: level,
          "It is hidden, and the way to level \(next.index) leads over it: only those to whom an admin gives it go on",
          mend: "Set Visible to Yes, or choose another Next level on the level before it")
      }
  }

  // A level that another of these leads to is reached as soon as that one is.
  private func aside(of way: [Level]) -> [Finding] {
    guard let end = way.last else { return [] }
    let reached = Set(way.compactMap(\.id))
    let named = Set(onward.values)
    return levels.filter { level in
      level.visible && level.id.map { !reached.contains($0) && !named.contains($0) } == true
    }.map { level in
      finding(
        .levelUnreachable, .warning, at: "nextLevel", of: end,
        "Level \(level.index) is the Next level of none, so that clients do not climb to it",
        mend:
          "Choose level \(level.index) as Next level of the level before it, or set its Visible to No"
      )
    }
  }
}
