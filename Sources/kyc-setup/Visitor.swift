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

  /// What is not done for somebody who shares the account.
  enum Refusal {
    /// An option that names a path.
    case namesPath(String)
    /// An option that names a variable of the environment.
    case namesVariable(String)
    /// Something that is done on the host itself.
    case onTheHost(String)

    /// What is wrong and what to do.
    var sentence: String {
      switch self {
      case .namesPath(let option):
        "\(option) names a path, which nobody does who shares this account. Leave it out."
      case .namesVariable(let option):
        "\(option) names a variable of this host, which nobody does who shares this account. Leave it out."
      case .onTheHost(let what):
        "\(what) is done by root or by the account itself on its host, not through a shared account."
      }
    }
  }

  /// Throws where somebody else than root works through an account that is not their own.
  func requireOwner(for what: String) throws {
    if isShared, getuid() != 0 || person.known == .forcedCommand {
      throw Ending(Refusal.onTheHost(what))
    }
  }
}
