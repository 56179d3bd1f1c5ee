import Forms

extension Survey: Surroundings {
  var office: OfficeSettings { configuration.office }

  func references(
    _ kind: EntityKind, filter: String
  ) -> (rows: [Reference], matching: Int, total: Int) {
    configuration.references(kind, filter: filter)
  }

  func documentTypes(inGroup id: Int64) -> [Reference] {
    types[id, default: []].compactMap(\.id).compactMap { reference(.documentTypes, id: $0) }
  }

  func visibleLevels(using kind: EntityKind, id: Int64) -> [String] {
    configuration.visibleLevels(using: kind, id: id)
  }

  func visibleLevels(withWizard wizard: String) -> [String] {
    configuration.visibleLevels(withWizard: wizard)
  }

  func providers(enabledOnly: Bool, except id: Int64?) -> [String] {
    configuration.providers(enabledOnly: enabledOnly, except: id)
  }

  func nextLevels() -> [Int64: Int64] { onward }

  var defaultRight: Int64? { configuration.defaultRight }

  func parentRights() -> [Int64: Int64] { parents }

  func nextIndex() -> Int { configuration.nextIndex() }

  func captionsMissing(_ language: String) -> [String] { configuration.captionsMissing(language) }

  func count(_ kind: EntityKind, of parent: Int64) -> Int {
    switch kind {
    case .clientTestQuestions: questions[parent, default: []].count
    case .clientTestAnswers: answers[parent, default: []].count
    default: 0
    }
  }

  func fingerprint(of secret: String) -> String? { configuration.fingerprint(of: secret) }
}
