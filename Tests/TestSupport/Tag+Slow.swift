package import Testing

extension Tag {
  /// A proof that takes more than a second or two; `.ci/test --quick` leaves it out.
  @Tag package static var slow: Self
}

/// Prints what a proof found, marked so that `.ci/test` shows the line among all others.
package func prove(_ sentence: String) { print("▪ " + sentence) }
