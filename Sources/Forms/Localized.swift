/// One text in several languages, stored as a JSON object of language code to text.
package struct Localized: Sendable, Hashable, Codable, ExpressibleByDictionaryLiteral {
  /// The texts by language code; an empty text is never kept.
  package private(set) var texts: [String: String]

  /// Makes a text from its languages; empty texts are left out.
  package init(_ texts: [String: String] = [:]) { self.texts = texts.filter { !$0.value.isEmpty } }

  /// Makes a text from pairs of language code and text; a repeated code takes the later text.
  package init(dictionaryLiteral pairs: (String, String)...) {
    self.init(Dictionary(pairs, uniquingKeysWith: { $1 }))
  }

  /// Reads the JSON object of language code to text.
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String: String].self))
  }

  /// Writes the JSON object of language code to text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }

  /// The text in one language, empty where there is none; setting an empty one takes it away.
  package subscript(language: String) -> String {
    get { texts[language] ?? "" }
    set { texts[language] = newValue.isEmpty ? nil : newValue }
  }
}
