package import Forms

extension Localized {
  /// These words for the languages of a Back Office: a code takes its own text, else that of its language, so
  /// `de-AT` takes `de` and `zh-Hans` takes `zh`; traditional Chinese takes nothing, for `zh` is simplified.
  package func proposed(in codes: [String]) -> Localized {
    Localized(Dictionary(codes.map { ($0, proposal($0)) }, uniquingKeysWith: { $1 }))
  }

  private func proposal(_ code: String) -> String {
    if !self[code].isEmpty { return self[code] }
    let parts = code.lowercased().split(separator: "-")
    let isTraditional = parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
    guard let language = parts.first, !(language == "zh" && isTraditional) else { return "" }
    return self[String(language)]
  }
}
