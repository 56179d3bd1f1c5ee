package import Forms

/// The part of Markdown that the program's own pages use: headings, lists, quotes, `code`, **strong** and [text](address).
package enum Markdown {
  /// The page as styled text; what is not of that part stands as it is written.
  package static func document(_ text: String, title: String) -> Document {
    var page = MarkdownPage()
    for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      page.read(row)
    }
    return Document(title: title, lines: page.finished())
  }
}
