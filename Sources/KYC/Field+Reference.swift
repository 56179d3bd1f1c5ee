import Forms

extension Field where Around == any Surroundings {
  /// One record of another kind, written as its name.
  ///
  /// `isListed` leaves records out; `refusal` says why one cannot be taken, which stays listed with the reason.
  static func reference(
    _ id: String, _ label: String, _ path: Path<Record, Int64?>, to kind: EntityKind,
    help: String, marks: String = "disabled", offersNone: Bool = false,
    isListed: @escaping @Sendable (Reference, Record) -> Bool = { _, _ in true },
    refusal: @escaping @Sendable (Reference, Record) -> String? = { _, _ in nil }
  ) -> Self {
    Field(
      id: id, label: label, control: .reference(section: kind.rawValue), isLocalizable: false,
      help: help,
      read: { record, _, around in
        try record[keyPath: path].flatMap { try around.reference(kind, id: $0)?.name } ?? ""
      },
      write: { record, _, text, around in
        guard !text.isEmpty else { return record[keyPath: path] = nil }
        guard let found = try around.record(kind, named: text) else {
          throw AnswerError(.noSuch(noun: kind.noun, name: text))
        }
        if let reason = refusal(found, record) {
          throw AnswerError(.cannotTake(name: text, reason: reason))
        }
        record[keyPath: path] = found.id
      }, tidy: Texts.trimmed
    ).choosing { record, filter, around in
      let none = offersNone && filter.isEmpty ? [Choice("", note: "None")] : []
      return try listed(
        kind, filter, around, marks, none, isListed: { isListed($0, record) },
        refusal: { refusal($0, record) })
    }
  }

  /// Several records of another kind, written as their names, one a line; a name that stands twice counts once.
  static func references(
    _ id: String, _ label: String, _ path: Path<Record, [Int64]>, to kind: EntityKind,
    help: String, marks: String = "disabled",
    isListed: @escaping @Sendable (Reference, Record) -> Bool = { _, _ in true }
  ) -> Self {
    Field(
      id: id, label: label, control: .references(section: kind.rawValue), isLocalizable: false,
      help: help,
      read: { record, _, around in
        try record[keyPath: path].compactMap { try around.reference(kind, id: $0)?.name }
          .joined(separator: "\n")
      },
      write: { record, _, text, around in
        var ids: [Int64] = []
        for name in text.split(separator: "\n").map(String.init) {
          guard let found = try around.record(kind, named: name) else {
            throw AnswerError(.noSuch(noun: kind.noun, name: name))
          }
          if !ids.contains(found.id) { ids.append(found.id) }
        }
        record[keyPath: path] = ids
      }, tidy: tidyLines
    ).choosing { record, filter, around in
      try listed(kind, filter, around, marks, [], isListed: { isListed($0, record) })
    }
  }
}

private let tidyLines: @Sendable (String) -> String = { text in
  Texts.unixLines(text).split(separator: "\n").map { Texts.trimmed(String($0)) }
    .filter { !$0.isEmpty }.joined(separator: "\n")
}

private func listed(
  _ kind: EntityKind, _ filter: String, _ around: any Surroundings, _ marks: String,
  _ none: [Choice], isListed: (Reference) -> Bool = { _ in true },
  refusal: (Reference) -> String? = { _ in nil }
) throws -> Choices {
  let found = try around.references(kind, filter: filter)
  let taken = found.rows.filter(isListed)
  let hidden = found.rows.count - taken.count
  let rows = taken.map { reference in
    let parts =
      [reference.caption == reference.name ? "" : reference.caption]
      + (reference.isOffered ? [] : [marks])
    let note = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    return Choice(reference.name, note: note, refusal: refusal(reference))
  }
  return Choices(
    rows: none + rows, matching: found.matching - hidden, total: found.total - hidden)
}
