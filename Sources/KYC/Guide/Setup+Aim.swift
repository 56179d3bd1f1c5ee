package import Forms

extension Setup {
  /// Which connection and levels a set-up is about, so that what others make meanwhile does not move it.
  package struct Aim: Sendable, Hashable {
    /// The connection; nil for a new one.
    package var connection: Int64?
    /// How many new levels there are to be.
    package var newLevels: Int
    /// The stored levels.
    package var storedLevels: [Int64]

    /// Aims at records.
    package init(connection: Int64?, newLevels: Int, storedLevels: [Int64]) {
      (self.connection, self.newLevels, self.storedLevels) = (connection, newLevels, storedLevels)
    }
  }

  /// What it is about.
  package var ownAim: Aim {
    Aim(connection: connectionId, newLevels: newLevels, storedLevels: storedLevels)
  }
}

extension Setup.Aim {
  /// The part of a draft in which it is kept; no step has this identifier.
  package static let part = "aim"

  /// Reads it out of a draft; nil where the draft has none.
  package init?(_ draft: Draft) {
    guard let texts = draft.parts[Self.part]?.answers.texts else { return nil }
    connection = texts[Slot("connection")].flatMap { Int64($0) }
    newLevels = texts[Slot("newLevels")].flatMap { Int($0) } ?? 0
    storedLevels = (texts[Slot("storedLevels")] ?? "").split(separator: "\n").compactMap {
      Int64($0)
    }
  }

  /// It as a part of a draft.
  package var part: Draft.Part {
    var part = Draft.Part()
    part.answers.texts = [
      Slot("connection"): connection.map { String($0) } ?? "", Slot("newLevels"): String(newLevels),
      Slot("storedLevels"): storedLevels.map { String($0) }.joined(separator: "\n"),
    ]
    return part
  }
}
