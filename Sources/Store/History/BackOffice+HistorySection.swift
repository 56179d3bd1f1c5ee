package import Forms
import GRDB
import KYC

extension BackOffice {
  /// The history as a list, in a menu; its rows are read, and take View on all that they tell of.
  func historyList(in menu: String) -> ListSource {
    let list = RecordList.history
    let title = Area.history.title
    let section = Section(
      id: Area.history.rawValue, title: title, menu: menu, noun: "revision", plural: "revisions",
      columns: list.columns.map(\.shown),
      help: { Resource.page("help/history.md", title: title) }, access: .read)
    return ListSource(
      section,
      page: { filter, sorting, range in
        try read { try Rights(of: person, $0.db).requireHistory() }
        return try page(list, nil, filter: filter, sorting, range)
      },
      count: { filter in
        try read { try Rights(of: person, $0.db).requireHistory() }
        return try count(list, nil, filter: filter)
      },
      records: .read(
        ListSource.ReadRecords(
          detail: { try Int64($0).flatMap { try entry(ofRevision: $0) } },
          filling: {
            try Int64($0).flatMap { try putBack(revision: $0) }
              ?? .refused("There is no such revision")
          })),
      permits: {
        try read { around in
          let rights = Rights(of: person, around.db)
          return Permits(view: try rights.reasonAgainstHistory)
        }
      })
  }

  /// A revision as it is read; nil where there is none of that number.
  func entry(ofRevision number: Int64) throws -> Section.Entry? {
    try read(viewing: .history) { around in
      guard let change = try around.pastChanges("r.id = ?", [number]).first else { return nil }
      guard let kind = change.kind else {
        return RevisionPage(change).entry(lines: [], leads: [])
      }
      try Rights(of: person, around.db).require(.view, on: Area(kind))
      return try entry(kind.record, change, around)
    }
  }

  /// A revision as it is read outside of a screen; nil where there is none of that number.
  package func document(ofRevision number: Int64, showsAddress: Bool) throws -> Document? {
    try read(viewing: .history) { around in
      guard let change = try around.pastChanges("r.id = ?", [number]).first else { return nil }
      guard let kind = change.kind else {
        return RevisionPage(change, showsAddress: showsAddress).entry(lines: [], leads: []).document
      }
      try Rights(of: person, around.db).require(.view, on: Area(kind))
      // The number of an account is told as an address is.
      let hidden: Set<String> = kind == .operators && !showsAddress ? ["uid"] : []
      let lines = try differences(kind.record, change, around, hiding: hidden)
      return RevisionPage(change, showsAddress: showsAddress).entry(lines: lines, leads: [])
        .document
    }
  }
}
