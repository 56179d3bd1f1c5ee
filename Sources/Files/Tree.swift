/// A value as it is written to a file: texts, lists, and fields in their order.
package indirect enum Tree: Sendable, Equatable {
  /// Any text.
  case text(String)
  /// A whole number or a fixed word, whose spelling is plain; where it is neither it is written as a text.
  case word(String)
  /// True or false, for files that are no configuration.
  case flag(Bool)
  /// Values one after another.
  case list([Tree])
  /// Values by name; no name stands twice.
  case fields([Field])

  /// A value with its name.
  package struct Field: Sendable, Equatable {
    /// The name.
    package let name: String
    /// The value.
    package let value: Tree

    /// Names a value.
    package init(_ name: String, _ value: Tree) {
      (self.name, self.value) = (name, value)
    }
  }

  /// Whether a text is a whole number in its shortest spelling, small enough for every reader.
  static func isWholeNumber(_ text: String) -> Bool {
    guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return text == "0" || text.utf8.first != 0x30
  }
}
