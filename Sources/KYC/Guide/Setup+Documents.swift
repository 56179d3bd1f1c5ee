import Forms

extension Setup {
  /// The fifth step: which documents, and a step for each.
  static func documents(_ provider: Provider) -> Guide<Setup, Planned>.Step {
    var step = Guide<Setup, Planned>.Step(
      "documents", "Documents", words: { GuideWords(.documents) },
      form: Form(noun: "step", fields: [documentsField(provider)]))
    step.propose = { setup, around in
      let known = provider.documents.map(\.name)
      let stored = around.stored.documentGroups.filter(\.enabled).map(\.name)
      let present = known.filter(stored.contains)
      setup.documents =
        present.isEmpty ? provider.documents.filter(\.usual).map(\.name) : present
    }
    step.isNews = { setup, around in
      let names = Set(around.stored.documentGroups.map(\.name))
      return setup.documents.contains { !names.contains($0) }
    }
    step.parts = { setup, _ in setup.documents.map { document($0, provider) } }
    return step
  }

  private static func documentsField(_ provider: Provider) -> Field<Setup, Planned> {
    let ordered = provider.documents.filter(\.usual) + provider.documents.filter { !$0.usual }
    return Field<Setup, Planned>(
      id: "documents", label: "Documents", control: .references(section: ""),
      isLocalizable: false,
      help: "What clients may submit, by \(provider.title)'s names. Each gets a group and a type",
      read: { setup, _, _ in setup.documents.joined(separator: "\n") },
      write: { setup, _, text, _ in
        let names = text.split(separator: "\n").map(String.init)
        for name in names where !ordered.contains(where: { $0.name == name }) {
          throw AnswerError(.noSuch(noun: "document", name: name))
        }
        setup.documents = provider.documents.map(\.name).filter(names.contains)
      }, tidy: Texts.trimmed
    ).required().choosing { _, filter, around in
      let stored = Set(around.stored.documentGroups.map(\.name))
      return Choices(
        ordered.map {
          Choice($0.name, note: $0.caption + (stored.contains($0.name) ? ", there already" : ""))
        }, filter: filter)
    }
  }

  private static func document(
    _ name: String, _ provider: Provider
  ) -> Guide<Setup, Planned>.Step {
    let kind = provider.documents.first { $0.name == name }
    var step = Guide<Setup, Planned>.Step(
      "document.\(name)", kind?.caption ?? name, words: { GuideWords(.document) },
      form: Form(
        noun: "step",
        fields: DocumentType.form.field("caption", of: \.[document: name].captioned)
          + DocumentType.form.fields(["description", "maxFiles"], of: \.[document: name].type)))
    step.propose = { setup, around in
      setup[document: name] = setup.proposedPair(name, kind, around)
    }
    step.isNews = { setup, around in
      let pair = setup[document: name]
      return !around.stored.documentGroups.contains(pair.group)
        || !around.stored.documentTypes.contains(pair.type)
    }
    return step
  }

  // What exists gets only what it lacks.
  private func proposedPair(
    _ name: String, _ kind: Provider.DocumentKind?, _ around: Planned
  ) -> DocumentPair {
    // Below 0 until they are stored, and in the provider's order.
    let number = Int64(
      (provider.documents.firstIndex { $0.name == name } ?? 0) - provider.documents.count)
    let captions = kind?.captions.proposed(in: languages) ?? Localized()
    var pair = DocumentPair()
    if let group = around.stored.documentGroups.first(where: { $0.name == name }) {
      pair.group = group
      pair.group.enabled = true
    } else {
      (pair.group.id, pair.group.name) = (number, name)
    }
    let stored = around.stored.documentTypes.filter { $0.documentGroupId == pair.group.id }
    if let type = stored.first(where: { $0.status == .enabled }) ?? stored.first {
      pair.type = type
      pair.type.status = .enabled
    } else {
      pair.type.id = number
      pair.type.name = Self.free(name, among: Set(around.stored.documentTypes.map(\.name)))
      pair.type.documentGroupId = pair.group.id
      pair.type.maxFiles = kind?.maxFiles ?? 1
      pair.type.description = kind?.descriptions.proposed(in: languages) ?? Localized()
    }
    pair.group.caption.fill(from: captions)
    pair.type.caption.fill(from: captions)
    return pair
  }
}

extension Localized {
  /// Takes the texts of other words in the languages in which it has none.
  fileprivate mutating func fill(from words: Localized) {
    for (language, text) in words.texts where self[language].isEmpty { self[language] = text }
  }
}
