import Files
import Forms
import Foundation
import Testing

/// What is no plain configuration text is refused at its place; what is, is taken by its text.
struct FileTextTests {
  @Test(
    arguments: [
      ("a: &x 1\nb: *x\n", 1, 4, "Anchors"),
      ("a: 1\nb: *x\n", 2, 4, "Anchors"),
      ("a: !!int 1\n", 1, 4, "Tags"),
      ("a: !thing\n  b: 1\n", 1, 4, "Tags"),
      ("a: ! \"x\"\n", 1, 4, "Tags"),
      ("<<: {a: 1}\n", 1, 1, "Merge"),
      ("a: 1\n---\nb: 2\n", 2, 1, "second document"),
      ("a: 1\na: 2\n", 1, 1, "twice"),
      ("a: 1\n\tb: 2\n", 2, 1, "tab"),
      ("a: [1, 2\nb: 3\n", 2, 2, "not YAML"),
      ("a: \"open\n", 2, 1, "not YAML"),
      ("? [a]\n: 1\n", 1, 3, "name is expected"),
      ("a: \u{1B}\n", 1, 4, "control character"),
      (String(repeating: "[", count: 17) + String(repeating: "]", count: 17), 1, 17, "deeper"),
    ] as [(String, Int, Int, String)])
  func isRefusedAtItsPlace(_ text: String, _ line: Int, _ column: Int, _ word: String) {
    let refused = #expect(throws: FileFormatError.self) { _ = try FileText.read(Data(text.utf8)) }
    #expect(refused?.problems.count == 1)
    #expect(refused?.problems.first?.sentence.contains(word) == true)
    #expect(refused?.problems.first?.place == Position(line: line, column: column))
  }

  @Test func bytesThatAreNoTextAreRefusedAtTheirLine() {
    let refused = #expect(throws: FileFormatError.self) {
      _ = try FileText.read(Data("a: é\nb: ".utf8) + [0xFF, 0x0A])
    }
    #expect(refused?.problems.first?.place?.line == 2)
  }

  @Test(arguments: ["[", "{a: ", "- "]) func endlessNestingIsRefused(_ piece: String) {
    let text = String(repeating: piece, count: 100_000)
    let refused = #expect(throws: FileFormatError.self) { _ = try FileText.read(Data(text.utf8)) }
    #expect(
      refused?.problems.map(\.sentence) == [
        "Nested deeper than 16 levels; nothing of a configuration is"
      ])
  }

  @Test func anAliasBombIsRefusedAtOnce() {
    let laughs = (1...30).map { number in
      let aliases = Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ", ")
      return "a\(number): &a\(number) [\(aliases)]"
    }
    let bomb = "a0: &a0 ha\n" + laughs.joined(separator: "\n")
    #expect(throws: FileFormatError.self) { _ = try FileText.read(Data(bomb.utf8)) }
  }

  @Test func anAliasBombInNamesIsRefusedAtOnce() {
    let laughs = (1...9).map { number in
      let aliases = Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ", ")
      return "a\(number): &a\(number) [\(aliases)]"
    }
    let bomb = "a0: &a0 [x]\n" + laughs.joined(separator: "\n") + "\n? *a9\n: 1\n"
    #expect(throws: FileFormatError.self) { _ = try FileText.read(Data(bomb.utf8)) }
  }

  @Test(arguments: [
    "no", "0123", "1e3", "~", "null", "2026-11-23", "Terms & Conditions", "a * b", "x: y", "5 < 6",
    "true", ".inf",
  ])
  func scalarsAreTakenByTheirText(_ text: String) throws {
    let written = text == "x: y" ? "'x: y'" : text
    let node = try #require(try FileText.read(Data("name: \(written)\n".utf8)))
    guard case .fields(let members) = node.value else { throw Refused() }
    #expect(members.first?.node.text == text)
  }

  @Test(arguments: [#"{"a": "\ud83d\ude00"}"#, "{\"a\":\"\u{1F600}\"}", #"{"a": "\\ud83d\u00e9"}"#])
  func jsonIsReadAsItIs(_ json: String) throws {
    let node = try #require(try FileText.read(Data(json.utf8)))
    let told = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
    guard case .fields(let members) = node.value else { throw Refused() }
    #expect(members.first?.node.text == told?["a"])
  }

  @Test func anEmptyFileHoldsNothing() throws {
    #expect(try FileText.read(Data()) == nil)
    #expect(try FileText.read(Data("# nothing\n".utf8)) == nil)
  }

  private struct Refused: Error {}
}
