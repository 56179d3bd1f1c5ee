/// An end of the program with a message and an exit code of its own.
struct ExitError: Error, Equatable {
  /// Lines for the person; empty where all has been said.
  let message: String
  /// The exit code: 1 refused, 2 wrong usage, 3 cannot open.
  let code: Int32
}
