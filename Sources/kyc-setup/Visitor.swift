import Glibc
import Store

/// Whoever works with the program in this process.
struct Visitor: Sendable {
  /// Who it is, and how the program knows.
  let person: Person
  /// Whether the process's account is shared by several, so that nothing may name a path of its host.
  let isShared: Bool

  /// The visitor of this process; its account alone until `Main` has looked closer.
  @TaskLocal static var current = Visitor(
    person: Person(name: String(getuid()), uid: getuid()), isShared: false)

  /// Throws where somebody else than root works through an account that is not their own.
  func requireOwner(for what: String) throws {
    if isShared, getuid() != 0 || person.known == .forcedCommand {
      throw PermissionError.owners(task: what)
    }
  }
}
