/// Reads JSON strictly as RFC 8259 has it, and stops at the first thing that is not.
struct JSONReader {
  let bytes: [UInt8]
  var at = 0
  private var depth = 0
  /// The first key that stands twice in its object.
  private(set) var warning: Flaw?

  /// What is wrong at an offset.
  struct Flaw: Error, Equatable {
    var at: Int
    var refusal: JSONText.Refusal

    var mark: Fault.Mark { Fault.Mark(at: at, fact: .json(refusal)) }
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The one value of the text, with nothing behind it.
  mutating func document() throws(Flaw) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw flaw(.byteOrderMark) }
    let value = try value()
    skipBlanks()
    if at < bytes.count { throw startsComment ? flaw(.comment) : flaw(.textAfterEnd) }
    return value
  }

  func flaw(_ refusal: JSONText.Refusal, at place: Int? = nil) -> Flaw {
    Flaw(at: place ?? at, refusal: refusal)
  }

  func peek(_ ahead: Int = 0) -> UInt8? {
    at + ahead < bytes.count ? bytes[at + ahead] : nil
  }

  /// The source from an offset to here.
  func written(from start: Int) -> String {
    String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while let byte = peek(), byte.isBlank { at += 1 }
  }

  private var startsComment: Bool {
    peek() == UInt8(ascii: "#")
      || peek() == UInt8(ascii: "/")
        && (peek(1) == UInt8(ascii: "/") || peek(1) == UInt8(ascii: "*"))
  }

  /// What to say where something else stands than is expected.
  private func unexpected(_ expected: JSONText.Expected) -> Flaw {
    if peek() == nil { return flaw(.ended(expected)) }
    if startsComment { return flaw(.comment) }
    return flaw(.expected(expected))
  }
}

// MARK: - Values

extension JSONReader {
  private mutating func value() throws(Flaw) -> JSONValue {
    skipBlanks()
    switch peek() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .scalar(try string().written)
    case UInt8(ascii: "'"): throw flaw(.singleQuote)
    case let byte? where byte.isDigit || "+-.".utf8.contains(byte): return try number()
    case let byte? where byte.isOfWord: return try word()
    default: throw unexpected(.value)
    }
  }

  private mutating func word() throws(Flaw) -> JSONValue {
    let start = at
    while let byte = peek(), byte.isOfWord || byte.isDigit { at += 1 }
    let word = written(from: start)
    guard ["true", "false", "null"].contains(word) else {
      throw flaw(.bareWord(word), at: start)
    }
    return .scalar(word)
  }

  private mutating func array() throws(Flaw) -> JSONValue {
    try enter()
    var values: [JSONValue] = []
    while true {
      skipBlanks()
      if peek() == UInt8(ascii: "]"), values.isEmpty { break }
      values.append(try value())
      guard try passesComma(or: UInt8(ascii: "]"), .commaOrBracket) else { break }
    }
    leave()
    return .array(values)
  }

  private mutating func object() throws(Flaw) -> JSONValue {
    try enter()
    var members: [JSONValue.Member] = []
    var names: Set<[UInt8]> = []
    while true {
      skipBlanks()
      if peek() == UInt8(ascii: "}"), members.isEmpty { break }
      members.append(try member(&names))
      guard try passesComma(or: UInt8(ascii: "}"), .commaOrBrace) else { break }
    }
    leave()
    return .object(members)
  }

  private mutating func member(_ names: inout Set<[UInt8]>) throws(Flaw) -> JSONValue.Member {
    let place = at
    guard let byte = peek(), byte == UInt8(ascii: "\"") else {
      throw misplacedName
    }
    let name = try string()
    if !names.insert(name.value).inserted, warning == nil {
      let key = String(decoding: name.value, as: UTF8.self)
      warning = flaw(.duplicateKey(key), at: place)
    }
    skipBlanks()
    guard peek() == UInt8(ascii: ":") else { throw unexpected(.colon) }
    at += 1
    return JSONValue.Member(name: name.written, value: try value())
  }

  private var misplacedName: Flaw {
    peek() == UInt8(ascii: "'") ? flaw(.singleQuote) : unexpected(.key)
  }

  /// Passes a comma, and says so; or stays before the bracket that closes.
  private mutating func passesComma(
    or closing: UInt8, _ expected: JSONText.Expected
  ) throws(Flaw) -> Bool {
    skipBlanks()
    if peek() == closing { return false }
    guard peek() == UInt8(ascii: ",") else { throw unexpected(expected) }
    let comma = at
    at += 1
    skipBlanks()
    if peek() == closing { throw flaw(.trailingComma, at: comma) }
    return true
  }

  private mutating func enter() throws(Flaw) {
    guard depth < JSONText.deepest else { throw flaw(.tooDeep) }
    depth += 1
    at += 1
  }

  private mutating func leave() {
    depth -= 1
    at += 1
  }
}

extension UInt8 {
  // Bytes above 0x7F too, so that a foreign word is named whole.
  fileprivate var isOfWord: Bool { isLetter || self >= 0x80 || "_$".utf8.contains(self) }
}
