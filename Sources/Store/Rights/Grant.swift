import KYC

/// A right on an area.
struct Grant: Hashable {
  let right: Right
  let area: Area

  init(_ right: Right, on area: Area) {
    (self.right, self.area) = (right, area)
  }

  /// It in words, such as `Update on Levels`.
  var words: String { "\(right.rawValue) on \(area.title)" }
}
