import Files
import Foundation
import Testing

/// The field reference in Resources is what the forms say today.
@Suite struct FieldReferenceTests {
  @Test func isFresh() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Resources/fields.md").standardizedFileURL
    if ProcessInfo.processInfo.environment["KYC_SETUP_GOLDEN"] == "write" {
      try FieldReference.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == FieldReference.markdown)
  }
}
