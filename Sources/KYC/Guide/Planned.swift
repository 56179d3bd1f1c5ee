package import Forms

/// What a step of guided set-up sees: what is stored, and what it is to become so far.
package struct Planned: Sendable {
  /// All that is stored.
  package let stored: Configuration
  /// It, with what the steps so far make of it.
  package private(set) var configuration: Configuration
  /// The fingerprint of a secret within the file; nil where the sealing key is missing.
  package let fingerprints: @Sendable (String) -> String?
  private var directory: [EntityKind: Directory]
  // Each level of thousands asks for all of them.
  private var levelSteps: [Int64: Int64]
  private var rightSteps: [Int64: Int64]
  private var typesByGroup: [Int64: [Reference]]

  /// Begins with what is stored.
  package init(
    _ stored: Configuration, fingerprints: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.stored = stored
    configuration = stored
    directory = stored.directory
    (levelSteps, rightSteps) = (stored.nextLevels(), stored.parentRights())
    typesByGroup = stored.typesByGroup
    self.fingerprints = fingerprints
  }

  /// The same with what the steps so far make of it.
  package func becoming(_ configuration: Configuration) -> Planned {
    var planned = self
    planned.configuration = configuration
    planned.levelSteps = configuration.nextLevels()
    planned.rightSteps = configuration.parentRights()
    for kind in configuration.kinds(differingFrom: self.configuration) {
      planned.directory[kind] = configuration.directory(of: kind)
      if kind == .documentTypes { planned.typesByGroup = configuration.typesByGroup }
    }
    return planned
  }
}

extension Planned: Surroundings {
  /// The languages, the default one first.
  package var tongues: [Tongue] { configuration.tongues }
  /// The Back Office's own settings.
  package var office: OfficeSettings { configuration.office }
  /// The number of the default client right.
  package var defaultRight: Int64? { configuration.defaultRight }

  /// The record of that name.
  package func reference(_ kind: EntityKind, named name: String) -> Reference? {
    directory[kind]?.named(name)
  }

  /// The record of that number.
  package func reference(_ kind: EntityKind, id: Int64) -> Reference? {
    directory[kind]?.byId[id]
  }

  /// The records that a filter lets through.
  package func references(
    _ kind: EntityKind, filter: String
  ) -> (rows: [Reference], matching: Int, total: Int) {
    configuration.references(kind, filter: filter)
  }

  /// The document types of a group.
  package func documentTypes(inGroup id: Int64) -> [Reference] {
    typesByGroup[id] ?? []
  }

  /// The captions of the visible levels that use a record.
  package func visibleLevels(using kind: EntityKind, id: Int64) -> [String] {
    configuration.visibleLevels(using: kind, id: id)
  }

  /// The captions of the visible levels whose wizard is this one.
  package func visibleLevels(withWizard wizard: String) -> [String] {
    configuration.visibleLevels(withWizard: wizard)
  }

  /// The providers of the connections there are.
  package func providers(enabledOnly: Bool, except id: Int64?) -> [String] {
    configuration.providers(enabledOnly: enabledOnly, except: id)
  }

  /// The next level of every level that has one.
  package func nextLevels() -> [Int64: Int64] { levelSteps }

  /// The parent right of every client right that has one.
  package func parentRights() -> [Int64: Int64] { rightSteps }

  /// The next free level index.
  package func nextIndex() -> Int { configuration.nextIndex() }

  /// The places whose required caption has no text in a language.
  package func captionsMissing(_ language: String) -> [String] {
    configuration.captionsMissing(language)
  }

  /// How many questions a test, or answers a question, has.
  package func count(_ kind: EntityKind, of parent: Int64) -> Int {
    configuration.count(kind, of: parent)
  }

  /// The fingerprint of a secret within the file.
  package func fingerprint(of secret: String) -> String? { fingerprints(secret) }
}
