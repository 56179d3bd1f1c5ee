import Forms

/// A name that was most likely meant by one that is unknown.
package struct Near {
  /// `; did you mean NAME`, or nothing where none is near.
  package let words: String

  /// Looks among the names that are known.
  package init(_ name: String, among names: [String]) {
    let wanted = Array(Folded(name).text)
    let near = names.map { (name: $0, distance: Self.distance(wanted, Array(Folded($0).text))) }
      .filter { $0.distance <= max(1, wanted.count / 3) }
      .min { $0.distance < $1.distance }
    let part = names.first {
      wanted.count > 3 && Folded($0).text.hasSuffix(String(wanted))
    }
    words = (near?.name ?? part).map { "; did you mean \($0)" } ?? ""
  }

  // How many letters have to be put in, taken out or exchanged.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, match) in other.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(above, row[place]) + 1
        row[place + 1] = min(row[place + 1], diagonal + (letter == match ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
