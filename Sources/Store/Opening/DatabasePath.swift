/// Where the file of a Back Office is.
package enum DatabasePath {
  /// The folder that makes a host a shared one.
  package static let sharedFolder = "/var/lib/kyc-setup"
  /// The name of the file in a folder that was not named by the person.
  package static let fileName = "back-office.sqlite"

  /// Whether a folder is there and may be entered by this process.
  package enum FolderAccess: Sendable, Equatable {
    case absent, enterable, forbidden
  }

  /// The absolute path of the file: `option`, else `KYC_SETUP_DATABASE`, else in the shared folder where
  /// that exists, else in the account's data folder; `DatabaseFileError.sharedOnThisHost` where it is not enterable.
  package static func resolve(
    option: String?, in surroundings: ProcessSurroundings,
    access: (_ folder: String) -> FolderAccess
  ) throws(DatabaseFileError) -> String {
    if let option, !option.isEmpty { return surroundings.absolute(option) }
    if let named = surroundings.variable("KYC_SETUP_DATABASE") {
      return surroundings.absolute(named)
    }
    switch access(sharedFolder) {
    case .enterable: return "\(sharedFolder)/\(fileName)"
    case .forbidden: throw .sharedOnThisHost
    case .absent: break
    }
    guard let data = surroundings.baseFolder("XDG_DATA_HOME", ".local/share") else {
      throw .noHome(account: surroundings.account)
    }
    return "\(data)/kyc-setup/\(fileName)"
  }
}
