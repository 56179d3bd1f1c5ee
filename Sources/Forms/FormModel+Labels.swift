extension FormModel {
  /// The labels of the fields of some texts, in words such as `Title, Author and Year`.
  package func labels(of texts: [Slot: String]) -> String {
    let fields = Set(texts.keys.map(\.field))
    let labels = questions.filter { fields.contains($0.id) }.map(\.label)
    guard let last = labels.last, labels.count > 1 else { return labels.first ?? "" }
    return labels.dropLast().joined(separator: ", ") + " and " + last
  }
}
