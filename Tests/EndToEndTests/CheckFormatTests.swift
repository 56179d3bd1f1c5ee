import Foundation
import TestSupport
import Testing

/// The check for machines.
@Suite struct CheckFormatTests {
  @Test func findingsAreReadByPrograms() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      for format in ["table", "json", "csv", "yaml", "sarif"] {
        let done = try await desk.run("check --format \(format)")
        #expect(done.status == 1 && done.errors == "")
        #expect(done.output.contains("connection-missing"))
      }
      let csv = try await desk.run("check --format csv").output
      #expect(csv.hasPrefix("id,severity,place,sentence,mend,section,record,field\r\n"))
      let json = try await parsed(desk, "json")
      let first = try #require((json as? [[String: String]])?.first)
      #expect(first["id"] == "connection-missing" && first["place"] == "Level 1 · Wizard")
      let sarif = try #require(try await parsed(desk, "sarif") as? [String: Any])
      #expect(sarif["version"] as? String == "2.1.0")
      let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
      let result = try #require((run["results"] as? [[String: Any]])?.first)
      #expect(result["ruleId"] as? String == "connection-missing")
      #expect(result["level"] as? String == "error" && result["ruleIndex"] as? Int == 0)
      #expect("\(result["locations"] ?? "")".contains("Wizard"))
    }
  }

  private func parsed(_ desk: TestBackOffice, _ format: String) async throws -> Any {
    let done = try await desk.run("check --format \(format)")
    return try JSONSerialization.jsonObject(with: Data(done.output.utf8))
  }

  @Test func withoutFindingsTheyAreEmptyAndItEndsWellAndQuietMeansQuiet() async throws {
    try await TestBackOffice.lend { desk in
      let empty = try await desk.run("check --format json")
      #expect(empty.output == "[]\n" && empty.status == 0)
      let fields = try await desk.run("fields")
      #expect(fields.output.hasPrefix("# Fields\n") && fields.status == 0)
      let silent = [
        "operators admit bob --group Support --quiet", "operators disable bob --quiet",
        "backup copy.sqlite --quiet", "key rotate --quiet",
      ]
      for words in silent {
        let done = try await desk.run(words)
        #expect(done.output == "" && done.errors == "" && done.status == 0, "\(words): \(done)")
      }
    }
  }
}
