import Forms

/// What can be wrong with a configuration beyond a single text, as a value; ``fact`` turns it into words.
enum Flaw {
  case nearMiss(name: String)
  case notOneType(names: [String])
  case indexTaken(Int)
  case indexOfDefault
  case testHidden(String)
  case cycle(path: [String])
  case sameAs(label: String)
  case shouldDiffer(label: String)
  case captionsMissing(language: String, places: [String])
  case emptied(labels: [String])
  case codeMalformed
  case webhookNotSaved(String)
  case webhookChanged(String)
  case noLevel
  case rightsWithoutView
  case anotherAccount(name: String, admitted: Int, now: Int?)
  case lastAdministrator

  /// The flaw as a fact of a problem.
  var fact: Fact { .stated(id: id, sentence: sentence) }

  private var id: String {
    switch self {
    case .nearMiss: "near-miss"
    case .notOneType: "not-one-type"
    case .indexTaken: "index-taken"
    case .indexOfDefault: "index-of-default"
    case .testHidden: "test-hidden"
    case .cycle: "cycle"
    case .sameAs: "same-as"
    case .shouldDiffer: "should-differ"
    case .captionsMissing: "captions-missing"
    case .emptied: "emptied"
    case .codeMalformed: "code-malformed"
    case .webhookNotSaved: "webhook-not-saved"
    case .webhookChanged: "webhook-changed"
    case .noLevel: "no-level"
    case .rightsWithoutView: "rights-without-view"
    case .anotherAccount: "another-account"
    case .lastAdministrator: "last-administrator"
    }
  }

  private var sentence: String {
    switch self {
    case .nearMiss(let name): "Did you mean \(name)? The provider knows the document by that name"
    case .notOneType(let names):
      "Must stay All: the group has \(names.count) document types (\(names.joined(separator: ", ")))"
    case .indexTaken(let index): "Another level has Index \(index); choose another number"
    case .indexOfDefault: "0 belongs to the default level; must be from 1 to 9999"
    case .testHidden(let name): "\(name) has Visible No; clients are not asked it"
    case .cycle(let path):
      "Goes in a circle: \(path.joined(separator: " › ")); choose another or none"
    case .sameAs(let label): "Must differ from \(label)"
    case .shouldDiffer(let label): "Is the same as \(label); usually it is a value of its own"
    case .captionsMissing(let language, let places):
      "Cannot be the default yet: no \(language) caption in \(Self.listed(places))"
    case .emptied(let labels):
      "Changed, so what was entered for the saved one is emptied: \(labels.joined(separator: ", ")). Enter it again"
    case .codeMalformed: "Must be a BCP 47 code such as en, de or pt-BR"
    case .webhookChanged(let provider):
      "Receiver or Signing key differ from what is saved: change the webhook at \(provider) too"
    case .noLevel: "No level is part of this set-up, so no client is asked for the documents"
    case .rightsWithoutView: "Needs View as well: nobody can do anything with what is not seen"
    case .anotherAccount(let name, let admitted, let now):
      "\(name) is \(now.map { "account \($0)" } ?? "no account") on this host, not \(admitted), and so is"
        + " refused. Empty the field to admit \(name) as it is now"
    case .lastAdministrator:
      "Is the last administrator: let another one in first, or nobody could give rights"
    case .webhookNotSaved(let provider):
      "Not confirmed: save the webhook at \(provider) with these values, then choose Yes"
    }
  }

  private static func listed(_ places: [String]) -> String {
    let shown = places.prefix(3).joined(separator: ", ")
    return places.count > 3 ? "\(shown) and \(places.count - 3) more" : shown
  }
}
