/// Where plain mode reads lines from and writes them to.
package protocol Lines {
  /// Writes a line.
  mutating func write(_ line: String)
  /// The next line without its end; nil at the end of the input.
  mutating func read() -> String?
}
