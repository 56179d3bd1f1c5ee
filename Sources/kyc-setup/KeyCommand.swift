import ArgumentParser
import Screen
import Store

/// Looks after the keys that seal secrets.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Look after the keys that seal secrets.",
    discussion: """
      Secrets are sealed with a key in a file of its own, so that a copied database or backup is of no \
      use without it. Keep a copy of the key file apart from the database. No command prints a key.
      """, subcommands: [Show.self, Make.self, Rotate.self, Forget.self])

  /// Prints where the keys are and which one the file needs.
  struct Show: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print which key the file needs, where it is, and whether every secret opens.",
      discussion:
        "Exit codes: 0 every secret opens, 3 the key is missing or a secret does not open.")

    @OptionGroup var options: Options

    func run(as user: CurrentUser) throws {
      let report = try KeyCustody(option: options.database, as: user).report()
      Outlet.output.say(report.text)
      if let trouble = report.trouble { throw ExitError(message: trouble, code: 3) }
    }
  }

  /// Makes the key of the service account.
  struct Make: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "make",
      abstract: "As root, make the key of the service account, for a file that has none yet.",
      discussion: """
        Any other account gets its key with its first file. A file that names a key never gets another \
        this way: a lost key is put back from its copy.
        """)

    @OptionGroup var options: Options
    @OptionGroup var done: QuietOption

    func run(as user: CurrentUser) throws {
      let report = try KeyCustody(option: options.database, as: user).make()
      done.say(report.text)
      if let trouble = report.trouble { throw ExitError(message: trouble, code: 3) }
    }
  }

  /// Seals everything with another key.
  struct Rotate: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "rotate",
      abstract: "Seal everything with a new key; the old one stays for older backups.",
      discussion: """
        Open sessions go on with the new key. Interrupted, it goes on when it is started again; where the \
        key file has a newer active key already, the file takes that one. It does not undo a leak: \
        whoever read the secrets has them still, so replace them at the provider.
        """)

    @OptionGroup var options: Options
    @OptionGroup var done: QuietOption

    func run(as user: CurrentUser) throws {
      let rotation = try KeyCustody(option: options.database, as: user)
        .rotate(by: user.person)
      done.say(rotation.text)
    }
  }

  /// Takes a retired key out of the key file.
  struct Forget: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Remove a retired key for good; without --yes, print what that makes unreadable.",
      discussion: "Exit codes: 0 forgotten, 1 refused or not confirmed, 3 cannot open.")

    @OptionGroup var options: Options
    @OptionGroup var done: QuietOption

    @Flag(help: "Do it.")
    var yes = false

    @Argument(help: "The key, by four or more digits of its id.")
    var id: String

    func run(as user: CurrentUser) throws {
      let custody = try KeyCustody(option: options.database, as: user)
      let parting = try custody.parting(from: id)
      if !yes || !done.quiet { Outlet.output.say(parting.text) }
      guard yes else {
        throw ExitError(message: "Nothing was changed. To forget it: add --yes", code: 1)
      }
      try custody.forget(parting)
      done.say("Key \(parting.id) is forgotten.")
    }
  }
}

extension KeyCustody {
  /// Of the file of an option, or the usual one.
  init(option: PathArgument?, as user: CurrentUser) throws {
    let access = try user.ownerAccess(for: "key")
    let path = try DatabasePath.resolve(
      option: option?.path(access), in: .current(), access: DatabasePath.access)
    // Root looks after the keys of another account's file as that account does.
    let surroundings = Ownership(of: path).surroundings
    try self.init(file: DatabaseFile(path: path, surroundings: surroundings))
  }
}
