/// A way along rows of which each names one other: next levels, parent rights.
struct Chain {
  /// The rows of a circle that one changed step would close, from the row back to itself; nil where there is none.
  let circle: [Int64]?

  /// Follows the steps with one of them changed.
  init(_ steps: [Int64: Int64], from row: Int64?, to next: Int64?) {
    guard let row, let next else {
      circle = nil
      return
    }
    var steps = steps
    // A step that stays as it is costs no copy of all the others.
    if steps[row] != next { steps[row] = next }
    var path = [row]
    var place = next
    while place != row {
      path.append(place)
      guard let following = steps[place], path.count <= steps.count + 1 else {
        circle = nil
        return
      }
      place = following
    }
    circle = path + [row]
  }
}
