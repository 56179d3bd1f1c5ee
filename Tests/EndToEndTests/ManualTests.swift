import TestSupport
import Testing

/// The manual page, as man shows it.
@Suite struct ManualTests {
  @Test func manShowsEveryCommandAndWarnsOfNothing() async throws {
    try await CommandDesk.lend { desk in
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
        "One of: table, json, csv, yaml, sarif. Unless told: table.", "~/.config/kyc-setup/key",
      ] {
        #expect(shown.output.contains(words))
      }
    }
  }
}
