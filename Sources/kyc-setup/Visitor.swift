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
    /// Something that is done on the host itself.
    case onTheHost(String)

    /// What is wrong and what to do.
    var sentence: String {
      switch self {
      case .namesPath(let option):
        "\(option) names a path, which nobody does who shares this account. Leave it out."
      case .onTheHost(let what):
        "\(what) is done by root or by the account itself on its host, not through a shared account."
      }
    }
  }

  /// Throws where the account is shared.
  func requireOwnAccount(for what: String) throws {
    if isShared { throw Ending(Refusal.onTheHost(what)) }
  }
}

extension Ending {
  init(_ refusal: Visitor.Refusal) { self.init(sentence: refusal.sentence, code: 1) }

  /// Why a Back Office cannot be used, as far as the error says so.
  init(_ error: any Error) {
    switch error {
    case let ending as Ending: self = ending
    case let refusal as NotLetIn: self.init(sentence: refusal.sentence, code: 1)
    case let forbidden as Forbidden: self.init(sentence: forbidden.sentence + ".", code: 1)
    case let trouble as StoreTrouble:
      self.init(sentence: trouble.sentence, code: StoreTrouble.exitCode)
    case let trouble as CallerTrouble: self.init(sentence: trouble.sentence, code: 2)
    default: self.init(sentence: "That failed: \(error)", code: StoreTrouble.exitCode)
    }
  }
}
