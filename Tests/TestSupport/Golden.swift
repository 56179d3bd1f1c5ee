import CustomDump
import Foundation
package import Testing

/// Records an issue, with the lines that differ, where a text is not the one kept in a golden file.
///
/// The file is `Golden/<name>.golden` beside the test file; the text is kept with one line end more. The first line
/// may be left out, where it is not the same on every host.
/// KYC_SETUP_GOLDEN=write in the environment writes the file anew instead, for review in the diff.
package func expectGolden(
  _ text: String, _ name: String, withoutFirstLine: Bool = false, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Golden/\(name).golden")
  let kept = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  guard kept != text + "\n" else { return }
  if withoutFirstLine, kept.map(rest) == rest(text + "\n") { return }
  if ProcessInfo.processInfo.environment["KYC_SETUP_GOLDEN"] == "write" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: file)
    return
  }
  let what =
    kept.map { diff($0, text + "\n") ?? "They differ in line ends or marks only." }
    ?? "There is no such file yet. The text is:\n\(text)"
  Issue.record(
    """
    Golden/\(name).golden differs (- kept, + now):
    \(what)
    Where the new text is right, run the tests with KYC_SETUP_GOLDEN=write and review the diff.
    """, sourceLocation: sourceLocation)
}

private func rest(_ text: String) -> Substring { text.drop { $0 != "\n" } }
