/// What guided set-up makes: the connection, the documents and the levels of one provider, and what they need.
package struct Setup: Sendable {
  /// The provider that is set up.
  package let provider: Provider
  /// The Back Office's own settings.
  package var office = OfficeSettings()
  /// The codes of the languages, those that are stored first.
  package var languages: [String] = []
  /// The connection that is completed; nil for a new one.
  package var connectionId: Int64?
  /// The connection; nil until its step has come.
  package var connection = ExternalConnection()
  /// Whether the person said that the webhook was saved at the provider.
  package var isWebhookSaved = false
  /// The provider's names of the documents, in its order.
  package var documents: [String] = []
  /// How many new levels there are to be.
  package var newLevels = 0
  /// The stored levels that are gone through again, by number.
  package var storedLevels: [Int64] = []
  /// What it was about when it began or was saved last; nil where what is stored decides.
  package let aim: Aim?
  private var pairs: [String: DocumentPair] = [:]
  private var levels: [String: Level] = [:]

  /// A set-up that says nothing yet.
  package init(_ provider: Provider, aim: Aim? = nil) {
    self.provider = provider
    self.aim = aim
  }

  /// The group and the type of a document.
  package subscript(document name: String) -> DocumentPair {
    get { pairs[name] ?? DocumentPair() }
    set { pairs[name] = newValue }
  }

  /// The level of a step.
  package subscript(level step: String) -> Level {
    get { levels[step] ?? Level() }
    set { levels[step] = newValue }
  }

  /// The steps that ask about levels, stored ones first.
  package var levelSteps: [String] {
    storedLevels.map { "level.\($0)" } + (0..<newLevels).map { "level.new\($0 + 1)" }
  }
}

/// A document group with the one document type in it that guided set-up is about.
package struct DocumentPair: Sendable, Hashable {
  /// The group.
  package var group = DocumentGroup()
  /// The type in it.
  package var type = DocumentType()

  /// The type; a caption given to it is given to a group that is not stored yet, too.
  package var captioned: DocumentType {
    get { type }
    set {
      if group.id.map({ $0 < 0 }) ?? true { group.caption = newValue.caption }
      type = newValue
    }
  }
}

extension Setup {
  /// What is stored with what the set-up makes of it; what is not stored yet has negative numbers.
  package func planned(over stored: Configuration) -> Configuration {
    var planned = stored
    planned.office = office
    for (number, code) in languages.enumerated()
    where !stored.languages.contains(where: { $0.code == code }) {
      var language = Language()
      (language.id, language.code) = (-Int64(number + 1), code)
      language.name = KnownLanguage.all.first { $0.code == code }?.name ?? code
      planned.languages.append(language)
    }
    if connection.id != nil { planned.externalConnections.put(connection) }
    for name in documents {
      guard let pair = pairs[name] else { continue }
      planned.documentGroups.put(pair.group)
      planned.documentTypes.put(pair.type)
    }
    for step in levelSteps { if let level = levels[step] { planned.levels.put(level) } }
    return planned
  }
}

extension Array where Element: Entity {
  /// Puts a record in the place of the one of its number, or at the end.
  fileprivate mutating func put(_ record: Element) {
    if let place = firstIndex(where: { $0.id == record.id }) {
      self[place] = record
    } else {
      append(record)
    }
  }
}
