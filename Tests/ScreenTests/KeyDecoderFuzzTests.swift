import Screen
import TestSupport
import Testing

@Suite struct KeyDecoderFuzzTests {
  // Bytes that begin, go on with or end sequences come more often than by chance.
  static let likely =
    Array("\u{1B}\u{1B}\u{1B}[[O]P_^X<?;:0123456789~MuAmZI$@\\".utf8) + [7, 13, 0xC3, 0xE2]

  @Test("never loses plain text after a flush", arguments: UInt64(1)...12)
  func textAfterFlush(_ seed: UInt64) {
    var numbers = SeededGenerator(seed)
    var decoder = KeyDecoder()
    let text = "plain text 123"
    for _ in 0..<60 {
      let bytes = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
        Bool.random(using: &numbers)
          ? UInt8.random(in: 0...255, using: &numbers)
          : Self.likely.randomElement(using: &numbers) ?? 0
      }
      _ = decoder.feed(bytes)
      _ = decoder.flush()
      #expect(
        decoder.feed(text.utf8) == text.map { .key(.character($0)) }, "\(numbers), after \(bytes)")
    }
  }

  @Test("means the same in one piece and byte by byte", arguments: UInt64(100)...110)
  func pieces(_ seed: UInt64) {
    var numbers = SeededGenerator(seed)
    let bytes = (0..<1500).map { _ in Self.likely.randomElement(using: &numbers) ?? 0 }
    var whole = KeyDecoder()
    var single = KeyDecoder()
    let inputs = whole.feed(bytes) + whole.flush()
    #expect(inputs == bytes.flatMap { single.feed([$0]) } + single.flush(), "\(numbers)")
    #expect(whole.unknownSequences == single.unknownSequences, "\(numbers)")
  }
}
