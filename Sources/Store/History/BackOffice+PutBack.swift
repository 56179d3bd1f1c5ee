import Forms
import GRDB
import KYC

extension BackOffice {
  /// The form of the record of a revision with what it was before typed into it; nil where there is no such revision.
  func putBack(revision number: Int64) throws -> Section.Filling? {
    let change = try read(viewing: .history) {
      try $0.pastChanges("r.id = ?", [number]).first
    }
    return try change.flatMap { change in
      try change.kind.map { try putBack($0.record, change) }
    }
  }

  /// The form of a record, or of a new one where it is gone, with what it was before a revision typed into it.
  func putBack<Record: Stored>(
    _ type: Record.Type, _ change: PastChange
  ) throws -> Section.Filling {
    let (past, texts) = try read(viewing: [.history, Area(Record.kind)]) { around in
      let past = try Past<Record>(change, around)
      return (past, try past.before.map { try self.texts(of: past.record($0), around.recalling) })
    }
    guard let texts, let list = list(of: past) else {
      return .refused("It was not there before: there is nothing to put back")
    }
    let right: Right = past.stored == nil ? .create : .update
    if let reason = try read({
      try Rights(of: person, $0.db).reason(against: right, on: Area(Record.kind))
    }) {
      return .refused(reason)
    }
    if let reason = try reasonNotToMake(past) { return .refused(reason) }
    guard
      var form = try past.stored == nil ? list.create() : list.open(String(past.id))
    else { return .refused("It was deleted just now; open the revision again") }
    let locked = Set(form.questions.map(\.id).filter { form.reading.standings[$0]?.lock != nil })
    form.model.set(Answers(texts: texts.filter { !locked.contains($0.key.field) }))
    try form.update()
    let secrets = form.questions.contains { $0.control == .secret }
    return .form(
      form, list.section,
      "As it was before revision \(change.number); Save stores it"
        + (secrets ? ". Secrets are not put back" : ""))
  }

  // What is only shown, has a list of its own, or is secret is nothing to type.
  private func texts<Record: Stored>(
    of record: Record, _ around: StoredSurroundings
  ) throws -> [Slot: String] {
    let form = Record.form(for: record)
    let asked = Set(
      form.fields.filter { ![.rows, .shown, .secret].contains($0.control) }.map(\.id))
    let reading = try form.reading(
      of: record, with: Answers(), languages: around.otherLanguages, around: around)
    return reading.texts.filter { asked.contains($0.key.field) }
  }

  private func reasonNotToMake<Record: Stored>(_ past: Past<Record>) throws -> String? {
    guard past.stored == nil, let owner = Record.list.owner, let kind = Record.kind.owner,
      case .integer(let id)? = past.before?[owner]
    else { return nil }
    return try read { around in
      try around.reference(kind, id: id) == nil
        ? "The \(kind.noun) that it belonged to is deleted: put that back first" : nil
    }
  }
}

extension EntityKind {
  /// The kind of record that records of this kind belong to; nil for those that stand alone.
  fileprivate var owner: EntityKind? {
    switch self {
    case .clientTestQuestions: .clientTests
    case .clientTestAnswers: .clientTestQuestions
    default: nil
    }
  }
}
