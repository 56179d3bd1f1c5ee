/// A text that is a small file and a huge value: the reader compares names by all that they stand for, and would not
/// come back.
enum AliasBomb {
  /// Whether there are ten aliases and more of anchors that are there, as far as signs alone tell.
  static func isLikely(in text: String) -> Bool {
    guard text.utf8.contains(0x26), text.utf8.contains(0x2A) else { return false }
    let anchors = Set(words(behind: 0x26, in: text))
    return words(behind: 0x2A, in: text).lazy.filter { anchors.contains($0) }.prefix(10).count == 10
  }

  // What follows a sign that begins a word.
  private static func words(behind sign: UInt8, in text: String) -> [Substring] {
    var words: [Substring] = []
    var isBegin = true
    let utf8 = text.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == sign, isBegin {
        let end = utf8[next...].firstIndex { isGap($0) } ?? utf8.endIndex
        if next < end { words.append(text[next..<end]) }
      }
      isBegin = isGap(byte)
      index = next
    }
    return words
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D].contains(byte)
  }
}
