import Console
import Foundation
import Testing

/// The key reference in Resources is what the table of keys says today.
@Suite struct KeyReferenceTests {
  @Test func isFresh() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Resources/keys.md").standardizedFileURL
    if ProcessInfo.processInfo.environment["KYC_SETUP_GOLDEN"] == "write" {
      try KeyReference.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == KeyReference.markdown)
  }
}
