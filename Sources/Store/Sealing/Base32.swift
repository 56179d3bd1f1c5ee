extension Sequence<UInt8> {
  /// The bytes in the base32 alphabet of RFC 4648, without padding; a last group of fewer than five bits is dropped.
  var base32: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var text: [UInt8] = []
    var pending = 0
    var bits = 0
    for byte in self {
      pending = pending << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[pending >> bits & 31])
      }
      pending &= (1 << bits) - 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
