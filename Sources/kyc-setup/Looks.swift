import ArgumentParser
import Editing
import Glibc
import Plain

/// Whether the Back Office is shown on screens or talked through.
struct Looks: ParsableArguments {
  @Flag(help: "Ask question by question, one a line, without a screen.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Do what an answers file tells, each question said with its answer, and end.",
      valueName: "file"))
  var answers: PathArgument?

  @Option(
    help: ArgumentHelp(
      "Write all that is stored to a new answers file; secrets are left to be asked for.",
      valueName: "file"))
  var record: PathArgument?

  /// Whether plain mode is wanted: by option, by environment, by what the terminal can do, or as it was chosen once.
  func isPlain(as user: CurrentUser) -> Bool {
    plain || Self.isOn("KYC_SETUP_PLAIN") || ["", "dumb"].contains(Self.variable("TERM"))
      || Preference.isPlain(user.fileAccess)
  }

  /// Throws where plain mode has nobody to ask, and where somebody who shares the account names a path.
  func require(for start: Session.Start, as user: CurrentUser) throws {
    if answers != nil { _ = try user.access(toPathOf: "--answers") }
    if record != nil { _ = try user.access(toPathOf: "--record") }
    if answers != nil, !start.isHome {
      throw ExitError(message: "--answers tells what is done; leave guide or open out.", code: 2)
    }
    guard answers == nil, isPlain(as: user), isatty(STDIN_FILENO) != 1 else { return }
    throw ExitError(
      message:
        "kyc-setup needs a terminal: its input is a file or a pipe. Start it in a terminal, over SSH with ssh -t, or give the answers by --answers FILE.",
      code: 2)
  }

  /// Where everything that is stored is written; nil where that is not wanted.
  func recorder(of data: DataSource, as user: CurrentUser) throws -> Recorder? {
    try record.map { path in
      let access = try user.access(toPathOf: "--record")
      return try Recorder(path.path(access), data, access)
    }
  }

  /// The answers file that is to be done, and its path; nil where none is.
  func acts(as user: CurrentUser) throws -> (acts: [Act], path: String)? {
    try answers.map { argument in
      let path = argument.path(try user.access(toPathOf: "--answers"))
      return (try AnswersFile.read(path, as: user), path)
    }
  }

  /// The options by which it looks the same again.
  var words: String { plain ? " --plain" : "" }

  private static func isOn(_ name: String) -> Bool { !["", "0"].contains(variable(name)) }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
