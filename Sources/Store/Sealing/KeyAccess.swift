/// Whether secrets can be sealed and opened.
package enum KeyAccess: Sendable {
  /// They can.
  case ready(Sealing)
  /// They cannot, and so nothing is saved: the file can be read, checked and exported.
  case unavailable(KeyTrouble)

  /// What seals and opens; throws why there is none.
  package func sealing() throws(KeyTrouble) -> Sealing {
    switch self {
    case .ready(let sealing): return sealing
    case .unavailable(let trouble): throw trouble
    }
  }
}
