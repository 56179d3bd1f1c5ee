/// JSON as it is written: strings, numbers and words keep their very text.
enum JSONValue: Equatable {
  /// A string with its quotes, a number, true, false or null.
  case scalar(String)
  case array([JSONValue])
  /// Its members in their order; a name has its quotes.
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSONValue
  }
}
