import Forms

extension IdentityError: UserFacingError {
  /// What is wrong and what to do.
  package var message: String {
    switch self {
    case .claimedOverLogin(let login):
      "--as is for forced commands of SSH keys; the system knows that \(login) logged in here."
        + " Leave it out."
    case .unreadableLogin(let path, let code):
      "\(path) cannot be read (\(code.systemMessage)), so it is not known who logged in here."
        + " See who may read it: ls -l \(path.quoted)"
    case .emptyName: "--as needs a name: kyc-setup --as NAME"
    }
  }
}
