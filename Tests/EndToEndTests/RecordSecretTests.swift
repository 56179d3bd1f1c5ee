import Foundation
import TestSupport
import Testing

/// Secrets by command, which never stand on one.
@Suite struct RecordSecretTests {
  private static let create =
    "create connections --set name=idenfy-main --set caption=iDenfy --set provider=IdenfyConnection"
  private static let hosts =
    " --set host=https://ivs.idenfy.com --set uiHost=https://ui.idenfy.com"
  private static let all = " --set key=- --set secret=- --set signatureSecret=-"
  private static let secrets = ["Key-7Q2hX9rT", "Secret-Zp4Lm8Wv", "Signing-b6Ny3Kc5"]
  private static let lines = secrets.joined(separator: "\n") + "\n"

  @Test func aConnectionIsMadeAsAWholeOrNotAtAll() async throws {
    try await TestBackOffice.lend { desk in
      let lacking = try await desk.run(
        Self.create + " --set host=http://x --set key=- --set enabled=Yes", input: "k\n")
      #expect(lacking.status == 1)
      #expect(lacking.errors.contains("host: Must begin with https://\n"))
      #expect(lacking.errors.contains("signatureSecret: Needed before Enabled can be Yes\n"))
      #expect(try await desk.select("SELECT count(*) FROM externalConnection") == "0")
      let made = try await desk.run(
        Self.create + Self.hosts + Self.all + " --set enabled=Yes", input: Self.lines)
      #expect(made.status == 0 && made.errors == "")
      #expect(made.output.hasSuffix("Host, UI host, Key, Secret, Signature secret, Enabled\n"))
      #expect(
        try await desk.select(
          "SELECT count(*) FROM revision WHERE tableName = 'externalConnection'")
          == "1")
      let shown = try await desk.run("show connections idenfy-main --format json")
      #expect(shown.output.contains("\"fingerprint\": \""))
      try await expectNoSecret(desk, in: shown.output + made.output)
    }
  }

  private func expectNoSecret(_ desk: TestBackOffice, in text: String) async throws {
    for secret in Self.secrets {
      #expect(!text.contains(secret))
      let found = try await Shell.run(["grep", "-rlF", secret, desk.home.path], home: desk.home)
      #expect(found.output == "")
    }
  }

  @Test func aLiteralSecretIsRefused() async throws {
    try await TestBackOffice.lend { desk in
      let done = try await desk.run(Self.create + " --set key=Key-7Q2hX9rT")
      #expect(done.status == 2 && done.errors.contains("Replace it at the provider"))
      #expect(!done.errors.contains("Key-7Q2hX9rT"))
      #expect(try await desk.select("SELECT count(*) FROM externalConnection") == "0")
      let ended = try await desk.run(Self.create + Self.hosts + Self.all, input: "k\n")
      #expect(ended.status == 2 && ended.errors.hasPrefix("secret: Standard input has ended"))
    }
  }

  @Test func aSecretIsReadFromAVariableOrASmallFile() async throws {
    try await TestBackOffice.lend { desk in
      let file = try desk.home.write("Secret-Zp4Lm8Wv\n", to: "secret")
      chmod(file, 0o644)
      let words = Self.create + Self.hosts + " --set key=env:KEY --set secret=file:secret"
      let made = try await desk.run(words, environment: ["KEY": Self.secrets[0]])
      #expect(made.status == 0)
      #expect(made.errors == "Warning: others can read secret: chmod 600\n")
      let first = try await fingerprints(desk)
      // The same values again change nothing, so that they were read as they are.
      let again = try await desk.run(
        "edit connections idenfy-main --set key=- --set secret=-",
        input: "\(Self.secrets[0])\n\(Self.secrets[1])\n")
      #expect(again.status == 0)
      #expect(try await fingerprints(desk) == first)
      try desk.home.write(String(repeating: "x", count: 5_000), to: "large")
      let wrong = try await desk.run(
        "edit connections idenfy-main --set key=env:NOPE --set secret=file:large")
      #expect(
        wrong.errors == """
          key: The variable NOPE is not set, or empty
          secret: large: The file is larger than 4 KiB
          Nothing was saved.

          """)
    }
  }

  private func fingerprints(_ desk: TestBackOffice) async throws -> String {
    try await desk.select("SELECT name, fingerprint FROM connectionSetting ORDER BY name")
  }

  @Test func aChangedHostEmptiesKeyAndSecretUnlessBothAreGivenAnew() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run(
        Self.create + Self.hosts + Self.all + " --set enabled=Yes", input: Self.lines)
      let refused = try await desk.run("edit connections idenfy-main --set host=https://a.example")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("key: Needed before Enabled can be Yes\n"))
      let anew = try await desk.run(
        "edit connections idenfy-main --set key=- --set secret=- --set host=https://a.example",
        input: "k2\ns2\n")
      #expect(anew.output == "Saved connection idenfy-main: Host, Key, Secret\n")
      _ = try await desk.run("edit connections idenfy-main --set enabled=No --yes")
      let emptied = try await desk.run("edit connections idenfy-main --set host=https://b.example")
      #expect(emptied.status == 0 && emptied.errors.hasPrefix("Warning: host: Changed, so what"))
      #expect(
        try await desk.select("SELECT name FROM connectionSetting WHERE sealed IS NOT NULL")
          == "signatureSecret")
      let cleared = try await desk.run("edit connections idenfy-main --clear signatureSecret")
      #expect(cleared.output == "Saved connection idenfy-main: Signature secret\n")
    }
  }
}
