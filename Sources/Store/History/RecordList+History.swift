import Forms
import KYC

extension RecordList {
  /// The history, the last revision first.
  static let history = RecordList(
    table: "revision", area: .history, name: "t.subject",
    columns: [
      .number("number", "Number", "t.id", width: 6, isKept: true),
      Column(
        shown: Section.Column("time", "Time (UTC)", width: 16),
        sql: "replace(substr(t.at, 1, 16), 'T', ' ')", order: "t.at", text: { $0 }),
      .text("operator", "Who", "t.operator", width: 10, isKept: true),
      .text(
        "action", "Did", "CASE t.action \(cases(PastChange.Action.allCases) { $0.word }) END",
        width: 8),
      .text("section", "Section", "CASE t.tableName \(sections) ELSE t.tableName END", width: 14),
      .text("record", "Record", "t.subject", width: 14, isKept: true) {
        $0.replacing("\n", with: " ")
      },
    ])

  private static let sections = EntityKind.allCases.map { kind in
    "WHEN '\(kind.table)' THEN '\(Area(kind).title)'"
  }.joined(separator: " ")

  private static func cases(
    _ actions: [PastChange.Action], _ word: (PastChange.Action) -> String
  ) -> String {
    actions.map { "WHEN '\($0.rawValue)' THEN '\(word($0))'" }.joined(separator: " ")
  }
}
