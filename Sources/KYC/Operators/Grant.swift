/// A right on an area.
package struct Grant: Sendable, Hashable, Codable {
  /// What may be done.
  package let right: Right
  /// With what.
  package let area: Area

  /// Names a right on an area.
  package init(_ right: Right, on area: Area) {
    (self.right, self.area) = (right, area)
  }

  /// It in words, such as `Update on Levels`.
  package var words: String { "\(right.rawValue) on \(area.title)" }
}
