/// Something that is not done for a person, in words for that person.
package protocol Denial: Error {
  /// What it takes, and who can give it.
  var sentence: String { get }
}
