import ArgumentParser

/// Prints the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    discussion: """
      kyc-setup manual > ~/.local/share/man/man1/kyc-setup.1
      It is mdoc, made from what --help prints. `man -l FILE` shows a file.
      """)

  func run() throws { try Outlet.output.put(Manual().text) }
}
