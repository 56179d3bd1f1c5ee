import ArgumentParser
import Files
import Forms
import Screen
import Store

/// Prints what the check finds.
struct CheckCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Print what is wrong with the configuration, offline.",
    discussion: """
      Each finding is an error, a warning or a note, with its identifier, its place and a mend. \
      Exit codes: 0 no errors, 1 errors, with --strict warnings too, 3 cannot open.

      json, yaml and csv have the fields id, severity, place, sentence, mend, section, record (its number) \
      and field of each finding; sarif is SARIF 2.1.0, with the place as a logical location.
      """)

  @OptionGroup var options: Options

  @Flag(help: "End with 1 on warnings too.")
  var strict = false

  @Flag(help: "Look over the whole file for damage, too.")
  var file = false

  @Option(help: "How they are printed.")
  var format = Format.table

  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, yaml, sarif
  }

  func run(as user: CurrentUser) throws {
    let office = try Office(options.database, as: user)
    defer { try? office.opened.close() }
    let damage = file ? try office.damage() : []
    let findings: Findings
    do {
      findings = Findings(damage + (try office.backOffice.findings().all))
    } catch {
      if !damage.isEmpty { try Outlet.output.put(text(of: Findings(damage))) }
      throw error
    }
    try Outlet.output.put(text(of: findings))
    let grave = findings.count(.error) + (strict ? findings.count(.warning) : 0)
    if grave > 0 { throw ExitError(message: "", code: 1) }
  }

  private func text(of findings: Findings) throws -> String {
    let dot = options.ascii ? "-" : "·"
    return switch format {
    case .table: findings.report(dot: dot) + "\n"
    case .json: findings.listing(dot: dot).tree.json
    case .yaml: try findings.listing(dot: dot).tree.yaml
    case .csv: try findings.listing(dot: dot).text(.csv)
    case .sarif: findings.sarif(dot: dot).json
    }
  }
}

extension Office {
  /// What is wrong with the file as a whole, as findings.
  fileprivate func damage() throws -> [Finding] {
    let found = try opened.damage()
    guard !found.isEmpty else { return [] }
    let backup = Backup.newestGood(of: path).map { "The newest good backup is \($0)" }
    return found.map { detail in
      Finding(
        id: "file-damaged", severity: .error, at: [path],
        sentence: "The file is damaged: \(detail)",
        mend: "\(backup ?? "No good backup is beside it"). Open it in the place of this file",
        subject: Subject(section: SectionName.backOffice.id, key: "1"), field: "")
    }
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
