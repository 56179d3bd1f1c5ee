import ArgumentParser
import Forms
import Screen
import Store

/// Prints what the check finds.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Print what is wrong with the configuration, offline.",
    discussion: """
      Each finding is an error, a warning or a note, with its identifier, its place and a mend. \
      Exit codes: 0 no errors, 1 errors, with --strict warnings too, 3 cannot open.
      """)

  @OptionGroup var options: Options

  @Flag(help: "End with 1 on warnings too.")
  var strict = false

  func run() throws {
    let office = try Office(options.database)
    defer { try? office.opened.close() }
    let findings: Findings
    do {
      findings = try office.backOffice.findings()
    } catch {
      throw Ending(error)
    }
    Outlet.output.say(findings.report(dot: options.ascii ? "-" : "·"))
    let grave = findings.count(.error) + (strict ? findings.count(.warning) : 0)
    if grave > 0 { throw Ending(sentence: "", code: 1) }
  }
}

extension Findings {
  /// The findings as lines of text, the counts last; foreign text in it is harmless.
  fileprivate func report(dot: String) -> String {
    let blocks = all.map { finding in
      """
      \(finding.severity.rawValue) \(finding.id): \(finding.place(dot: dot).harmless)
        \(finding.sentence.harmless)
        Mend: \(finding.mend.harmless)

      """
    }
    return (blocks + [summary]).joined(separator: "\n")
  }
}
