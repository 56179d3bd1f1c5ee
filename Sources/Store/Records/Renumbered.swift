import KYC

extension [EntityKind: [Int64: Int64]] {
  /// The number that a record has got which had none; its own where it had one.
  fileprivate func number(_ kind: EntityKind, _ id: Int64) -> Int64 { self[kind]?[id] ?? id }
}

extension ClientRight {
  /// The same right with the numbers that what it names has got.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> ClientRight {
    var right = self
    right.parentRightId = parentRightId.map { numbers.number(.clientRights, $0) }
    return right
  }
}

extension DocumentType {
  /// The same type with the numbers that what it names has got.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> DocumentType {
    var type = self
    type.documentGroupId = documentGroupId.map { numbers.number(.documentGroups, $0) }
    return type
  }
}

extension ClientTestQuestion {
  /// The same question with the number that its test has got.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> ClientTestQuestion {
    var question = self
    question.clientTestId = numbers.number(.clientTests, clientTestId)
    return question
  }
}

extension ClientTestAnswer {
  /// The same answer with the number that its question has got.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> ClientTestAnswer {
    var answer = self
    answer.clientTestQuestionId = numbers.number(.clientTestQuestions, clientTestQuestionId)
    return answer
  }
}

extension Level {
  /// The same level with the numbers that what it names has got.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> Level {
    var level = self
    level.documentGroupIds = documentGroupIds.map { numbers.number(.documentGroups, $0) }.sorted()
    level.clientTestIds = clientTestIds.map { numbers.number(.clientTests, $0) }.sorted()
    level.clientRightId = clientRightId.map { numbers.number(.clientRights, $0) }
    level.nextLevelId = nextLevelId.map { numbers.number(.levels, $0) }
    return level
  }
}
