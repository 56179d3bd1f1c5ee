package import Forms

extension Setup {
  /// Which connection and levels a set-up is about, so that what others make meanwhile does not move it.
  package struct Aim: Sendable, Hashable {
    /// The name of the connection; empty for a new one.
    package var connection: String
    /// How many new levels there are to be.
    package var newLevels: Int
    /// The stored levels, by Index.
    package var storedLevels: [Int]
  }

  /// What it is about.
  package var ownAim: Aim {
    Aim(
      connection: connectionId == nil ? "" : connection.name, newLevels: newLevels,
      storedLevels: storedLevels.map { self[level: "level.\($0)"].index })
  }

  /// What it is about once everything is stored.
  package var storedAim: Aim {
    Aim(
      connection: connection.name, newLevels: 0,
      storedLevels: levelSteps.map { self[level: $0].index })
  }
}

extension Setup.Aim {
  /// The part of a draft in which it is kept; no step has this identifier.
  package static let part = "aim"

  /// Reads it out of a draft; nil where the draft has none.
  package init?(_ draft: Draft) {
    guard let texts = draft.parts[Self.part]?.answers.texts else { return nil }
    connection = texts[Slot("connection")] ?? ""
    newLevels = texts[Slot("newLevels")].flatMap { Int($0) } ?? 0
    storedLevels = (texts[Slot("storedLevels")] ?? "").split(separator: "\n").compactMap { Int($0) }
  }

  /// It as a part of a draft.
  package var part: Draft.Part {
    var part = Draft.Part()
    part.answers.texts = [
      Slot("connection"): connection, Slot("newLevels"): String(newLevels),
      Slot("storedLevels"): storedLevels.map { String($0) }.joined(separator: "\n"),
    ]
    return part
  }
}
