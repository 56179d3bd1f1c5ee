import ArgumentParser
import Curses
import Glibc
import Store

/// Where the program begins, and the one place where it ends.
@main
enum Main {
  static func main() {
    umask(0o077)
    // Where it is refused, the crash handlers still keep a dump from being written by the runtime.
    _ = CoreDumps.forbid()
    do {
      let invocation = try Invocation.current()
      try Visitor.$current.withValue(invocation.visitor) {
        var command = try KYCSetup.parseAsRoot(invocation.arguments)
        try command.run()
      }
    } catch let trouble as CallerTrouble {
      Outlet.error.say(trouble.sentence)
      exit(2)
    } catch let ending as Ending {
      if !ending.sentence.isEmpty { Outlet.error.say(ending.sentence) }
      exit(ending.code)
    } catch {
      leave(with: error)
    }
  }

  // Wrong usage is 2 here; asking for help or the version is no error.
  private static func leave(with error: any Error) -> Never {
    let isClean = KYCSetup.exitCode(for: error) == .success
    let text = KYCSetup.fullMessage(for: error)
    if !text.isEmpty { (isClean ? Outlet.output : .error).say(text) }
    exit(isClean ? 0 : 2)
  }
}

/// Why the program ends with something else than success.
struct Ending: Error {
  /// One sentence for the person; empty where all has been said.
  let sentence: String
  /// The exit code: 1 refused, 2 wrong usage, 3 cannot open.
  let code: Int32
}
