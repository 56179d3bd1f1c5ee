import Foundation
import TestSupport
import Testing

/// The manual page, as man shows it.
@Suite struct ManualTests {
  @Test func manShowsEveryCommandAndWarnsOfNothing() async throws {
    try await TestBackOffice.lend { desk in
      let page = try await desk.run("manual")
      #expect(page.status == 0 && page.errors == "")
      try desk.home.write(page.output, to: "kyc-setup.1")
      let shown = try await Shell.run(
        ["man", "--warnings=all", "-l", "kyc-setup.1"], home: desk.home,
        environment: ["MANWIDTH": "100", "MANPAGER": "cat", "MAN_KEEP_FORMATTING": nil])
      #expect(shown.errors == "" && shown.status == 0)
      for words in [
        "kyc-setup create section [--in name ...] [--set field=value ...]",
        "kyc-setup history verify [--head n:mac]", "EXIT STATUS", "KYC_SETUP_DATABASE",
        "KYC_SETUP_PLAIN",
        "One of: table, json, csv, yaml, sarif. Unless told: table.", "~/.config/kyc-setup/key",
        "~/.config/kyc-setup/plain",
      ] {
        #expect(shown.output.contains(words))
      }
      let help = try await desk.run("--help").output
      let commands = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
        .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" }
      #expect(commands.count > 15 && commands.contains("guide"))
      for command in commands { #expect(shown.output.contains("kyc-setup \(command)")) }
    }
  }
}
