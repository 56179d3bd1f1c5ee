import Screen
import Testing

/// What a terminal sends, and what it means.
struct Sent: CustomTestStringConvertible, Sendable {
  let bytes: String
  let inputs: [Input]

  init(_ bytes: String, _ keys: Key...) {
    self.bytes = bytes
    inputs = keys.map(Input.key)
  }

  init(_ bytes: String, inputs: [Input]) {
    self.bytes = bytes
    self.inputs = inputs
  }

  var testDescription: String { bytes.replacing("\u{1B}", with: "ESC ") }
}

@Suite struct KeyDecoderTests {
  static let escape = "\u{1B}"

  static let plain: [Sent] = [
    Sent("ab1?", .character("a"), .character("b"), .character("1"), .character("?")),
    Sent("é", .character("é")),
    Sent("漢字", .character("漢"), .character("字")),
    Sent("🙂", .character("🙂")),
    Sent("e\u{301}", .character("e"), .character("\u{301}")),
    Sent("\u{1F1E9}\u{1F1EA}", .character("\u{1F1E9}"), .character("\u{1F1EA}")),
    Sent("\r", .enter), Sent("\n", .enter), Sent("\r\n", .enter, .enter), Sent("\t", .tab),
    Sent("\u{8}", .backspace), Sent("\u{7F}", .backspace),
    Sent("\u{0}", .control("@")), Sent("\u{1}", .control("a")), Sent("\u{1A}", .control("z")),
    Sent("\u{1C}", .control("\\")), Sent("\u{1D}", .control("]")), Sent("\u{1E}", .control("^")),
    Sent("\u{1F}", .control("_")),
    Sent("\u{3}\u{13}\u{11}", .control("c"), .control("s"), .control("q")),
  ]

  static let escapes: [Sent] = [
    Sent("\(escape)b", .alt("b")), Sent("\(escape)é", .alt("é")),
    Sent("\(escape)\u{7F}", .altBackspace), Sent("\(escape)\u{8}", .altBackspace),
    Sent("\(escape)\r", .escape, .enter), Sent("\(escape)\(escape)x", .escape, .alt("x")),
    Sent("\(escape)\(escape)[A", .escape, .up),
  ]

  static let controlSequences: [Sent] = [
    Sent("\(escape)[A", .up), Sent("\(escape)[B", .down), Sent("\(escape)[C", .right),
    Sent("\(escape)[D", .left), Sent("\(escape)[H", .home), Sent("\(escape)[F", .end),
    Sent("\(escape)[Z", .backTab), Sent("\(escape)[1;2Z", .backTab),
    Sent("\(escape)[1;5A", .up), Sent("\(escape)[1;3D", .left), Sent("\(escape)[1;2H", .home),
    Sent("\(escape)[1~", .home), Sent("\(escape)[2~", .insert), Sent("\(escape)[3~", .delete),
    Sent("\(escape)[4~", .end), Sent("\(escape)[5~", .pageUp), Sent("\(escape)[6~", .pageDown),
    Sent("\(escape)[7~", .home), Sent("\(escape)[8~", .end), Sent("\(escape)[3;5~", .delete),
    Sent("\(escape)[3^", .delete), Sent("\(escape)[3$", .delete), Sent("\(escape)[5@", .pageUp),
    Sent("\(escape)[a", .up), Sent("\(escape)[d", .left),
  ]

  static let shiftThree: [Sent] = [
    Sent("\(escape)OA", .up), Sent("\(escape)OB", .down), Sent("\(escape)OH", .home),
    Sent("\(escape)OF", .end), Sent("\(escape)Oa", .up), Sent("\(escape)O1;5C", .right),
    Sent("\(escape)OM", .enter), Sent("\(escape)OI", .tab), Sent("\(escape)Op", .character("0")),
    Sent("\(escape)Oy", .character("9")), Sent("\(escape)Ok", .character("+")),
    Sent("\(escape)OX", .character("=")),
  ]

  static let functions: [Sent] = [
    Sent("\(escape)OP", .function(1)), Sent("\(escape)OS", .function(4)),
    Sent("\(escape)[P", .function(1)), Sent("\(escape)[1;2Q", .function(2)),
    Sent("\(escape)[[A", .function(1)), Sent("\(escape)[[E", .function(5)),
    Sent("\(escape)[11~", .function(1)), Sent("\(escape)[15~", .function(5)),
    Sent("\(escape)[17~", .function(6)), Sent("\(escape)[21~", .function(10)),
    Sent("\(escape)[23~", .function(11)), Sent("\(escape)[24;5~", .function(12)),
    Sent("\(escape)[25~", .function(13)), Sent("\(escape)[34~", .function(20)),
    Sent("\(escape)[57376u", .function(13)),
  ]

  static let numbered: [Sent] = [
    Sent("\(escape)[27u", .escape), Sent("\(escape)[13u", .enter), Sent("\(escape)[13;5u", .enter),
    Sent("\(escape)[9u", .tab), Sent("\(escape)[9;2u", .backTab),
    Sent("\(escape)[127u", .backspace),
    Sent("\(escape)[127;3u", .altBackspace), Sent("\(escape)[97u", .character("a")),
    Sent("\(escape)[97;2u", .character("A")), Sent("\(escape)[49:33;2u", .character("!")),
    Sent("\(escape)[97;5u", .control("a")), Sent("\(escape)[105;5u", .tab),
    Sent("\(escape)[32;5u", .control("@")), Sent("\(escape)[98;3u", .alt("b")),
    Sent("\(escape)[97;1:3u"), Sent("\(escape)[97;9u"), Sent("\(escape)[1;1:3A"),
    Sent("\(escape)[57399u", .character("0")), Sent("\(escape)[57417u", .left),
    Sent("\(escape)[27;5;13~", .enter), Sent("\(escape)[27;5;9~", .tab),
    Sent("\(escape)[27;2;9~", .backTab), Sent("\(escape)[27;5;97~", .control("a")),
  ]

  static let others: [Sent] = [
    Sent("\(escape)[Ix\(escape)[O", .character("x")),
    Sent("\(escape)]11;rgb:0000/0000/0000\(escape)\\x", .character("x")),
    Sent("\(escape)]0;title\u{7}x", .character("x")),
    Sent("\(escape)P>|xterm(380)\(escape)\\x", .character("x")),
    Sent("\(escape)_Gi=1;OK\(escape)\\x", .character("x")),
    Sent("\(escape)^private\(escape)\\x", .character("x")),
    Sent(
      "\(escape)[<0;5;3M\(escape)[<0;5;3m\(escape)[<64;1;1M\(escape)[<65;1;1M\(escape)[<35;9;9M",
      inputs: [
        .mouse(Mouse(place: Place(row: 2, column: 4), kind: .press)),
        .mouse(Mouse(place: Place(row: 0, column: 0), kind: .wheelUp)),
        .mouse(Mouse(place: Place(row: 0, column: 0), kind: .wheelDown)),
      ]),
    Sent(
      "\(escape)[M !\"x",
      inputs: [
        .mouse(Mouse(place: Place(row: 1, column: 0), kind: .press)), .key(.character("x")),
      ]),
  ]

  static let all =
    plain + escapes + controlSequences + shiftThree + functions + numbered + others
    + ScreenPasteTests.pastes

  @Test("means what it says, in one piece", arguments: all)
  func inOnePiece(_ sent: Sent) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(sent.bytes.utf8) == sent.inputs)
    #expect(!decoder.isPending)
    #expect(decoder.unknownSequences == 0)
  }

  @Test("means the same wherever it is split", arguments: all)
  func split(_ sent: Sent) {
    let bytes = Array(sent.bytes.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let inputs = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
      #expect(inputs == sent.inputs, "split after \(cut) bytes")
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.feed([$0]) } == sent.inputs)
  }

  @Test(
    "ends when time runs out",
    arguments: [
      Sent("\u{1B}", .escape), Sent("\u{1B}\u{1B}", .escape, .escape), Sent("\u{1B}[", .alt("[")),
      Sent("\u{1B}O", .alt("O")), Sent("\u{1B}]", .alt("]")), Sent("\u{1B}[1;5"),
      Sent("\u{1B}]0;t"),
      Sent("\u{1B}[["), Sent("\u{1B}[M!"), Sent("\u{1B}P1\u{1B}"),
      Sent("\u{1B}[200~half", inputs: [.paste("half")]), Sent("\u{1B}[200~"),
    ])
  func flush(_ sent: Sent) {
    var decoder = KeyDecoder()
    var inputs = decoder.feed(sent.bytes.utf8)
    #expect(decoder.isPending)
    inputs += decoder.flush()
    #expect(inputs == sent.inputs)
    #expect(!decoder.isPending)
    #expect(decoder.feed("x".utf8) == [.key(.character("x"))])
  }

  @Test(
    "drops and counts what it does not know",
    arguments: [
      ("\u{1B}[57363u", "^[[57363u"), ("\u{1B}[?1;2c", "^[[?1;2c"), ("\u{1B}[99~", "^[[99~"),
      ("\u{1B}[1;2$y", "^[[1;2$y"), ("\u{1B}Oz", "^[Oz"), ("\u{1B}[[Z", "^[[[Z"),
      ("\u{C2}\u{9B}", "\\xc2\\x9b"),
    ])
  func unknown(_ bytes: String, _ name: String) {
    var decoder = KeyDecoder()
    let raw = bytes.unicodeScalars.first == "\u{C2}" ? [0xC2, 0x9B] : Array(bytes.utf8)
    #expect(decoder.feed(raw).isEmpty)
    #expect(decoder.unknownSequences == 1)
    #expect(decoder.lastUnknown == [name])
  }

  @Test("keeps the last eight unknown sequences")
  func lastUnknown() {
    var decoder = KeyDecoder()
    for number in 90..<100 { _ = decoder.feed("\u{1B}[\(number)~".utf8) }
    #expect(decoder.unknownSequences == 10)
    #expect(decoder.lastUnknown == (92..<100).map { "^[[\($0)~" })
  }

  @Test("takes a byte that interrupts a sequence on its own")
  func interrupted() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[1;\u{3}".utf8) == [.key(.control("c"))])
    #expect(decoder.feed("\u{1B}[1\u{1B}[A".utf8) == [.key(.up)])
    #expect(decoder.unknownSequences == 2)
  }

  @Test(
    "shows bytes that are no UTF-8 as U+FFFD",
    arguments: [
      ([0xFF], 1), ([0xC0, 0xAF], 2), ([0xE0, 0x80], 2), ([0xED, 0xA0, 0x80], 3),
      ([0xE6, 0xBC], 1), ([0x80], 1), ([0xF4, 0x90], 2), ([0xF0, 0x9F, 0x99], 1),
    ] as [([UInt8], Int)])
  func invalid(_ bytes: [UInt8], _ count: Int) {
    var decoder = KeyDecoder()
    let inputs = decoder.feed(bytes + [0x78])
    let expected = Array(repeating: Input.key(.character("\u{FFFD}")), count: count)
    #expect(inputs == expected + [.key(.character("x"))])
  }
}
