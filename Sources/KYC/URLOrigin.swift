import Forms

/// The part of a URL that says who is spoken to.
enum URLOrigin {
  /// The origin in lower case; the text itself where it is no https URL, so that it equals only itself.
  static func of(_ url: String) -> String { URLCheck.origin(of: url) ?? url }
}
