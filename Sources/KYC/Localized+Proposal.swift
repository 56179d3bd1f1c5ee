package import Forms

extension Localized {
  /// These words in the languages of a Back Office, the default one first: each takes its own text, else that of
  /// its language, as `de-AT` takes `de` and `zh-Hans` takes `zh`; the default one takes English where it has none.
  package func proposed(in codes: [String]) -> Localized {
    var words = Localized()
    for code in codes { words[code] = proposal(code) }
    if let first = codes.first, words[first].isEmpty { words[first] = self["en"] }
    return words
  }

  private func proposal(_ code: String) -> String {
    if !self[code].isEmpty { return self[code] }
    let parts = code.lowercased().split(separator: "-")
    // What Resources have as `zh` is in simplified characters.
    let isTraditional = parts.contains { ["hant", "tw", "hk", "mo"].contains($0) }
    guard let language = parts.first, !(language == "zh" && isTraditional) else { return "" }
    return self[String(language)]
  }
}
