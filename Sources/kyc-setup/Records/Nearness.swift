import Forms

extension [String] {
  /// The texts in a sentence, with the one that was most likely meant before them; `noun` is what they are.
  func listed(near text: String, _ noun: String) -> String {
    let meant = nearest(to: text).map { "Is \($0) meant? " } ?? ""
    return "\(meant)The \(noun) are: \(joined(separator: ", "))."
  }

  /// The text that differs least from another, at a third of its letters at most; nil where all differ more.
  func nearest(to text: String) -> String? {
    let wanted = Folded(text).text
    let measured = map { ($0, Self.difference(wanted, Folded($0).text)) }
    guard let best = measured.min(by: { $0.1 < $1.1 }), best.1 <= Swift.max(1, wanted.count / 3)
    else { return first { !wanted.isEmpty && Folded($0).hasPrefix(Folded(text)) } }
    return best.0
  }

  // How many letters have to be put in, left out, replaced, or swapped with their neighbour.
  private static func difference(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array<Character>(one), Array<Character>(other))
    var rows = [Array<Int>(0...other.count)]
    for (number, letter) in one.enumerated() {
      var row = [number + 1]
      for (column, wanted) in other.enumerated() {
        let replaced = rows[number][column] + (letter == wanted ? 0 : 1)
        var least = Swift.min(replaced, rows[number][column + 1] + 1, row[column] + 1)
        if number > 0, column > 0, letter == other[column - 1], one[number - 1] == wanted {
          least = Swift.min(least, rows[number - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
