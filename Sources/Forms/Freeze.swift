/// Why nothing can be changed in a form.
package enum Freeze: Sendable, Equatable {
  /// Its draft goes on elsewhere: with somebody, or in another session of one's own.
  case taken(by: String)
  /// It shows somebody's draft.
  case looking(by: String)

  /// Whether it goes on elsewhere.
  package var isTaken: Bool { if case .taken = self { true } else { false } }

  /// What is said where something is to be changed, to a person of this name.
  package func sentence(to person: String) -> String {
    switch self {
    case .taken(person):
      "Taken over in another session of yours: what you typed can be read and copied here"
    case .taken(let name): "Taken over by \(name): what you typed can be read and copied here"
    case .looking(person):
      "This draft is open in another session of yours; Home offers to take it over"
    case .looking(let name): "This is \(name)'s draft to look at; Home offers to take it over"
    }
  }
}
