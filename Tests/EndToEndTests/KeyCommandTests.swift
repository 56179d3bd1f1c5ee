import Foundation
import Glibc
import Store
import TestSupport
import Testing

/// Looking after the keys from the command line.
@Suite struct KeyCommandTests {
  /// The key of the nth line of the key file, as it stands there.
  private func key(_ number: Int, _ desk: TestBackOffice) throws -> (id: String, bytes: String) {
    let lines = try desk.home.read(".config/kyc-setup/key").split(separator: "\n")
    let words = try #require(lines.dropFirst(number).first).split(separator: " ")
      .map(String.init)
    return (try words.at(0), try words.at(1))
  }

  @Test func showRotateAndForgetSayWhatIsThere() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      let first = try key(1, desk)
      let backup = try await desk.run("backup", home.file(".local/share/kyc-setup/old.sqlite"))
      #expect(backup.status == 0)
      let rotated = try await desk.run("key", "rotate")
      #expect(rotated.status == 0 && rotated.errors == "")
      let second = try key(2, desk)
      let shown = try await desk.run("key", "show")
      #expect(shown.status == 0)
      for text in [
        desk.keyFile, "the account's own configuration folder", "5, all open",
        "\(first.id.prefix(4).uppercased())…  retired  not this file's",
        "\(second.id.prefix(4).uppercased())…  active   opens this file",
      ] { #expect(shown.output.contains(text), "\(text): \(shown.output)") }
      let asked = try await desk.run("key", "forget", first.id)
      #expect(asked.status == 1 && asked.errors.contains("--yes"))
      #expect(asked.output.contains("old.sqlite"))
      #expect(try key(1, desk).id == first.id)
      let refused = try await desk.run("key", "forget", second.id, "--yes")
      #expect(refused.status == 1 && refused.errors.contains("kyc-setup key rotate"))
      let done = try await desk.run("key", "forget", first.id, "--yes")
      #expect(done.status == 0 && done.output.contains("is forgotten"))
      #expect(try key(1, desk).id == second.id)
      let old = try await desk.run(
        "key", "show", "--database", home.file(".local/share/kyc-setup/old.sqlite"))
      #expect(old.status == 3 && old.errors.contains("This file needs key"))
      for finished in [backup, rotated, shown, asked, refused, done, old] {
        for key in [first, second] {
          let bytes = try #require(Data(base64Encoded: key.bytes))
          let notations = [key.bytes, bytes.map { String(format: "%02x", $0) }.joined()]
          for text in notations {
            #expect(!(finished.output + finished.errors).lowercased().contains(text.lowercased()))
          }
        }
      }
    }
  }

  @Test func aKeyFileThatMayNotBeWrittenIsNamed() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      try home.write("", to: "credentials/x")
      let folder = home.file("credentials")
      _ = try await Shell.run(
        ["sh", "-ec", "cp -p \(desk.keyFile) \(folder)/kyc-setup-key; chmod 500 \(folder)"],
        home: home)
      let credential = try await desk.run(
        "key", "rotate", environment: ["CREDENTIALS_DIRECTORY": folder])
      #expect(
        credential.status == 3 && credential.errors.contains("a credential that systemd keeps"))
      let shown = try await desk.run(
        "key", "show", environment: ["CREDENTIALS_DIRECTORY": folder])
      #expect(shown.status == 0 && shown.output.contains("a systemd credential"))
      #expect(try desk.trouble() == nil)
    }
  }

  @Test func aTerminalSessionGoesOnAfterARotation() async throws {
    try await Visit.open(["open", "levels", "0"]) { visit in
      try await visit.pane.expect("Caption")
      let rotated = try await Shell.run(
        [try BuiltProgram.path(), "key", "rotate"], home: visit.pane.home)
      #expect(rotated.status == 0, "\(rotated)")
      try await visit.pane.press("Down", "C-u")
      try await visit.pane.type("Beginners")
      try await visit.save("Saved level 0: Caption")
    }
  }
}
