import Files
import Forms

extension Findings {
  /// The findings as rows; the identifiers of the columns are what programs name.
  func listing(dot: String) -> Listing {
    let columns = ["id", "severity", "place", "sentence", "mend", "section", "record", "field"]
    return Listing(
      columns: columns.map { Section.Column($0, $0, width: 20) },
      rows: all.map { finding in
        [
          finding.id, finding.severity.rawValue, finding.place(dot: dot), finding.sentence,
          finding.mend, finding.subject.section, finding.subject.key ?? "", finding.field,
        ]
      })
  }

  /// The findings as SARIF 2.1.0: a rule for each identifier, the place as a logical location.
  func sarif(dot: String) -> Tree {
    let rules = all.reduce(into: [String]()) { ids, finding in
      if !ids.contains(finding.id) { ids.append(finding.id) }
    }
    let driver: [Tree.Field] = [
      Tree.Field("name", .text("kyc-setup")),
      Tree.Field("version", .text(KYCSetup.number)),
      Tree.Field("rules", .list(rules.map { .fields([Tree.Field("id", .text($0))]) })),
    ]
    let run: [Tree.Field] = [
      Tree.Field("tool", .fields([Tree.Field("driver", .fields(driver))])),
      Tree.Field("results", .list(all.map { $0.result(rules, dot: dot) })),
    ]
    return .fields([
      Tree.Field("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
      Tree.Field("version", .text("2.1.0")),
      Tree.Field("runs", .list([.fields(run)])),
    ])
  }
}

extension Finding {
  fileprivate func result(_ rules: [String], dot: String) -> Tree {
    let location: [Tree.Field] = [
      Tree.Field("fullyQualifiedName", .text(place(dot: dot))), Tree.Field("kind", .text("record")),
    ]
    let level: [Tree.Field] = [
      Tree.Field("ruleId", .text(id)),
      Tree.Field("ruleIndex", .word(String(rules.firstIndex(of: id) ?? 0))),
      // The severities are SARIF's own words.
      Tree.Field("level", .text(severity.rawValue)),
      Tree.Field("message", .fields([Tree.Field("text", .text("\(sentence)\nMend: \(mend)"))])),
    ]
    return .fields(
      level + [
        Tree.Field(
          "locations",
          .list([.fields([Tree.Field("logicalLocations", .list([.fields(location)]))])]))
      ])
  }
}
