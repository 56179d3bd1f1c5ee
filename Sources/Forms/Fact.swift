/// What can be wrong with an answer, as a value; ``sentence`` is its one way into words.
package enum Fact: Sendable, Hashable {
  /// A required answer is empty.
  case required
  /// An answer that is needed before the record can be enabled is empty.
  case neededToEnable
  /// There are more user-perceived characters than the limit.
  case tooLong(limit: Int, length: Int)
  /// A character stands in the text that cannot be seen or printed; its code point.
  case controlCharacter(UInt32)
  /// A text of one line has several.
  case severalLines
  /// A number is asked for and something else is there.
  case notWhole(least: Int, most: Int)
  /// A number lies outside its range.
  case outOfRange(least: Int, most: Int)
  /// The text is none of the words that can be chosen.
  case notAmong([String])
  /// No record of this noun has this name.
  case noSuch(noun: String, name: String)
  /// The record that was chosen cannot be taken, with the reason.
  case cannotTake(name: String, reason: String)
  /// Another record has the same name.
  case taken(noun: String, name: String)
  /// A URL is not as it should be.
  case url(URLFault)
  /// Blanks stand in a text that has none.
  case blanks
  /// A character stands in the text that may not.
  case forbidden(Character)
  /// A secret is written in a file that tells answers.
  case secretInFile
  /// A markup text does not pass, with its sentence.
  case markup(String)
  /// A fact of the subject: a stable identifier and its sentence.
  case stated(id: String, sentence: String)

  /// What can be wrong with a URL.
  package enum URLFault: Sendable, Hashable {
    case scheme, userInfo, query, fragment, host, port, path, malformed
  }
}
