/// Walks the source once and notes what the allow list refuses; libxml2 mends HTML silently, so it cannot.
struct HTMLScanner {
  let bytes: [UInt8]
  var at = 0
  private(set) var marks: [Fault.Mark] = []
  private var open: [Element] = []

  /// A tag whose end is still to come.
  private struct Element {
    var tag: String
    var at: Int
    /// Whether it is said where its end is missing.
    var isReported: Bool
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether a tag or a character reference stands in the text; plain text has neither.
  var hasMarkup: Bool {
    bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: "<"): opensMarkup(index)
      case UInt8(ascii: "&"): isReference(index)
      default: false
      }
    }
  }

  /// Notes every refusal from the beginning to the end, or to the most that one check reports.
  mutating func scan() {
    let isPlain = !hasMarkup
    while let byte = peek(), marks.count < HTML.mostFaults {
      switch byte {
      case UInt8(ascii: "<") where !isPlain: scanMarkup()
      case UInt8(ascii: "&") where !isPlain: scanReference()
      default: scanCharacter()
      }
    }
    for element in open where element.isReported { refuse(.unclosed(element.tag), at: element.at) }
    marks = Array(marks.prefix(HTML.mostFaults))
  }

  mutating func refuse(_ refusal: HTML.Refusal, at place: Int) {
    marks.append(Fault.Mark(at: place, fact: .html(refusal)))
  }

  func peek(_ ahead: Int = 0) -> UInt8? {
    at + ahead < bytes.count ? bytes[at + ahead] : nil
  }

  /// Passes one byte, and refuses it where it begins a control character other than tab and line ends.
  mutating func scanCharacter() {
    let byte = bytes[at]
    if byte.isControl {
      refuse(.controlCharacter(UInt32(byte)), at: at)
    } else if byte == 0xC2, let next = peek(1), next < 0xA0 {
      refuse(.controlCharacter(UInt32(next)), at: at)
    }
    at += 1
  }

  /// Passes a character reference or a sign &, and gives the scalar it stands for.
  @discardableResult mutating func scanReference() -> Unicode.Scalar {
    let start = at
    switch HTMLReference(at: at, in: bytes) {
    case .none:
      at += 1
    case .scalar(let scalar, let end):
      at = end
      return scalar
    case .unknown(let written, let end):
      refuse(.badEntity(written), at: start)
      at = end
    case .unended(let written, let end):
      refuse(.unendedEntity(written), at: start)
      at = end
    }
    return "&"
  }
}

// MARK: - Tags

extension HTMLScanner {
  private func opensMarkup(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    return bytes[index + 1].isLetter || "/!?".utf8.contains(bytes[index + 1])
  }

  private func isReference(_ index: Int) -> Bool {
    switch HTMLReference(at: index, in: bytes) {
    case .none, .unended: false
    case .scalar, .unknown: true
    }
  }

  private mutating func scanMarkup() {
    guard opensMarkup(at) else {
      refuse(.loneAngle, at: at)
      at += 1
      return
    }
    switch bytes[at + 1] {
    case UInt8(ascii: "/"): scanEndTag()
    case UInt8(ascii: "?"): scanForeign(.processingInstruction, upTo: ">")
    case UInt8(ascii: "!"): scanDeclaration()
    default: scanStartTag()
    }
  }

  private mutating func scanDeclaration() {
    if starts(with: "<!--") {
      scanForeign(.comment, upTo: "-->")
    } else if starts(with: "<![cdata[") {
      scanForeign(.cdata, upTo: "]]>")
    } else {
      scanForeign(.declaration, upTo: ">")
    }
  }

  private mutating func scanStartTag() {
    let start = at
    at += 1
    let tag = scanName()
    let isAllowed = HTML.allowedTags.contains(tag)
    if !isAllowed { refuse(.tagNotAllowed(tag), at: start) }
    var attributes = HTMLAttributes(of: tag, from: start, areJudged: isAllowed)
    let ending = attributes.scan(&self)
    if ending == .selfClosed, isAllowed, !HTML.voidTags.contains(tag) {
      refuse(.selfClosed(tag), at: start)
    } else if ending != .selfClosed {
      // A broken tag takes its end tag with it, so that one mistake is one refusal.
      enter(Element(tag: tag, at: start, isReported: isAllowed && ending == .open))
    }
  }

  private mutating func enter(_ element: Element) {
    if HTML.rawTags.contains(element.tag) { return skipRaw(element.tag) }
    if HTML.voidTags.contains(element.tag) { return }
    guard open.count < HTML.deepest else {
      refuse(.tooDeep, at: element.at)
      // Where the nesting is unknown, nothing further can be said about it.
      open = []
      at = bytes.count
      return
    }
    open.append(element)
  }

  private mutating func scanEndTag() {
    let start = at
    at += 2
    let tag = scanName()
    skipBlanks()
    guard !tag.isEmpty, let next = peek(), next == UInt8(ascii: ">") else {
      let isCut = peek() == nil || peek() == UInt8(ascii: "<")
      refuse(isCut ? .unfinishedTag("/" + tag) : .malformedTag("/" + tag), at: start)
      return skipTag()
    }
    at += 1
    close(tag, at: start)
  }

  private mutating func close(_ tag: String, at place: Int) {
    guard let match = open.lastIndex(where: { $0.tag == tag }) else {
      let isKnown = HTML.allowedTags.contains(tag)
      return refuse(isKnown ? .strayClose(tag) : .tagNotAllowed("/" + tag), at: place)
    }
    for element in open[(match + 1)...] where element.isReported {
      refuse(.unclosed(element.tag), at: element.at)
    }
    open.removeSubrange(match...)
  }
}

// MARK: - Passing over

extension HTMLScanner {
  /// Passes a name, as browsers cut it, and gives it in lower case (of ASCII only).
  mutating func scanName() -> String {
    let start = at
    while let byte = peek(), byte > 0x20, byte != 0x7F, !"/>=<\"'".utf8.contains(byte) { at += 1 }
    return String(decoding: bytes[start..<at].map(\.lowercased), as: UTF8.self)
  }

  mutating func skipBlanks() {
    while let byte = peek(), byte.isBlank { at += 1 }
  }

  /// Passes the rest of a tag that cannot be read: to its `>`, or to the next `<`.
  mutating func skipTag() {
    while let byte = peek(), byte != UInt8(ascii: "<") {
      at += 1
      if byte == UInt8(ascii: ">") { return }
    }
  }

  private mutating func scanForeign(_ refusal: HTML.Refusal, upTo end: String) {
    refuse(refusal, at: at)
    while at < bytes.count, !starts(with: end) { at += 1 }
    at = min(at + end.utf8.count, bytes.count)
  }

  private mutating func skipRaw(_ tag: String) {
    let end = "</" + tag
    while at < bytes.count, !starts(with: end) { at += 1 }
    at = min(at + end.utf8.count, bytes.count)
    skipTag()
  }

  /// Whether a text of lower case stands here, in whatever case.
  private func starts(with text: String) -> Bool {
    var index = at
    for byte in text.utf8 {
      guard index < bytes.count, bytes[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }
}
