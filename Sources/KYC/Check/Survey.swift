import Forms

/// A configuration as the check looks at it: its records are found at once, however many there are.
struct Survey {
  /// What is looked at.
  let configuration: Configuration
  /// The configured languages, the default one first.
  let tongues: [Tongue]
  /// The levels by Index, the default one first.
  let levels: [Level]
  /// The document types of each group, in the order in which they were made.
  let types: [Int64: [DocumentType]]
  /// The questions of each test, in the order in which they were made.
  let questions: [Int64: [ClientTestQuestion]]
  /// The answers to each question, in the order in which they were made.
  let answers: [Int64: [ClientTestAnswer]]
  /// The document groups that some level lists.
  let listedGroups: Set<Int64>
  /// The next level of every level that has one.
  let onward: [Int64: Int64]
  /// The parent right of every client right that has one.
  let parents: [Int64: Int64]
  /// Whether to end with what was found until now.
  let isStopped: () -> Bool
  private let directory: [EntityKind: Directory]

  init(_ configuration: Configuration, isStopped: @escaping () -> Bool = { false }) {
    self.configuration = configuration
    self.isStopped = isStopped
    tongues = configuration.tongues
    levels = configuration.levels.sorted { $0.index < $1.index }
    types = Dictionary(grouping: configuration.documentTypes) { $0.documentGroupId ?? 0 }
    questions = Dictionary(grouping: configuration.questions, by: \.clientTestId)
    answers = Dictionary(grouping: configuration.answers, by: \.clientTestQuestionId)
    listedGroups = Set(configuration.levels.flatMap(\.documentGroupIds))
    onward = configuration.nextLevels()
    parents = configuration.parentRights()
    directory = configuration.directory
  }

  /// The record of a kind and number.
  func reference(_ kind: EntityKind, id: Int64) -> Reference? { directory[kind]?.byId[id] }

  /// The record of a kind and name.
  func reference(_ kind: EntityKind, named name: String) -> Reference? {
    directory[kind]?.named(name)
  }
}
