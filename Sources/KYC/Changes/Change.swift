import Forms

/// How one record differs between two configurations.
package struct Change: Sendable, Hashable {
  /// What becomes of the record.
  package enum Action: Sendable, Hashable {
    case create, update, delete
  }

  /// How one text differs.
  package struct TextChange: Sendable, Hashable {
    /// The field's label, with the language behind it where it is a translation.
    package let label: String
    /// The text before, empty for none; of a secret only when it was set.
    package let was: String
    /// The text after, empty for none; of a secret only that there is one.
    package let now: String
    /// Whether its lines are compared one by one.
    package var isLong = false

    /// Tells how a text differs.
    package init(label: String, was: String, now: String, isLong: Bool = false) {
      (self.label, self.was, self.now, self.isLong) = (label, was, now, isLong)
    }
  }

  /// What becomes of the record.
  package let action: Action
  /// The kind of record.
  package let kind: EntityKind
  /// The record's number; negative for one that is not stored yet.
  package let id: Int64
  /// What it is called after the change.
  package let name: String
  /// Its texts that differ, in the order of the form.
  package let texts: [TextChange]
  /// Whether clients see it now.
  package let isSeen: Bool
  /// What clients lose by it, and whether to save all the same; nil where they lose nothing.
  package let consequence: String?
}

extension Configuration {
  /// How this configuration becomes another one, in the order in which records need each other; records that
  /// the other does not have are left alone.
  package func changes(to new: Configuration) throws -> [Change] {
    guard self != new else { return [] }
    return try Differing(stored: Planned(self), new: Planned(new)).changes
  }
}

/// Two configurations that are compared, with what their records are looked up by.
private struct Differing {
  let stored: Planned
  let new: Planned

  var changes: [Change] {
    get throws {
      let offices = try changes(\.offices) + changes(\.languages) + changes(\.clientRights)
      let documents =
        try changes(\.externalConnections) + changes(\.documentGroups)
        + changes(\.documentTypes)
      let tests = try changes(\.clientTests) + changes(\.questions) + changes(\.answers)
      return try offices + documents + tests + changes(\.levels)
    }
  }
  private func changes<Record: Entity>(
    _ records: KeyPath<Configuration, [Record]>
  ) throws -> [Change] {
    let before = Dictionary(
      stored.configuration[keyPath: records].map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return try new.configuration[keyPath: records].compactMap { record in
      let was = before[record.id]
      guard was != record, let id = record.id else { return nil }
      let texts = try textChanges(was, record)
      guard was == nil || !texts.isEmpty else { return nil }
      return Change(
        action: was == nil ? .create : .update, kind: Record.kind, id: id,
        name: record.name(in: new.configuration.language), texts: texts,
        isSeen: was?.isSeenByClients == true,
        consequence: try was.flatMap { try Record.form(for: record).consequence($0, record, new) })
    }
  }

  private func textChanges<Record: Entity>(
    _ was: Record?, _ now: Record
  ) throws -> [Change.TextChange] {
    let form = Record.form(for: now)
    let others = new.tongues.dropFirst()
    return try form.fields.flatMap { field -> [Change.TextChange] in
      guard try field.isStored && field.isRelevant(now, new) else { return [] }
      let tongues: [Tongue?] = [nil] + (field.isLocalizable ? others.map(\.self) : [])
      return try tongues.compactMap { tongue in
        var before = try was.map { try text(of: field, tongue, in: $0, stored) } ?? ""
        let after = try text(of: field, tongue, in: now, new)
        if before == after, !field.isLocalizable, let was {
          // What it named may be called otherwise, and what it names now as that was.
          before = try text(of: field, tongue, in: was, new)
        }
        guard before != after else { return nil }
        let label = tongue.map { "\(field.label) (\($0.code))" } ?? field.label
        return Change.TextChange(label: label, was: before, now: after)
      }
    }
  }

  private func text<Record: Entity>(
    of field: Field<Record, any Surroundings>, _ tongue: Tongue?, in record: Record,
    _ around: Planned
  ) throws -> String {
    field.control == .secret
      ? record.wordOfSecret(field.id) : try field.read(record, tongue?.code, around)
  }
}

extension Configuration {
  fileprivate var offices: [OfficeSettings] { [office] }
}

extension Field {
  // What is only shown, or has a list of its own, is stored elsewhere.
  fileprivate var isStored: Bool { control != .shown && control != .rows }
}
