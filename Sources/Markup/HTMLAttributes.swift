/// The attributes of one start tag, from behind its name to its end.
struct HTMLAttributes {
  private let tag: String
  private let start: Int
  private let areJudged: Bool
  private var names: Set<String> = []

  /// How a start tag ends.
  enum Ending {
    case open, selfClosed
    /// It was refused, and passed over.
    case broken
  }

  /// A tag that is not allowed is refused once, its attributes are only passed.
  init(of tag: String, from start: Int, areJudged: Bool) {
    self.tag = tag
    self.start = start
    self.areJudged = areJudged
  }

  /// Passes and judges them all.
  mutating func scan(_ scanner: inout HTMLScanner) -> Ending {
    while true {
      scanner.skipBlanks()
      switch scanner.peek() {
      case nil, UInt8(ascii: "<"):
        scanner.refuse(.unfinishedTag(tag), at: start)
        return .broken
      case UInt8(ascii: ">"):
        scanner.at += 1
        return .open
      case UInt8(ascii: "/") where scanner.peek(1) == UInt8(ascii: ">"):
        scanner.at += 2
        return .selfClosed
      default:
        guard scanAttribute(&scanner) else { return .broken }
      }
    }
  }

  private mutating func scanAttribute(_ scanner: inout HTMLScanner) -> Bool {
    let place = scanner.at
    let isApart = scanner.bytes[place - 1].isBlank
    let name = scanner.scanName()
    guard isApart, !name.isEmpty else {
      scanner.refuse(.malformedTag(tag), at: place)
      scanner.skipTag()
      return false
    }
    if areJudged { judge(name, at: place, &scanner) }
    return scanValue(of: name, at: place, &scanner)
  }

  private mutating func judge(_ name: String, at place: Int, _ scanner: inout HTMLScanner) {
    if !HTML.allowedAttributes.contains(name) {
      scanner.refuse(.attributeNotAllowed(tag: tag, name: name), at: place)
    } else if !names.insert(name).inserted {
      scanner.refuse(.duplicateAttribute(name), at: place)
    }
  }
}

// MARK: - Values

extension HTMLAttributes {
  private func scanValue(
    of name: String, at place: Int, _ scanner: inout HTMLScanner
  ) -> Bool {
    scanner.skipBlanks()
    guard scanner.peek() == UInt8(ascii: "=") else {
      judge(value: "", of: name, at: place, &scanner)
      return true
    }
    scanner.at += 1
    scanner.skipBlanks()
    switch scanner.peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return scanQuoted(name, &scanner)
    default: return scanUnquoted(name, &scanner)
    }
  }

  private func scanQuoted(_ name: String, _ scanner: inout HTMLScanner) -> Bool {
    let opening = scanner.at
    let quote = scanner.bytes[opening]
    guard let closing = scanner.bytes[(opening + 1)...].firstIndex(of: quote) else {
      scanner.refuse(.unclosedQuote(name), at: opening)
      scanner.skipTag()
      return false
    }
    scanner.at += 1
    if let angle = scanner.bytes[scanner.at..<closing].firstIndex(where: \.isAngle) {
      scanner.refuse(.rawAngleInAttribute(name), at: angle)
      scanner.at = closing
    } else {
      judge(value: decoded(upTo: closing, &scanner), of: name, at: opening + 1, &scanner)
    }
    scanner.at = closing + 1
    return true
  }

  private func scanUnquoted(_ name: String, _ scanner: inout HTMLScanner) -> Bool {
    let start = scanner.at
    var end = start
    while end < scanner.bytes.count, scanner.bytes[end].mayStandUnquoted { end += 1 }
    guard end > start else {
      scanner.refuse(.malformedTag(tag), at: start)
      scanner.skipTag()
      return false
    }
    judge(value: decoded(upTo: end, &scanner), of: name, at: start, &scanner)
    scanner.at = end
    return true
  }

  /// The value from here on, its character references resolved.
  private func decoded(upTo end: Int, _ scanner: inout HTMLScanner) -> String {
    var value: [UInt8] = []
    while scanner.at < end {
      let from = scanner.at
      if scanner.bytes[from] == UInt8(ascii: "&") {
        value.append(contentsOf: String(scanner.scanReference()).utf8)
      } else {
        scanner.scanCharacter()
        value.append(scanner.bytes[from])
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private func judge(
    value: String, of name: String, at place: Int, _ scanner: inout HTMLScanner
  ) {
    guard areJudged, !HTML.schemes(of: name).isEmpty else { return }
    if let refusal = HTMLAddress(value, attribute: name).refusal {
      scanner.refuse(refusal, at: place)
    }
  }
}

extension UInt8 {
  fileprivate var isAngle: Bool { self == UInt8(ascii: "<") || self == UInt8(ascii: ">") }

  fileprivate var mayStandUnquoted: Bool {
    self > 0x20 && self != 0x7F && !isAngle && !"\"'=`".utf8.contains(self)
  }
}
