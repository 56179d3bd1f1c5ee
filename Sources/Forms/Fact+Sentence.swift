extension Fact {
  /// What is wrong, what is expected, and where it helps what to do, in one sentence or two.
  package var sentence: String {
    switch self {
    case .required: "Required"
    case .neededToEnable: "Needed before Enabled can be Yes"
    case .tooLong(let limit, let length):
      "At most \(limit) characters; there are \(length)"
    case .controlCharacter(let scalar):
      "A control character (\(Self.codePoint(scalar))) stands in it; delete it or type it again"
    case .severalLines: "One line only; join the lines"
    case .notWhole(let least, let most): "Must be a whole number from \(least) to \(most)"
    case .outOfRange(let least, let most): "Must be from \(least) to \(most)"
    case .notAmong(let words): "Must be one of: \(words.joined(separator: ", "))"
    case .noSuch(let noun, let name): "There is no \(noun) \(name); choose one from the list"
    case .cannotTake(let name, let reason): "\(name) cannot be chosen: \(reason)"
    case .taken(let noun, let name): "Another \(noun) is named \(name); choose another name"
    case .url(let fault): fault.sentence
    case .blanks: "Must have no blanks"
    case .forbidden(let character): "Must not contain \(Self.name(character))"
    case .secretInFile:
      "A secret does not stand in a file: whoever can read the file has seen it. Replace it at the"
        + " provider"
    case .markup(let sentence): sentence
    case .stated(_, let sentence): sentence
    }
  }

  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func name(_ character: Character) -> String {
    switch character {
    case ":": "a colon"
    case " ": "a blank"
    default: "\(character)"
    }
  }
}

extension Fact.URLFault {
  /// What is wrong with the URL, and what is expected.
  package var sentence: String {
    switch self {
    case .scheme: "Must begin with https://"
    case .userInfo: "Must have no user name or password before the host"
    case .query: "Must have no query (?...)"
    case .fragment: "Must have no fragment (#...)"
    case .host: "Must name a host, such as https://example.com"
    case .port: "The port must be a number from 1 to 65535"
    case .path: "Must end after the host; leave the path off"
    case .malformed: "Is not a URL; expected is one such as https://example.com"
    }
  }
}
