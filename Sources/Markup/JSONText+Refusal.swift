extension JSONText {
  /// What the strict reading of JSON refuses, or, for a key that stands twice, warns about.
  package enum Refusal: Sendable, Equatable {
    case expected(Expected)
    case ended(Expected)
    case trailingComma
    case comment
    case singleQuote
    case bareWord(String)
    case badNumber(String)
    case unclosedString
    case controlInString(UInt32)
    case badEscape(String)
    case loneSurrogate(String)
    case textAfterEnd
    case byteOrderMark
    case tooDeep
    case duplicateKey(String)
  }

  /// What has to stand in a place.
  package enum Expected: Sendable, Equatable, CaseIterable {
    case value, key, colon, commaOrBracket, commaOrBrace
  }
}

extension JSONText.Refusal {
  /// What is wrong, what is expected and what to do.
  package var sentence: String {
    switch self {
    case .expected(let expected):
      "Expected is \(expected.words) here"
    case .ended(let expected):
      "The text ends where \(expected.words) is expected. Add what is missing"
    case .trailingComma:
      "A comma with nothing behind it. Remove the comma, or add what follows it"
    case .comment:
      "Comments are not JSON. Remove it"
    case .singleQuote:
      "JSON quotes with \" only. Write \" in place of '"
    case .bareWord(let word):
      "\(word.clipped) is not JSON. Expected is a text in \"quotes\", a number, true, false or null"
    case .badNumber(let number):
      "\(number.clipped) is not a number of JSON. Write it like 0, -12, 3.5 or 1e6"
    case .unclosedString, .controlInString, .badEscape, .loneSurrogate:
      stringSentence
    case .textAfterEnd:
      "The JSON is complete before this. Remove what follows, or put all of it into one [ ]"
    case .byteOrderMark:
      "A byte order mark stands before the JSON. Remove it"
    case .tooDeep:
      "More than \(JSONText.deepest) arrays and objects stand inside each other. Make it flatter"
    case .duplicateKey(let key):
      "\"\(key.clipped)\" stands twice in one object; readers differ in which of them counts. Remove one"
    }
  }

  private var stringSentence: String {
    switch self {
    case .unclosedString:
      "The quote that opens here is not closed. Add \" where the text ends"
    case .controlInString(0x0A), .controlInString(0x0D):
      "A line ends inside quotes. Close the quotes before, or write \\n for a line end"
    case .controlInString(0x09):
      "A tab stands inside quotes. Write \\t"
    case .controlInString(let value):
      "A control character stands inside quotes. Write \\u\(value.hexadecimal), or remove it"
    case .loneSurrogate(let escape):
      "\(escape.clipped) is half of a character. Write both halves, or the character itself"
    case .badEscape(let escape):
      "\(escape.clipped) is no escape of JSON. Those are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits; write \\\\ for the sign \\"
    default:
      ""
    }
  }
}

extension JSONText.Expected {
  /// The words for it in a sentence.
  package var words: String {
    switch self {
    case .value: "a value"
    case .key: "a name in \"quotes\" or }"
    case .colon: ": behind the name"
    case .commaOrBracket: ", or ]"
    case .commaOrBrace: ", or }"
    }
  }
}
