import ArgumentParser
import Curses
import Glibc
import Store

/// Where the program begins, and the one place where it ends.
@main
enum Main {
  static func main() {
    umask(0o077)
    // An arena for each thread would have to be set up at every start, and the few threads hardly ever meet.
    Heap.shareOneArena()
    // A reader that is gone ends nothing: what was saved is saved, and what is printed is not read.
    signal(SIGPIPE, SIG_IGN)
    // The runtime's own handlers would print what memory holds.
    Crashes.report()
    // Where it is refused, those handlers still keep a dump from being written by the runtime.
    _ = CoreDumps.forbid()
    refuseBorrowedRights()
    do {
      let invocation = try Invocation.current()
      try run(invocation)
      try Outlet.check()
    } catch {
      leave(with: error)
    }
  }

  private static func run(_ invocation: Invocation) throws {
    var command = try parse(invocation)
    guard let command = command as? any UserCommand else { return try command.run() }
    try command.run(as: invocation.user)
  }

  private static func parse(_ invocation: Invocation) throws -> any ParsableCommand {
    do {
      return try KYCSetup.parseAsRoot(invocation.arguments)
    } catch {
      guard invocation.arguments.first == CompletionRequest.word,
        let answer = CompletionRequest.answer(
          to: KYCSetup.fullMessage(for: error), as: invocation.user)
      else { throw error }
      if !answer.isEmpty { Outlet.output.say(answer) }
      exit(0)
    }
  }

  // Whoever starts a program with a set-id bit decides on its surroundings, and so on what it does.
  private static func refuseBorrowedRights() {
    guard Privilege.isBorrowed else { return }
    Outlet.error.say(
      "The program was started with rights that are not those of the account that started it; it is"
        + " expected to have a set-user-id or set-group-id bit, or capabilities, never."
        + " Mend it as root: chmod ug-s FILE; setcap -r FILE")
    exit(3)
  }

  // What the parser throws is wrong usage, which is 2 here, or a request for help or the version, which is no error.
  private static func leave(with error: any Error) -> Never {
    let code = KYCSetup.exitCode(for: error)
    guard [.success, .validationFailure].contains(code) else {
      let message = ErrorMessage(error)
      if !message.text.isEmpty { Outlet.error.say(message.text) }
      exit(message.exitCode)
    }
    let isClean = code == .success
    let text = CompletionScript.whole(KYCSetup.fullMessage(for: error))
    // What is wrong may repeat what was typed; a script of completions is the program's own.
    if !text.isEmpty { isClean ? Outlet.output.say(text) : Outlet.error.say(text.harmlessLines) }
    exit(isClean ? 0 : 2)
  }
}
