import Forms

extension Configuration {
  /// The default language's code.
  package var language: String { languages.first(where: \.default)?.code ?? "en" }

  /// What the records of a kind show of themselves, in the order of their list.
  package func references(_ kind: EntityKind) -> [Reference] {
    switch kind {
    case .externalConnections: shown(externalConnections, \.caption, isOffered: \.enabled)
    case .documentGroups: groupReferences
    case .documentTypes:
      shown(documentTypes, { $0.caption[language] }, isOffered: { $0.status == .enabled })
    case .levels:
      shown(levels.sorted { $0.index < $1.index }, { $0.caption[language] }, isOffered: \.visible)
    case .clientRights: shown(clientRights, \.caption)
    case .clientTests: shown(clientTests, { $0.caption[language] }, isOffered: \.visible)
    case .clientTestQuestions:
      shown(questions.sorted { $0.position < $1.position }, { _ in "" }, isOffered: \.visible)
    case .clientTestAnswers: shown(answers.sorted { $0.position < $1.position }, { _ in "" })
    case .languages: shown(languages, \.name)
    case .backOffice: shown([office], { _ in "" })
    // Who works with it is no part of what is configured.
    case .operators, .operatorGroups: []
    }
  }

  /// The places whose required caption has no text in a language.
  package func captionsMissing(_ code: String) -> [String] {
    func missing<Record: Entity>(_ records: [Record], _ caption: (Record) -> Localized) -> [String]
    {
      records.filter { caption($0)[code].isEmpty }
        .map { "\(Record.kind.noun) \($0.name(in: language))" }
    }
    return missing(levels, \.caption) + missing(documentGroups, \.caption)
      + missing(documentTypes, \.caption) + missing(clientTests, \.caption)
  }

  /// The places that have a text in a language.
  package func texts(in code: String) -> [String] {
    func having<Record: Entity>(_ records: [Record], _ texts: [(Record) -> Localized]) -> [String] {
      records.filter { record in texts.contains { !$0(record)[code].isEmpty } }
        .map { "\(Record.kind.noun) \($0.name(in: language))" }
    }
    return having(levels, [\.caption, \.desktopDescription, \.mobileDescription])
      + having(documentGroups, [\.caption, \.description])
      + having(documentTypes, [\.caption, \.description]) + having(clientTests, [\.caption])
  }

  /// The document types of each group, in the order in which they were made.
  var typesByGroup: [Int64: [Reference]] {
    let groups = Dictionary(documentTypes.map { ($0.id, $0.documentGroupId) }) { first, _ in first }
    return references(.documentTypes).reduce(into: [:]) { byGroup, type in
      if let group = groups[type.id] ?? nil { byGroup[group, default: []].append(type) }
    }
  }

  private func shown<Record: Entity>(
    _ records: [Record], _ caption: (Record) -> String,
    isOffered: (Record) -> Bool = { _ in true }
  ) -> [Reference] {
    records.compactMap { record in
      record.id.map {
        Reference(
          id: $0, name: record.name(in: language), caption: caption(record),
          isOffered: isOffered(record))
      }
    }
  }

  private var groupReferences: [Reference] {
    let occupants = Dictionary(
      documentTypes.compactMap { type in type.documentGroupId.map { ($0, type) } }
    ) { first, _ in first }
    return documentGroups.compactMap { group in
      group.id.map { id in
        let occupant = group.type == .one ? occupants[id] : nil
        return Reference(
          id: id, name: group.name, caption: group.caption[language], isOffered: group.enabled,
          occupant: occupant.flatMap { type in
            type.id.map { Reference.Occupant(id: $0, caption: type.caption[language]) }
          })
      }
    }
  }
}
