import Forms

/// Why nothing can be changed in a form or a guide.
package struct DraftLock: Sendable, Equatable {
  /// What keeps it from being changed.
  package enum Reason: Sendable, Equatable {
    /// Its draft continues elsewhere: with another operator, or in another session.
    case takenOver(by: String)
    /// It shows a draft that is only viewed.
    case viewed(by: String)
  }

  /// What keeps it from being changed.
  package let reason: Reason
  /// Whether the operator that it names is the one at this screen.
  package let isOwn: Bool

  /// Locks a draft for a person of this name.
  package init(_ reason: Reason, for person: String) {
    self.reason = reason
    switch reason {
    case .takenOver(let name), .viewed(let name): isOwn = name == person
    }
  }

  /// Whether it continues elsewhere.
  package var isTakenOver: Bool { if case .takenOver = reason { true } else { false } }

  /// What is said where something is to be changed.
  package var sentence: String {
    switch reason {
    case .takenOver where isOwn:
      "Taken over in another session of yours: what you typed can be read and copied here"
    case .takenOver(let name):
      "Taken over by \(name): what you typed can be read and copied here"
    case .viewed where isOwn:
      "This draft is open in another session of yours; Home offers to take it over"
    case .viewed(let name): "This is \(name)'s draft to look at; Home offers to take it over"
    }
  }
}
