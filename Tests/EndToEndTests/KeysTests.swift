import Screen
import TestSupport
import Testing

/// The key pair as the provider's file has it, pasted into the built program or read from the host.
@Suite struct KeysTests {
  private static let file =
    "\u{FEFF}\"Access key\",\"Secret access key\"\r\n\"\(Visit.secrets[0])\",\"\(Visit.secrets[1])\"\r\n"

  @Test func thePastedFileFillsBothFields() async throws {
    try await Visit.open { visit in
      try await Self.openConnection(visit)
      try await visit.pane.paste(Self.file, keepsLineEnds: true)
      try await Self.expect("Found Key and Secret in the pasted text", visit)
      try await visit.pane.press("C-z")
      try await visit.pane.expectGone("typed, not saved")
      try await visit.pane.press("C-y")
      try await Self.savesBoth(visit)
      try await Self.showsNoSecret(visit)
    }
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
  func aFileOnTheHostFillsBothFields(_ size: Size) async throws {
    try await Visit.open(size: size) { visit in
      try visit.pane.home.write(Self.file, to: "Downloads/my keys.csv")
      try await Self.openConnection(visit)
      try await Self.askForFile(visit)
      try await visit.pane.type("~/Down")
      try await Self.expect("[loads/]", visit)
      try await visit.pane.press("Right")
      try await Self.expect("[my keys.csv]", visit)
      try await visit.pane.press("Right", "Enter")
      try await Self.expect(
        "Delete it on this host when the set-up works: rm ~/'Downloads/my keys.csv'", visit)
      try await Self.savesBoth(visit)
      try await Self.showsNoSecret(visit, besides: ["Downloads/my keys.csv"])
    }
  }

  @Test func aFileThatCannotBeTakenSaysWhy() async throws {
    try await Visit.open { visit in
      let home = visit.pane.home
      try home.write(Visit.secrets[1], to: "one")
      try home.write([0xFF, 0xFE, 0x41, 0x00], to: "wide")
      try home.write(String(repeating: "x", count: 64 * 1024 + 1), to: "large")
      try home.write("a,b,c", to: "folder/three")
      _ = try await Shell.run(["mkfifo", home.file("pipe")], home: home)
      try await Self.openConnection(visit)
      try await Self.askForFile(visit)
      for (name, sentence) in [
        ("none", "There is no such file"), ("folder", "That is a folder"),
        ("pipe", "That is not a regular file"), ("large", "The file is larger than 64 KiB"),
        ("wide", "The file is not text in UTF-8"), ("one", "Nothing in the file belongs here"),
        ("folder/three", "3 values and no header"),
      ] {
        try await visit.pane.press("C-u")
        try await visit.pane.type("\(home.path)/\(name)")
        try await visit.pane.press("Enter")
        try await Self.expect(sentence, visit)
      }
      try await visit.pane.press("Escape")
      try await Self.expect("Signature secret", visit)
      try await Self.showsNoSecret(visit, besides: ["one"])
    }
  }

  private static func openConnection(_ visit: Visit) async throws {
    try await visit.pane.expect("External connections")
    try await visit.go(to: .connections)
    try await visit.pane.press("n")
    try await visit.fill("idenfy-main", "iDenfy (production)")
    try await visit.pane.type("iden")
    try await visit.pane.press("Enter")
    try await visit.save("Saved connection idenfy-main")
    try await visit.fill("https://ivs.idenfy.com/", "https://ui.idenfy.com")
    try await expect("iDenfy calls it Access key", visit)
  }

  private static func askForFile(_ visit: Visit) async throws {
    try await visit.pane.press("C-g")
    try await visit.pane.type("from a file")
    try await visit.pane.press("Enter")
    try await expect("File on this host", visit)
  }

  private static func savesBoth(_ visit: Visit) async throws {
    try await expect("typed, not saved", visit)
    try await visit.save("Saved connection idenfy-main: ")
    let rows = try await visit.select(
      "SELECT name, length(fingerprint) FROM connectionSetting WHERE sealed IS NOT NULL ORDER BY name"
    )
    #expect(rows == ["key|8", "secret|8"])
  }

  private static func showsNoSecret(_ visit: Visit, besides files: Set<String> = []) async throws {
    let search = SecretSearch(
      Visit.secrets, pairs: [(key: Visit.secrets[0], secret: Visit.secrets[1])])
    // The file itself is found, so that finding nothing else means something.
    let hits = try search.hits(under: visit.pane.home.path)
    #expect(Set(hits.map(\.place)) == files)
    let shown = String(decoding: try visit.pane.bytesShown(), as: UTF8.self)
    #expect(search.hits(in: shown, place: "the terminal").isEmpty)
  }

  // A narrow screen breaks a sentence over its rows.
  private static func expect(_ sentence: String, _ visit: Visit) async throws {
    try await visit.pane.expect("the text “\(sentence)”") { now in
      now.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence)
    }
  }
}
