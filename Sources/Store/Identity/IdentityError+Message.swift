import Forms

extension IdentityError: UserFacingError {
  /// What is wrong and what to do.
  package var message: String {
    switch self {
    case .claimedOverLogin(let login):
      "--as is for forced commands of SSH keys; the system knows that \(login) logged in here."
        + " Leave it out."
    case .emptyName: "--as needs a name: kyc-setup --as NAME"
    }
  }
}
