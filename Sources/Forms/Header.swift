/// What every header begins and ends with.
package struct Header: Sendable, Equatable {
  /// The Back Office's name, or the file's name while it has none.
  package var office: String
  /// Whether the Back Office has a name of its own.
  package var isNamed: Bool
  /// Who works here.
  package var person: String
  /// Why nothing can be saved; empty where it can.
  package var readOnly: String
  /// Why what is typed lasts no longer than the program; empty where it is kept.
  package var unkept: String

  /// Makes a header.
  package init(
    office: String, isNamed: Bool, person: String, readOnly: String = "", unkept: String = ""
  ) {
    self.office = office
    self.isNamed = isNamed
    self.person = person
    self.readOnly = readOnly
    self.unkept = unkept
  }
}
