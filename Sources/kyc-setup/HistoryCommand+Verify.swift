import ArgumentParser
import Forms
import Foundation
import Screen
import Store

extension HistoryCommand {
  /// Prints one revision field by field.
  struct Show: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print what a revision changed, field by field.")
    @OptionGroup var options: Options

    @Flag(help: "Tell the address too, as the SSH session claimed it.")
    var addresses = false

    @Argument(help: "The revision's number.")
    var number: Int64

    func run(as user: CurrentUser) throws {
      let document = try HistoryCommand.read(options, as: user) { office in
        try office.document(ofRevision: number, showsAddress: addresses)
      }
      guard let document else {
        throw ExitError(message: "There is no revision \(number).", code: 1)
      }
      Outlet.output.say(document.plain)
    }
  }

  /// Prints the end of the history.
  struct Head: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "head",
      abstract: "Print the number and the code of the last revision, to be kept elsewhere.",
      discussion: "kyc-setup history verify --head N:MAC holds the file against it later.")
    @OptionGroup var options: Options

    func run(as user: CurrentUser) throws {
      guard let head = try HistoryCommand.read(options, as: user, { try $0.historyHead() }) else {
        throw ExitError(
          message: "No revision carries a code yet: the next save begins the chain.", code: 1)
      }
      Outlet.output.say(head.text)
    }
  }

  /// Looks over the whole history.
  struct Verify: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Look whether the history was altered, and makes what is stored.",
      discussion: """
        Follows the chain of all revisions, replays them, and compares with what is stored. A tail \
        that was cut off, or an older file put in place, shows only against an anchor: --head with \
        what `head` printed before, or --journal with what each save wrote to the system's journal:

          journalctl -t kyc-setup-ID -o cat | kyc-setup history verify --journal

        ID is the first eight digits of the File id that `kyc-setup diag` prints; _UID=N beside it leaves \
        out what other accounts wrote. \
        Exit codes: 0 all is as it was written, 1 something is not, 3 cannot open.
        """)
    @OptionGroup var options: Options

    @Option(
      help: ArgumentHelp("The end that was kept elsewhere.", valueName: "n:mac"),
      transform: Self.anchor)
    var head: Anchor?

    @Flag(help: "Read the ends that saves wrote from standard input.")
    var journal = false

    private static func anchor(_ text: String) throws -> Anchor {
      guard let anchor = Anchor(text) else {
        throw ValidationError(
          "an anchor is a number, a colon and 64 hexadecimal digits, as kyc-setup history head prints it."
        )
      }
      return anchor
    }

    func run(as user: CurrentUser) throws {
      let noted = journal ? Self.noted() : []
      guard !journal || !noted.isEmpty else {
        throw ExitError(
          message: "Standard input holds no line N:MAC. Pipe it in:"
            + " journalctl -t kyc-setup-ID -o cat | kyc-setup history verify --journal", code: 2)
      }
      let found = try HistoryCommand.read(options, as: user) { office in
        try office.verifyHistory(against: noted + [head].compactMap { $0 })
      }
      for line in found.findings + found.notes { Outlet.output.say(line.harmless) }
      if !found.findings.isEmpty { throw ExitError(message: "", code: 1) }
    }

    private static func noted() -> [Anchor] {
      var anchors: [Anchor] = []
      while let line = readLine() { if let anchor = Anchor(line) { anchors.append(anchor) } }
      return anchors
    }
  }
}
