import Forms
import GRDB
import KYC

extension BackOffice {
  /// A revision of a record as it is read, with what can be done with it.
  func entry<Record: Stored>(
    _ type: Record.Type, _ change: PastChange, _ around: StoredSurroundings
  ) throws -> Section.Entry {
    let past = try Past<Record>(change, around)
    return RevisionPage(change).entry(
      lines: try differences(past, change, around), leads: leads(past, change))
  }

  /// How each field of a record differs by a revision.
  func differences<Record: Stored>(
    _ type: Record.Type, _ change: PastChange, _ around: StoredSurroundings,
    hiding hidden: Set<String>
  ) throws -> [Document.Line] {
    try differences(Past<Record>(change, around), change, around, hiding: hidden)
  }

  private func differences<Record: Stored>(
    _ past: Past<Record>, _ change: PastChange, _ around: StoredSurroundings,
    hiding hidden: Set<String> = []
  ) throws -> [Document.Line] {
    let texts = try RevisionTexts(past, change, around.recalling, hiding: hidden).texts
    return texts.isEmpty
      ? [Document.Line([Document.Span("Nothing that its form asks for.", .faint)])]
      : texts.flatMap(\.lines)
  }

  private func leads<Record: Stored>(
    _ past: Past<Record>, _ change: PastChange
  ) -> [RevisionPage.Lead] {
    let noun = Record.kind.noun
    let now: RevisionPage.Lead =
      if past.stored != nil, let list = list(of: past) {
        .to("Open the \(noun) as it is now", .record(list.section, key: String(past.id)))
      } else {
        .nowhere("The \(noun) is deleted now.")
      }
    guard past.before != nil else {
      return [now, .nowhere("It was not there before: there is nothing to put back.")]
    }
    return [
      now,
      .to(
        "Put back what it was before revision \(change.number)", .filling),
    ]
  }

  /// The list that a record belongs to.
  func list<Record: Stored>(of past: Past<Record>) -> ListSource? {
    guard let owner = Record.list.owner else { return list(Record.kind.rawValue) }
    guard case .integer(let id)? = (past.before ?? past.after)?[owner] else { return nil }
    return list("\(Record.kind.rawValue)/\(id)")
  }
}
