import Forms
import GRDB
import KYC

extension OfficeSettings: Stored {
  static func title(isNew: Bool) -> String { kind.noun }

  static func blank(in owner: Int64) -> OfficeSettings { OfficeSettings() }

  static let list = RecordList(
    .backOffice, name: "t.name", caption: "''",
    columns: [
      .text("name", "Name", "t.name", width: 24, isKept: true),
      .text("url", "URL", "t.url", width: 36),
    ])

  func reasonToStay(among others: any Surroundings) throws -> String? {
    "The Back Office itself is what everything else belongs to"
  }
}
