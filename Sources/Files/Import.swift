package import Forms
package import KYC

/// A file that is taken into a configuration: what it is to become, or all that is wrong with the file.
package struct Import {
  /// How a file is taken.
  package struct Manner {
    /// Whether records that a section of the file does not name are to go.
    package var prunes = false
    /// The text of a secret, or why there is none.
    package var secret: (SecretSource) -> Result<String, AnswerError>
    /// The fingerprint of a secret within the database; nil where the sealing key is missing.
    package var fingerprint: @Sendable (String) -> String? = { _ in nil }

    /// A manner in which nothing is pruned.
    package init(secret: @escaping (SecretSource) -> Result<String, AnswerError>) {
      self.secret = secret
    }
  }

  /// What came of it.
  package struct Outcome: Sendable {
    /// What the configuration is to become.
    package let proposal: Proposal
    /// What is taken all the same, with a word.
    package let warnings: [FileProblem]
  }

  let manner: Manner
  let stored: Configuration
  /// What it becomes, as far as it was taken.
  var draft: Configuration
  /// What is seen of it: it, as of the last look.
  var around: Planned
  var problems: [FileProblem] = []
  var warnings: [FileProblem] = []
  var removed: [EntityKind: Set<Int64>] = [:]
  /// Where the sections stand from which records go.
  var sections: [EntityKind: Position] = [:]
  // What is done once all names are known, and once all is taken.
  var references: [(inout Import) throws -> Void] = []
  var verdicts: [(inout Import) throws -> Void] = []
  var prunings: [(inout Import) -> Void] = []
  /// Where the records of each kind stand in the draft, once those that go are gone.
  var places: [EntityKind: [Int64: Int]] = [:]
  private var lastNumber: Int64 = 0

  /// The kinds of record that a file has a section for.
  package static func kinds(in file: FileNode?) -> [EntityKind] {
    guard case .fields(let members)? = file?.value else { return [] }
    return Export.sections.filter { kind in members.contains { $0.name == kind.rawValue } }
  }

  private init(_ stored: Configuration, _ manner: Manner) {
    (self.stored, self.manner, draft) = (stored, manner, stored)
    around = Planned(stored, fingerprints: manner.fingerprint)
  }

  /// Takes what stands in a file over what is stored; ``FileFormatError`` with all that is wrong with it.
  package static func outcome(
    of file: FileNode?, over stored: Configuration, _ manner: Manner
  ) throws -> Outcome {
    var taking = Import(stored, manner)
    try taking.take(file)
    guard taking.problems.isEmpty else { throw FileFormatError(taking.problems) }
    return Outcome(
      proposal: try Proposal(
        stored: stored, planned: taking.draft, removed: taking.removed),
      warnings: FileFormatError(taking.warnings).problems)
  }

  private mutating func take(_ file: FileNode?) throws {
    let sections = found(in: file)
    // Which languages there are, and which is the default one, decides what a text is.
    try sections[.languages].map { try take($0, \.languages) { _ in Language() } }
    settleDefault(\.languages, \.default)
    look()
    try sections[.backOffice].map { try takeOffice($0.node) }
    try sections[.clientRights].map { try take($0, \.clientRights) { _ in ClientRight() } }
    settleDefault(\.clientRights, \.default)
    try sections[.externalConnections].map {
      try take($0, \.externalConnections) { _ in ExternalConnection() }
    }
    try sections[.documentGroups].map { try take($0, \.documentGroups) { _ in DocumentGroup() } }
    try sections[.documentTypes].map { try take($0, \.documentTypes) { _ in DocumentType() } }
    try sections[.clientTests].map { try take($0, \.clientTests) { _ in ClientTest() } }
    try sections[.levels].map { try take($0, \.levels) { _ in Level() } }
    // What goes stands in nobody's way any more.
    for step in prunings { step(&self) }
    places = draft.places
    look()
    for step in references { try step(&self) }
    look()
    for step in verdicts { try step(&self) }
    findDangling()
    freeNames()
  }

  /// Sees what was taken so far.
  mutating func look() { around = around.becoming(draft) }

  /// A number for a record that has none yet.
  mutating func nextNumber() -> Int64 {
    lastNumber -= 1
    return lastNumber
  }

  private mutating func found(in file: FileNode?) -> [EntityKind: FileNode.Member] {
    guard let file else {
      problems.append(FileProblem(nil, "The file is empty; \(Self.expected)"))
      return [:]
    }
    guard case .fields(let members) = file.value else {
      problems.append(FileProblem(file.place, "No sections are here; \(Self.expected)"))
      return [:]
    }
    var found: [EntityKind: FileNode.Member] = [:]
    let names = Export.sections.map(\.rawValue)
    for member in members {
      if let kind = Export.sections.first(where: { $0.rawValue == member.name }) {
        found[kind] = member
      } else {
        problems.append(
          FileProblem(
            member.place,
            "There is no section \(member.name)\(Near(member.name, among: names).words)"
              + "; the sections are \(names.joined(separator: ", "))"))
      }
    }
    return found
  }

  private static let expected =
    "expected are sections such as documentGroups, each with its records, as kyc-setup export writes them"
}

/// Where a file says that a secret is to be taken from.
package enum SecretSource: Sendable, Hashable {
  /// The value of an environment variable.
  case env(String)
  /// The text of a file, one line end at its end left out.
  case file(String)
}

extension Configuration {
  fileprivate var places: [EntityKind: [Int64: Int]] {
    func places<Record: Entity>(_ records: [Record]) -> [Int64: Int] {
      Dictionary(
        records.enumerated().compactMap { place, record in record.id.map { ($0, place) } }
      ) { first, _ in first }
    }
    return [
      .languages: places(languages), .clientRights: places(clientRights),
      .externalConnections: places(externalConnections), .documentGroups: places(documentGroups),
      .documentTypes: places(documentTypes), .clientTests: places(clientTests),
      .clientTestQuestions: places(questions), .clientTestAnswers: places(answers),
      .levels: places(levels),
    ]
  }
}
