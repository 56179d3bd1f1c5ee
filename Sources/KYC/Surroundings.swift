package import Forms

/// What a form can see beside its own record: the other records, and what is known of them.
package protocol Surroundings {
  /// The configured languages, the default one first.
  var tongues: [Tongue] { get throws }
  /// The Back Office's own settings.
  var office: OfficeSettings { get throws }
  /// The record of that name; where there is none, one that differs in letter case only.
  func reference(_ kind: EntityKind, named name: String) throws -> Reference?
  /// The record of that number.
  func reference(_ kind: EntityKind, id: Int64) throws -> Reference?
  /// At most 200 records that a filter lets through, the one of that very name first, with how many it lets
  /// through and how many there are.
  func references(_ kind: EntityKind, filter: String) throws
    -> (rows: [Reference], matching: Int, total: Int)
  /// The names of the document types of a group, in the order in which they were made.
  func documentTypes(inGroup id: Int64) throws -> [Reference]
  /// The captions of the visible levels that use a record.
  func visibleLevels(using kind: EntityKind, id: Int64) throws -> [String]
  /// The captions of the visible levels whose wizard is this one.
  func visibleLevels(withWizard wizard: String) throws -> [String]
  /// The providers of the connections there are, each once; enabled ones only where asked.
  func providers(enabledOnly: Bool, except id: Int64?) throws -> [String]
  /// The next level of every level that has one.
  func nextLevels() throws -> [Int64: Int64]
  /// The number of the default client right.
  var defaultRight: Int64? { get throws }
  /// The parent right of every client right that has one.
  func parentRights() throws -> [Int64: Int64]
  /// The lowest level index that is greater than all others, from 1 to 9999.
  func nextIndex() throws -> Int
  /// The places whose required caption has no text in a language.
  func captionsMissing(_ language: String) throws -> [String]
  /// How many questions a test, or answers a question, has.
  func count(_ kind: EntityKind, of parent: Int64) throws -> Int
  /// The fingerprint of a secret within this file; nil where the sealing key is missing.
  func fingerprint(of secret: String) throws -> String?
  /// The number of the account of a name on this host; nil where it has none.
  func accountNumber(of name: String) throws -> Int?
  /// Whether nobody else who is let in may do everything; false for somebody who may not either.
  func isLastAdministrator(_ id: Int64?) throws -> Bool
}

extension Surroundings {
  /// None, for a configuration tells nothing of its host.
  package func accountNumber(of name: String) throws -> Int? { nil }
  /// No, for a configuration tells nothing of operators.
  package func isLastAdministrator(_ id: Int64?) throws -> Bool { false }

  /// The default language's code.
  package var defaultLanguage: String { get throws { try tongues.first?.code ?? "en" } }

  /// The codes of the languages but the default one.
  package var otherLanguages: [String] { get throws { try tongues.dropFirst().map(\.code) } }

  /// The record that a name means, letter case counting unless ``EntityKind/ignoresCase``.
  func record(_ kind: EntityKind, named name: String) throws -> Reference? {
    try reference(kind, named: name).flatMap { kind.ignoresCase || $0.name == name ? $0 : nil }
  }
}

/// What one record shows of itself to others.
package struct Reference: Sendable, Hashable {
  /// The row's number.
  package let id: Int64
  /// What it is called: a level by its Index, a client test by its Caption, the rest by Name.
  package let name: String
  /// Its caption in the default language.
  package let caption: String
  /// Whether it is enabled or visible, where its kind has that.
  package let isOffered: Bool
  /// For a document group of Type One: the document type that it has already.
  package let occupant: Reference.Occupant?

  /// The document type that a group of Type One has.
  package struct Occupant: Sendable, Hashable {
    /// The document type's number.
    package let id: Int64
    /// Its caption in the default language.
    package let caption: String

    /// Names a document type.
    package init(id: Int64, caption: String) {
      self.id = id
      self.caption = caption
    }
  }

  /// Makes a reference.
  package init(
    id: Int64, name: String, caption: String, isOffered: Bool = true, occupant: Occupant? = nil
  ) {
    self.id = id
    self.name = name
    self.caption = caption
    self.isOffered = isOffered
    self.occupant = occupant
  }
}
