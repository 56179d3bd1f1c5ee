/// A use of the mouse.
package struct Mouse: Hashable, Sendable {
  /// What was done.
  package enum Kind: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The wheel went up by one.
    case wheelUp
    /// The wheel went down by one.
    case wheelDown
  }

  /// The cell under the mouse.
  package let place: Place
  /// What was done.
  package let kind: Kind

  /// Makes a use of the mouse at a place.
  package init(place: Place, kind: Kind) {
    self.place = place
    self.kind = kind
  }
}
