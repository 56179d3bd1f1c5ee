import KYC

/// Something that a person may not do.
package struct Forbidden: Denial, Equatable {
  /// What it takes, such as `Update on Levels`.
  package let needs: [String]
  /// The names of those who can give that.
  package let givers: [String]

  /// What it takes, and who can give it.
  package var sentence: String {
    let what = "Needs \(needs.joined(separator: " and "))"
    return givers.isEmpty
      ? "\(what); nobody who is let in can give it"
      : "\(what); \(givers.joined(separator: " or ")) can give it"
  }
}
