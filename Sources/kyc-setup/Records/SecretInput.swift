import Files

/// Where a command gets a secret from, which never stands on the command line itself.
enum SecretInput {
  /// The next line of standard input.
  case line
  /// A variable or a file of this host, and the permission to read it.
  case source(SecretSource, FileAccess)

  /// Reads what stands behind `FIELD=`; nil where nothing does.
  ///
  /// Ends with 2 where it is the secret itself, and with 1 where somebody who shares the account names what is on
  /// its host; `option` is how it was told.
  init?(_ value: String, for field: String, option: String, as user: CurrentUser) throws {
    if value.isEmpty { return nil }
    if value == "-" {
      self = .line
    } else if value.hasPrefix("env:") {
      let access = try user.access(toVariableOf: option)
      self = .source(.env(String(value.dropFirst("env:".count))), access)
    } else if value.hasPrefix("file:") {
      let access = try user.access(toPathOf: option)
      self = .source(.file(String(value.dropFirst("file:".count))), access)
    } else {
      throw ExitError(
        message: "\(field): A secret never stands on a command line, where others have seen it by"
          + " now (the list of processes, the shell's history). Replace it at the provider, and give"
          + " the new one with --set \(field)=- on standard input. Nothing was saved.", code: 2)
    }
  }

  /// Reads the secret of a field; `label` is what a person is asked for.
  ///
  /// Ends with 2 where standard input has ended, and throws ``HostFileError`` where another source does not give it.
  func read(for field: String, label: String) throws -> String {
    switch self {
    case .line:
      guard let line = SecretPrompt.line(label: label) else {
        throw ExitError(
          message: "\(field): Standard input has ended; a line is expected for each --set FIELD=-."
            + " Nothing was saved.", code: 2)
      }
      guard !line.unicodeScalars.contains("\u{FFFD}") else {
        throw HostFileError.line(.notText)
      }
      guard !line.allSatisfy(\.isWhitespace) else {
        throw HostFileError.line(.empty)
      }
      return line
    case .source(let source, let access):
      let (secret, warning) = try source.read(access)
      if let warning { Outlet.error.say("Warning: \(warning)") }
      return secret
    }
  }
}
