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

  /// What goes with records of a kind that are deleted, a change for each.
  func deletions(of kind: EntityKind, _ ids: Set<Int64>) throws -> [Change] {
    guard !ids.isEmpty else { return [] }
    let gone = Differing(stored: Planned(self), new: Planned(self))
    switch kind {
    case .externalConnections: return try gone.deletions(\.externalConnections, ids)
    case .documentGroups: return try gone.deletions(\.documentGroups, ids)
    case .documentTypes: return try gone.deletions(\.documentTypes, ids)
    case .levels: return try gone.deletions(\.levels, ids)
    case .clientRights: return try gone.deletions(\.clientRights, ids)
    case .clientTests: return try gone.deletions(\.clientTests, ids)
    case .clientTestQuestions: return try gone.deletions(\.questions, ids)
    case .clientTestAnswers: return try gone.deletions(\.answers, ids)
    case .languages: return try gone.deletions(\.languages, ids)
    case .backOffice, .operators, .operatorGroups: return []
    }
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
        action: was == nil ? .create : .update, kind: Record.kind, id: id, name: name(of: record),
        texts: texts, isSeen: was?.isSeenByClients == true,
        consequence: try was.flatMap { try Record.form(for: record).consequence($0, record, new) })
    }
  }

  func deletions<Record: Entity>(
    _ records: KeyPath<Configuration, [Record]>, _ ids: Set<Int64>
  ) throws -> [Change] {
    try stored.configuration[keyPath: records].compactMap { record in
      guard let id = record.id, ids.contains(id) else { return nil }
      return Change(
        action: .delete, kind: Record.kind, id: id, name: name(of: record),
        texts: try textChanges(record, nil), isSeen: record.isSeenByClients,
        consequence: try consequence(ofDeleting: record))
    }
  }

  // What clients lose with it.
  private func consequence<Record: Entity>(ofDeleting record: Record) throws -> String? {
    switch record {
    case let level as Level where level.visible:
      return Consequence.hiding(level.caption[new.configuration.language])
    case let type as DocumentType where type.status == .enabled:
      let levels = stored.visibleLevels(using: .documentGroups, id: type.documentGroupId ?? 0)
      return Consequence.disabling(type.name, levels)
    case let connection as ExternalConnection where connection.enabled:
      let others = stored.providers(enabledOnly: true, except: connection.id)
      guard let provider = Provider.named(connection.provider), !others.contains(provider.id) else {
        return nil
      }
      return Consequence.disabling(
        connection.name, stored.visibleLevels(withWizard: provider.wizard))
    default: return nil
    }
  }

  // What belongs to another record is called after that as well.
  private func name<Record: Entity>(of record: Record) -> String {
    let (all, language) = (new.configuration, new.configuration.language)
    let name = record.name(in: language)
    switch record {
    case let question as ClientTestQuestion:
      let test = all.clientTests.first { $0.id == question.clientTestId }
      return test.map { "\($0.name(in: language)) › \(name)" } ?? name
    case let answer as ClientTestAnswer:
      let question = all.questions.first { $0.id == answer.clientTestQuestionId }
      return question.map { "\(self.name(of: $0)) › \(name)" } ?? name
    default: return name
    }
  }

  private func textChanges<Record: Entity>(
    _ was: Record?, _ now: Record?
  ) throws -> [Change.TextChange] {
    guard let record = now ?? was else { return [] }
    return try Record.form(for: record).fields.flatMap { field -> [Change.TextChange] in
      guard try field.isStored && field.isRelevant(record, new) else { return [] }
      return try (field.isLocalizable ? tongues : [nil]).compactMap { tongue in
        var before = try was.map { try text(of: field, tongue, in: $0, stored) } ?? ""
        let after = try now.map { try text(of: field, tongue, in: $0, new) } ?? ""
        if before == after, !field.isLocalizable, let was {
          // What it named may be called otherwise, and what it names now as that was.
          before = try text(of: field, tongue, in: was, new)
        }
        guard before != after else { return nil }
        let label = tongue.map { "\(field.label) (\($0.code))" } ?? field.label
        return Change.TextChange(
          label: label, was: before, now: after, isLong: field.control.isLong)
      }
    }
  }

  // The default language has no code beside its texts, unless it is another one than before.
  private var tongues: [Tongue?] {
    let isSame = stored.configuration.language == new.configuration.language
    let codes = Set(new.tongues.map(\.code))
    let gone = stored.tongues.filter { !codes.contains($0.code) }
    return (isSame ? [nil] : []) + (isSame ? Array(new.tongues.dropFirst()) : new.tongues) + gone
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

extension Control {
  fileprivate var isLong: Bool {
    if case .longText = self { true } else { false }
  }
}

extension Field {
  // What is only shown, or has a list of its own, is stored elsewhere.
  fileprivate var isStored: Bool { control != .shown && control != .rows }
}
