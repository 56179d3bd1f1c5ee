import Forms

/// Why a text is not taken for a pair of keys; its sentences never hold a value.
enum KeysFault: Equatable {
  case headerAlone
  case severalRows(Int)
  case uneven
  case unlabelled(Int)
  case unclear
  case openQuote
  case alone(KeyName)
  case twice(KeyName)
  case empty(KeyName)
  case blanks(KeyName)
  case unprintable(KeyName)
  case colon
  case same

  fileprivate var sentence: String {
    switch self {
    case .headerAlone: "Only the header was found; copy the row beneath it too"
    case .severalRows(let count): "There are \(count) rows of keys; copy the header and one row"
    case .uneven:
      "The row has not as many values as the header has names; copy the two values alone"
    case .unlabelled(let count):
      "\(count) values and no header; expected are two, the Access key first"
    case .unclear:
      "Where one value ends is not clear; put each on a line of its own, the Access key first"
    case .openQuote: "A quotation mark is opened and not closed; copy the whole text"
    case .alone(let name):
      "The \(name.title) is there, the \(name.other.title) is not; copy both, or a value alone"
    case .twice(let name): "The \(name.title) stands there twice; copy one pair"
    case .empty(let name): "The \(name.title) is empty; copy both values"
    case .blanks(let name): "The \(name.title) must have no blanks; copy it again"
    case .unprintable(let name):
      "The \(name.title) holds a character that cannot be seen; copy it again"
    case .colon: "The Access key must not contain a colon; copy it again"
    case .same:
      "The Access key and the Secret access key are the same; copy each one again"
    }
  }
}

extension AnswerError {
  /// The refusal of a text as a pair of keys.
  static func keys(_ fault: KeysFault) -> AnswerError {
    AnswerError(.stated(id: "keys-file", sentence: fault.sentence))
  }
}
