import ArgumentParser

/// A command that works for somebody; the parser makes it, and ``Main`` runs it as the person whom it knows.
protocol UserCommand: ParsableCommand {
  /// Does what the command is for.
  func run(as user: CurrentUser) throws
}
