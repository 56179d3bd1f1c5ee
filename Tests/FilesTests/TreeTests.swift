import Files
import Foundation
import Testing
import Yams

/// What is written reads back as it was, by this program and by others.
struct TreeTests {
  static let texts = [
    "", "no", "Yes", "0123", "12", "1.5", "null", "~", "2026-11-23", "a: b", "- x", "# no comment",
    " blank ",
    "two\nlines", "two\nlines\n", "\n\nthree\n\n", " led\nby blanks", "tab\there",
    "ends with blank \nand more",
    "\"quoted\" 'and' \\", "ID card é 日本 👩‍👩‍👧", "{\"a\": 1}", "<p>HTML</p>", "=", "<<", "*a", "&a",
    "!tag", "%", "@", "`",
    "\u{1B}[31m", "\u{202E}turned", "\u{9B}", "\u{7F}", "\u{85}", "\u{2028}", "a\u{FEFF}bom",
    "\u{E0041}tag", "\r\n",
    "---", "...", "|", ">", "?", ": ", "a\u{0}b", String(repeating: "long ", count: 200) + "end",
  ]

  @Test(arguments: texts) func everyTextReadsBack(_ text: String) throws {
    let tree = Tree.fields([.init("name", .text(text)), .init("list", .list([.text(text)]))])
    let yaml = try #require(try Yams.compose(yaml: try tree.yaml))
    #expect(yaml["name"]?.scalar?.string == text)
    #expect(yaml["list"]?.sequence?.first?.scalar?.string == text)
    #expect(yaml["name"]?.tag == .init(.str))
    let json = try JSONSerialization.jsonObject(with: Data(tree.json.utf8)) as? NSDictionary
    #expect(json == ["name": text, "list": [text]])
    for written in [try tree.yaml, tree.json] {
      #expect(
        !written.unicodeScalars.contains {
          "\u{1B}\u{9B}\u{202E}\u{7F}\u{E0041}".unicodeScalars.contains($0)
        })
    }
  }

  @Test func wordsAreWrittenAsTheyAre() throws {
    let tree = Tree.fields([
      .init("maxFiles", .word("12")), .init("visible", .word("Yes")), .init("wizard", .word("")),
      .init("groups", .list([])),
    ])
    #expect(try tree.yaml == "maxFiles: 12\nvisible: Yes\nwizard: ''\ngroups: []\n")
    #expect(
      tree.json == """
        {
          "maxFiles": 12,
          "visible": "Yes",
          "wizard": "",
          "groups": []
        }

        """)
  }
}
