import Forms

/// The documents' names of the providers that there are connections to; of the first provider while there are none.
struct DocumentNames {
  private let documents: [Provider.DocumentKind]

  init(_ around: any Surroundings) throws {
    let used = try around.providers(enabledOnly: false, except: nil).compactMap(Provider.named)
    self.init(of: used.isEmpty ? Array(Provider.all.prefix(1)) : used)
  }

  /// The documents' names of these providers.
  init(of providers: [Provider]) { documents = providers.flatMap(\.documents) }

  /// The documents' names to choose from, those that fit what is typed first.
  func suggestions(for typed: String) -> Choices {
    let all = documents.map { Choice($0.name, note: $0.caption) }
    let isWhole = documents.contains { $0.name == typed }
    return Choices(all, filter: isWhole ? "" : typed)
  }

  /// The name that was meant; nil where the name is right, or is like none.
  func meant(by name: String) -> String? {
    let folded = Folded(name)
    guard folded.text.count > 3, !documents.contains(where: { $0.name == name }) else { return nil }
    let same = documents.first { document in
      ([document.name, document.caption] + document.nearMisses).contains { Folded($0) == folded }
    }
    return (same ?? documents.first { Self.isOneSlip(Folded($0.name).text, folded.text) })?.name
  }

  // One letter too many, missing or wrong.
  private static func isOneSlip(_ one: String, _ other: String) -> Bool {
    let (long, short) =
      one.count >= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard long.count > 4, long.count - short.count <= 1 else { return false }
    let start = zip(long, short).prefix { $0 == $1 }.count
    return long.count == short.count
      ? long[(start + 1)...].elementsEqual(short[(start + 1)...])
      : long[(start + 1)...].elementsEqual(short[start...])
  }
}
