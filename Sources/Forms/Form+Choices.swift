extension Form {
  /// The rows of a field's dropdown, or of its suggestions, that a filter lets through.
  ///
  /// Where nothing need be chosen, a row with the empty text stands for none.
  package func choices(
    for field: String, filter: String, record: Record, around: Around
  ) throws -> Choices {
    guard let field = fields.first(where: { $0.id == field }) else {
      return Choices(rows: [], matching: 0, total: 0)
    }
    if let choices = field.choices { return try choices(record, filter, around) }
    guard case .choice(let words) = field.control else {
      return Choices(rows: [], matching: 0, total: 0)
    }
    let none = try field.need(record, around) == .optional ? [Choice("", note: "None")] : []
    return Choices(none + words.map { Choice($0) }, filter: filter)
  }
}
