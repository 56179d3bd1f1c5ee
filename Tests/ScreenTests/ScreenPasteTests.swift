import Screen
import Testing

@Suite struct ScreenPasteTests {
  static func bracketed(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  static let pastes: [Sent] = [
    Sent(bracketed("one"), inputs: [.paste("one")]),
    Sent(bracketed("a\r\nb\rc\nd"), inputs: [.paste("a\nb\nc\nd")]),
    Sent(bracketed("\r\r\n\n"), inputs: [.paste("\n\n\n")]),
    Sent(bracketed("é漢🙂"), inputs: [.paste("é漢🙂")]),
    Sent(bracketed("\u{1B}[A\u{1B}[20\u{1B}[201"), inputs: [.paste("\u{1B}[A\u{1B}[20\u{1B}[201")]),
    Sent(bracketed("\u{3}\u{0}\u{7F}\t"), inputs: [.paste("\u{3}\u{0}\u{7F}\t")]),
    Sent(bracketed(""), inputs: []),
    Sent(
      "x" + bracketed("y") + "z",
      inputs: [.key(.character("x")), .paste("y"), .key(.character("z"))]),
    Sent("\u{1B}[201~x", inputs: [.key(.character("x"))]),
  ]

  @Test("takes a megabyte in small reads, in linear time", .timeLimit(.minutes(5)))
  func large() {
    let text = String(repeating: "0123456789abcde\n", count: 65536)
    let bytes = Array(Self.bracketed(text).utf8)
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for start in stride(from: 0, to: bytes.count, by: 4096) {
      inputs += decoder.feed(bytes[start..<min(start + 4096, bytes.count)])
    }
    #expect(inputs == [.paste(text)])
  }

  @Test("drops what is past the limit, and still sees the end")
  func limit() {
    var decoder = KeyDecoder(pasteLimit: 1000)
    var inputs = decoder.feed("\u{1B}[200~".utf8)
    for _ in 0..<40 { inputs += decoder.feed([UInt8](repeating: 0x61, count: 100)) }
    inputs += decoder.feed("\u{1B}[20\u{1B}[201~x".utf8)
    #expect(inputs.count == 2)
    guard case .paste(let text) = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == 1000)
    #expect(inputs.last == .key(.character("x")))
  }

  @Test("says that a paste is unfinished")
  func unfinished() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~abc".utf8)
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("abc")])
    #expect(!decoder.isPasting)
    #expect(decoder.feed("\u{1B}[201~d".utf8) == [.key(.character("d"))])
  }
}
