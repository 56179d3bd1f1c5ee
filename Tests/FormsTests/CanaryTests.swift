import CustomDump
import Foundation
import TestSupport
import Testing

/// Each way of saying that something is wrong, shown to be heard: a silent one would pass anything.
@Suite struct CanaryTests {
  @Test func aFalseExpectNoDifferenceFails() {
    withKnownIssue { expectNoDifference("kept", "changed") }
  }

  @Test func aFalseGoldenFails() throws {
    try expectGolden("first line\nsecond line", "canary")
    guard ProcessInfo.processInfo.environment["KYC_SETUP_GOLDEN"] != "write" else { return }
    try withKnownIssue {
      try expectGolden("first line\nanother line", "canary")
    } matching: { issue in
      issue.comments.contains { "\($0)".contains("- second line") || "\($0)".contains("second") }
    }
    withKnownIssue { try expectGolden("anything", "no such file") }
  }

  @Test func aPlantedSecretIsFoundInEveryForm() throws {
    let secret = "s3cr&t/kéy+9?Zz"
    let search = SecretSearch(
      [secret, "never-there"], pairs: [(key: "api", secret: "other-secret")])
    try TemporaryFolder.lend { folder in
      try folder.write("nothing here, s3cr&t/ké is only a part of it", to: "clean.txt")
      try folder.write("a \(secret) b", to: "deep/.hidden/raw")
      try folder.write("key=s3cr%26t%2Fk%C3%A9y%2B9%3FZz", to: "percent")
      try folder.write([1] + (secret.data(using: .utf16LittleEndian) ?? Data()), to: "little")
      try folder.write([1] + (secret.data(using: .utf16BigEndian) ?? Data()), to: "big")
      for (name, format) in [("lower", "%02x"), ("upper", "%02X")] {
        try folder.write(secret.utf8.map { String(format: format, $0) }.joined(), to: name)
      }
      for lead in 0..<3 {
        let bytes = Data("xxx".utf8.prefix(lead)) + Data(secret.utf8) + Data("tail".utf8)
        let encoded = bytes.base64EncodedString()
        try folder.write(encoded, to: "base64-\(lead)")
        let other = encoded.replacingOccurrences(of: "/", with: "_")
        try folder.write(other.replacingOccurrences(of: "+", with: "-"), to: "base64url-\(lead)")
      }
      try folder.write("Basic " + Data("api:other-secret".utf8).base64EncodedString(), to: "basic")
      try folder.write(secret, to: "excluded/raw")

      let hits = try search.hits(under: folder.path, excluding: ["excluded"])
      #expect(
        hits.map(\.description) == [
          "base64-0: secret 0 as base64", "base64-1: secret 0 as base64",
          "base64-2: secret 0 as base64", "base64url-0: secret 0 as base64",
          "base64url-1: secret 0 as base64", "base64url-2: secret 0 as base64",
          "basic: secret 2 as Basic authentication", "big: secret 0 as UTF-16BE",
          "deep/.hidden/raw: secret 0 as raw", "little: secret 0 as UTF-16LE",
          "lower: secret 0 as hexadecimal", "percent: secret 0 as percent-encoded",
          "upper: secret 0 as hexadecimal",
        ])
    }
    #expect(search.hits(in: "never-there", place: "output").map(\.number) == [1])
  }
}
