import Forms

/// All that is configured, as one value.
package struct Configuration: Sendable, Hashable {
  /// The Back Office's own settings.
  package var office: OfficeSettings
  /// The languages; one of them is the default.
  package var languages: [Language]
  /// The client rights; one of them is the default.
  package var clientRights: [ClientRight]
  /// The connections to providers; saved secrets are known by their fingerprints only.
  package var externalConnections: [ExternalConnection]
  /// The document groups.
  package var documentGroups: [DocumentGroup]
  /// The document types of all groups.
  package var documentTypes: [DocumentType]
  /// The levels, the default one among them.
  package var levels: [Level]
  /// The client tests.
  package var clientTests: [ClientTest]
  /// The questions of all client tests.
  package var questions: [ClientTestQuestion]
  /// The answers to all questions.
  package var answers: [ClientTestAnswer]

  /// Makes a configuration of its records, each list in the order in which they were made.
  package init(
    office: OfficeSettings = OfficeSettings(), languages: [Language] = [],
    clientRights: [ClientRight] = [], externalConnections: [ExternalConnection] = [],
    documentGroups: [DocumentGroup] = [], documentTypes: [DocumentType] = [],
    levels: [Level] = [], clientTests: [ClientTest] = [], questions: [ClientTestQuestion] = [],
    answers: [ClientTestAnswer] = []
  ) {
    self.office = office
    self.languages = languages
    self.clientRights = clientRights
    self.externalConnections = externalConnections
    self.documentGroups = documentGroups
    self.documentTypes = documentTypes
    self.levels = levels
    self.clientTests = clientTests
    self.questions = questions
    self.answers = answers
  }

  /// What a new Back Office has: English, the right DEFAULT with every permission, and level 0.
  package static var beginning: Configuration {
    var english = Language()
    (english.id, english.code, english.name, english.default) = (1, "en", "English", true)
    var right = ClientRight()
    (right.id, right.name, right.caption, right.default) = (1, "DEFAULT", "Default", true)
    (right.verification, right.converter, right.deposits) = (true, true, true)
    (right.withdrawals, right.internalTransfers) = (true, true)
    var level = Level()
    (level.id, level.index, level.default, level.clientRightId) = (1, 0, true, 1)
    level.caption = ["en": "Level 0"]
    return Configuration(languages: [english], clientRights: [right], levels: [level])
  }
}
