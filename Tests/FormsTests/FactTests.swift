import Forms
import Testing

@Suite struct FactTests {
  @Test(
    arguments: [
      (.required, "Required"),
      (.neededToEnable, "Needed before Enabled can be Yes"),
      (.tooLong(limit: 64, length: 70), "At most 64 characters; there are 70"),
      (
        .controlCharacter(0x1B),
        "A control character (U+001B) stands in it; delete it or type it again"
      ),
      (.severalLines, "One line only; join the lines"),
      (.notWhole(least: 1, most: 99), "Must be a whole number from 1 to 99"),
      (.outOfRange(least: 1, most: 99), "Must be from 1 to 99"),
      (.notAmong(["Yes", "No"]), "Must be one of: Yes, No"),
      (
        .noSuch(noun: "client right", name: "VIP"),
        "There is no client right VIP; choose one from the list"
      ),
      (
        .cannotTake(name: "ID_CARD", reason: "already has Passport"),
        "ID_CARD cannot be chosen: already has Passport"
      ),
      (
        .taken(noun: "level", name: "1"), "Another level is named 1; choose another name"
      ),
      (.url(.scheme), "Must begin with https://"),
      (.url(.userInfo), "Must have no user name or password before the host"),
      (.url(.query), "Must have no query (?...)"),
      (.url(.fragment), "Must have no fragment (#...)"),
      (.url(.host), "Must name a host, such as https://example.com"),
      (.url(.port), "The port must be a number from 1 to 65535"),
      (.url(.path), "Must end after the host; leave the path off"),
      (.url(.malformed), "Is not a URL; expected is one such as https://example.com"),
      (.blanks, "Must have no blanks"),
      (.forbidden(":"), "Must not contain a colon"),
      (.forbidden(" "), "Must not contain a blank"),
      (.forbidden("#"), "Must not contain #"),
      (.markup("script is not allowed"), "script is not allowed"),
      (.stated(id: "x", sentence: "Is an odd name"), "Is an odd name"),
    ] as [(Fact, String)])
  func sentence(_ fact: Fact, _ expected: String) {
    #expect(fact.sentence == expected)
  }

  @Test func aPlaceInTheTextComesFirst() {
    let problem = Problem(Slot("text"), .markup("No"), at: Position(line: 3, column: 7))
    #expect(problem.sentence == "Line 3, column 7: No")
    #expect(Problem("text", .required).sentence == "Required")
  }
}
