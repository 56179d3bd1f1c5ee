extension HTML {
  /// The tags that may be used, in the order in which they are named to people.
  package static let tags = [
    "p", "br", "b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "ul", "ol", "li",
    "h1", "h2", "h3", "h4", "h5", "h6", "a", "img", "table", "thead", "tbody", "tr", "th", "td",
    "span", "div", "hr", "blockquote", "code", "pre",
  ]

  /// The attributes that may be used, on any of the tags.
  package static let attributes = [
    "href", "src", "alt", "title", "width", "height", "colspan", "rowspan", "class",
  ]

  static let allowedTags = Set(tags)
  static let allowedAttributes = Set(attributes)

  /// Tags without content and so without an end tag, also those that are not allowed.
  static let voidTags: Set = [
    "br", "hr", "img", "area", "base", "col", "embed", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Tags that are not allowed and whose content browsers do not read as HTML.
  static let rawTags: Set = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  /// The schemes that an address in an attribute may have; nothing for attributes without addresses.
  static func schemes(of attribute: String) -> [String] {
    switch attribute {
    case "href": ["https", "mailto", "tel"]
    case "src": ["https"]
    default: []
    }
  }
}
