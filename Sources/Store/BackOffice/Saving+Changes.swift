import Forms
import GRDB
import KYC

extension Saving {
  /// The labels of the fields whose answer differs between two records, in the form's order.
  func changedLabels(_ was: Record, _ now: Record) throws -> [String] {
    let languages = [nil] + (try others.otherLanguages)
    return try open.form.fields.filter { field in
      switch field.control {
      case .rows, .shown: return false
      case .secret:
        if try field.secret(was, others) != field.secret(now, others) { return true }
        return answers.texts[Slot(field.id)].map { !field.tidy($0).isEmpty } ?? false
      default:
        return try (field.isLocalizable ? languages : [nil]).contains { language in
          try field.read(was, language, others) != field.read(now, language, others)
        }
      }
    }.map(\.label)
  }

  /// The answers over a record that another save has left.
  func stale(_ stored: Record) throws -> Attempt {
    var answers = answers
    if try others.defaultLanguage != open.defaultLanguage {
      answers = try answers.moved(
        from: open.defaultLanguage, to: others.defaultLanguage, open.form.fields)
    }
    let merge = try Merge(answers, was: open.base, theirs: stored, open, among: others)
    // Where only what other tables keep was changed, the row's last author is not who did it.
    let by = stored.version == open.base.version ? "" : try author(of: stored)
    return .stale(stored, by: by, merge)
  }

  /// A new record that the texts of a deleted one can become.
  func gone() throws -> Attempt {
    // What it named may be gone as well: as texts its answers are looked up anew.
    let texts = try open.reading(of: open.base, answers, among: others).texts
    let asked = open.form.fields.filter { ![.rows, .shown].contains($0.control) }.map(\.id)
    return .gone(
      Record.blank(in: open.base.owner),
      Answers(texts: texts.filter { asked.contains($0.key.field) }))
  }

  // A revision of the same moment as the row's last change is the one that made it; the sqlite3 shell leaves none.
  private func author(of record: Record) throws -> String {
    let table = Record.kind.table
    let sql = """
      SELECT operator || ', ' || CASE WHEN date(at, 'localtime') = date('now', 'localtime')
        THEN strftime('%H:%M', at, 'localtime') ELSE strftime('%Y-%m-%d %H:%M', at, 'localtime') END
      FROM revision JOIN \(table) t ON t.id = rowId
      WHERE tableName = ? AND rowId = ? AND at = t.updatedAt ORDER BY revision.id DESC LIMIT 1
      """
    return try others.rows(sql, [table, record.id]) { $0[0] as String }.first ?? ""
  }
}

extension Answers {
  /// The same answers where another language has become the default one.
  fileprivate func moved<Record, Around>(
    from old: String, to new: String, _ fields: [Field<Record, Around>]
  ) throws -> Answers {
    let localizable = Set(fields.filter(\.isLocalizable).map(\.id))
    var moved = self
    moved.texts = [:]
    for (slot, text) in texts {
      guard localizable.contains(slot.field) else {
        moved.texts[slot] = text
        continue
      }
      let language = slot.language ?? old
      moved.texts[Slot(slot.field, language == new ? nil : language)] = text
    }
    return moved
  }
}
