extension HTML {
  /// What the allow list refuses; names are in lower case and as long as in the text.
  package enum Refusal: Sendable, Equatable {
    case tagNotAllowed(String)
    case attributeNotAllowed(tag: String, name: String)
    /// The scheme is what a browser would see once blanks and entities are resolved; nil for none.
    case addressNotAllowed(attribute: String, scheme: String?)
    case addressIncomplete(attribute: String)
    case duplicateAttribute(String)
    case rawAngleInAttribute(String)
    case unclosedQuote(String)
    case unfinishedTag(String)
    case malformedTag(String)
    case selfClosed(String)
    case unclosed(String)
    case strayClose(String)
    case tooDeep
    case tooLong
    case comment
    case declaration
    case processingInstruction
    case cdata
    case badEntity(String)
    case unendedEntity(String)
    case loneAngle
    /// The scalar's value.
    case controlCharacter(UInt32)
  }
}

extension HTML.Refusal {
  /// What is wrong, what is expected and what to do.
  package var sentence: String {
    switch self {
    case .tagNotAllowed(let tag):
      "<\(tag.clipped)> is not allowed. Allowed are \(HTML.tags.joined(separator: " ")). Remove it, or write &lt; for the sign <"
    case .attributeNotAllowed(let tag, let name):
      "\(name.clipped) is not allowed on <\(tag)>. Allowed are \(HTML.attributes.joined(separator: " ")). Remove it"
    case .addressNotAllowed(let attribute, let scheme):
      addressSentence(attribute, scheme)
    case .addressIncomplete(let attribute):
      "The address in \(attribute) names no place. Write it in full, such as https://example.com"
    case .duplicateAttribute(let name):
      "\(name.clipped) stands twice in one tag. Remove one of them"
    case .rawAngleInAttribute(let name):
      "< or > inside the value of \(name.clipped). Write &lt; or &gt;, or close the quote before it"
    case .unclosedQuote(let name):
      "The quote that opens the value of \(name.clipped) is not closed. Add the same quote after the value"
    case .unfinishedTag, .malformedTag, .selfClosed, .unclosed, .strayClose, .tooDeep:
      nestingSentence
    case .tooLong:
      "The text is longer than 20,000 characters. Shorten it: everything from here on is too much"
    case .comment:
      "Comments are not allowed, for clients receive them. Remove it from <!-- to -->"
    case .declaration:
      "Declarations such as <!DOCTYPE> are not allowed. Remove it: this is a part of a page"
    case .processingInstruction:
      "Processing instructions (<?) are not allowed. Remove it"
    case .cdata:
      "CDATA sections are not allowed. Write the text itself, with &lt; and &amp; for < and &"
    case .badEntity, .unendedEntity, .loneAngle, .controlCharacter:
      characterSentence
    }
  }

  private func addressSentence(_ attribute: String, _ scheme: String?) -> String {
    let schemes = HTML.schemes(of: attribute).map { $0 == "https" ? "https://" : "\($0):" }
    let found = scheme.map { "begins with \($0.clipped):" } ?? "has no scheme"
    return "The address in \(attribute) \(found). It must begin with "
      + "\(schemes.formatted(last: "or")). Write the full address"
  }

  private var nestingSentence: String {
    switch self {
    case .unfinishedTag(let tag):
      "<\(tag.clipped) has no closing >. Add it, or write &lt; for the sign <"
    case .malformedTag(let tag):
      "<\(tag.clipped) cannot be read from here on. Expected is name=\"value\", blanks between, and > at the end"
    case .selfClosed(let tag):
      "<\(tag)/> does not close itself in HTML. Write <\(tag)></\(tag)>"
    case .unclosed(let tag):
      "<\(tag)> is not closed, or not in order. Add </\(tag)> where it ends"
    case .strayClose(let tag):
      HTML.voidTags.contains(tag)
        ? "</\(tag)> does not exist: <\(tag)> has no end. Write <\(tag)>, or remove it"
        : "</\(tag.clipped)> closes nothing. Remove it, or add <\(tag.clipped)> before"
    default:
      "More than \(HTML.deepest) elements stand inside each other. Close some, or remove them"
    }
  }

  private var characterSentence: String {
    switch self {
    case .badEntity(let entity):
      "\(entity.clipped) is not a character that HTML 4 knows. Write the character itself, or &amp; for the sign &"
    case .unendedEntity(let entity):
      "\(entity.clipped) lacks its semicolon. Add it, or write &amp; for the sign &"
    case .controlCharacter(let value):
      "A control character (U+\(value.hexadecimal)) stands here. Remove it"
    default:
      "A < that opens no tag. Write &lt;"
    }
  }
}
