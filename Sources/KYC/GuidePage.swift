package import Forms
import Markup

/// The words of one step of guided set-up: what stands above its fields, and the page to read.
package struct GuidePage: Sendable, Equatable {
  /// The steps in their order, and after Documents the page of one document.
  package enum Name: String, Sendable, CaseIterable {
    case start, apiKeys = "api-keys", webhook, connection, documents, document, level, review, proof
  }

  /// What to do, where, and why: one paragraph without signs of Markdown.
  package let summary: String
  /// The longer page; its first line is its title.
  package let page: Document

  /// The page of this name in Resources, where a row `---` parts it.
  package init(_ name: Name) {
    let rows = Resource.text("guide/\(name.rawValue).md")
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let above = rows.prefix { $0 != "---" }
    summary = above.filter { !$0.isEmpty }.joined(separator: " ")
    let below = rows.dropFirst(above.count + 1).joined(separator: "\n")
    let lines = Markdown.document(below, title: "").lines
    page = Document(title: lines.first?.text ?? "", lines: lines)
  }
}
