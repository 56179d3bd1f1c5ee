package import Forms
import Markup

/// The pages of guided set-up: the steps in their order, and after Documents and Levels the page of one of them.
package enum GuidePage: String, Sendable, CaseIterable {
  case start, apiKeys = "api-keys", webhook, connection, documents, document, levels, level
  case review, proof
}

extension GuideWords {
  private static let all = Dictionary(
    uniqueKeysWithValues: GuidePage.allCases.map { ($0, GuideWords(reading: $0)) })

  /// The words of a page of Resources: one paragraph, a row `---`, and the page to read, whose first line is its title.
  package init(_ name: GuidePage) { self = Self.all[name] ?? GuideWords(reading: name) }

  private init(reading name: GuidePage) {
    let rows = Resource.text("guide/\(name.rawValue).md")
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let above = rows.prefix { $0 != "---" }
    let below = rows.dropFirst(above.count + 1).joined(separator: "\n")
    let lines = Markdown.document(below, title: "").lines
    self.init(
      summary: above.filter { !$0.isEmpty }.joined(separator: " "),
      page: Document(title: lines.first?.text ?? "", lines: lines))
  }
}
