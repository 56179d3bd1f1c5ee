/// The text of a bracketed paste while it comes in.
struct PasteBuffer: Sendable {
  /// More than this many bytes of one paste are dropped.
  let limit: Int

  private static let end = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var matched = 0

  init(limit: Int) { self.limit = limit }

  /// Takes a byte in and says whether the mark of the end is complete with it.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
    } else {
      matched = byte == Self.end[0] ? 1 : 0
      if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
    }
    if bytes.count < limit || matched > 0 { bytes.append(byte) }
    guard matched == Self.end.count else { return false }
    bytes.removeLast(matched)
    return true
  }

  /// The text so far, with `\n` for every line end, and empties the buffer; `nil` if it was empty.
  mutating func end() -> String? {
    defer {
      bytes = []
      matched = 0
    }
    guard !bytes.isEmpty else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        text.append(0x0A)
      } else if byte != 0x0A || !isAfterReturn {
        text.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: text, as: UTF8.self)
  }
}
