import Forms
import KYC

extension ChangeError: UserFacingError {
  /// Why nothing is changed, and what to do.
  package var message: String {
    switch self {
    case .readOnly(let reason): reason.description
    case .withoutKey(let error):
      "\(error.isOfSecret ? "Nothing was changed." : "Nothing can be saved.") \(error.message)"
    case .outdated:
      "Nothing was changed: the configuration has moved on since the plan was made."
        + " Look at it again: kyc-setup plan"
    case .takenOver(let name, let isOwn):
      "Not saved: this draft was taken over \(isOwn ? "in another session of yours" : "by \(name)")."
        + " What is typed here can be read and copied"
    case .rejected(let records): records.map(\.message).joined(separator: "; ")
    case .violation(let violation): violation.message
    case .targetExists, .targetIsBackOffice, .targetIsKeyFile, .targetIsSpecial: targetMessage
    case .keyInUse, .keyIsActive, .noSuchKey, .severalKeys, .hasKey: keyMessage
    }
  }

  /// Whether it is for want of a key, and so about how the program is set up.
  package var isOfKey: Bool { if case .withoutKey = self { true } else { false } }

  private var targetMessage: String {
    switch self {
    case .targetExists(let path):
      "\(path) is there already. Name another file, or overwrite it: --force"
    case .targetIsBackOffice(let path): "\(path) is the Back Office itself. Name another file."
    case .targetIsKeyFile(let path): "\(path) is the key file. Name another file."
    case .targetIsSpecial(let path):
      "\(path) is a link, device, pipe or socket, and is not overwritten. Name another file."
    default: ""
    }
  }

  private var keyMessage: String {
    switch self {
    case .keyInUse(let id, let path):
      "Key \(id) seals \(path), so it is not forgotten."
        + " Seal the file with another first: kyc-setup key rotate"
    case .keyIsActive(let id):
      "Key \(id) is active: files that are made anew are sealed with it, so it is"
        + " not forgotten. Finish the rotation first: kyc-setup key rotate"
    case .noSuchKey(let digits, let path, let ids):
      "There is no key \(digits) in \(path); there are \(ids.joined(separator: ", "))."
    case .severalKeys(let digits, let ids):
      "Several keys begin with \(digits): \(ids.joined(separator: ", ")). Give more digits."
    case .hasKey(let path, let id):
      "\(path) has key \(id) already. Seal it with another: kyc-setup key rotate"
    default: ""
    }
  }
}

extension RejectedRecord {
  fileprivate var message: String {
    switch self {
    case .problem(let kind, let name, let label, let problem):
      "\(kind.noun) \(name) · \(label): \(problem.sentence)"
    case .violation(let kind, let name, let violation):
      "\(kind.noun) \(name): \(violation.message). Nothing was changed"
    case .staying(let kind, let name, let reason): "\(kind.noun) \(name): \(reason)"
    case .used(let kind, let name, let places):
      "\(kind.noun) \(name) is still used: \(places.joined(separator: ", "))"
    case .operator(let label, let problem): "\(label): \(problem.sentence)"
    case .noSuchGroup(let caption): "There is no operator group \(caption)"
    case .secret(let problem): problem.sentence
    }
  }
}

extension ConstraintViolation {
  fileprivate var message: String {
    let reason =
      switch rule {
      case .stated(let text): text
      case .duplicate(let field): "another \(kind.noun) has the same \(field ?? "value")"
      case .missing(let field): "\(field ?? "an answer") is required"
      case .reference:
        "something that it names was deleted meanwhile, or something still names it"
      case .range(let field): "\(field ?? "an answer") is outside of what the file takes"
      }
    return "Not stored: \(reason). Open it again and look at what is there"
  }
}
