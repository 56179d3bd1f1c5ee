import Curses
import Editing
import Files
import Forms
import Screen
import Store

/// What a person is told of an error, and the exit code of a program that ends for it: the one place for both.
struct ErrorMessage {
  /// The message, which a terminal may be given; empty where all has been said.
  let text: String
  /// 1 refused, 2 wrong usage, 3 cannot open.
  let exitCode: Int32

  /// Finds the words and the exit code for an error.
  init(_ error: any Error) {
    switch error {
    case let error as ExitError:
      (text, exitCode) = (error.message.harmlessLines, error.code)
    case let error as FileFormatError:
      (text, exitCode) = (error.lines.map(\.harmless).joined(separator: "\n"), 1)
    default:
      (text, exitCode) = (error.userFacing.message.harmless, Self.exitCode(of: error))
    }
  }

  private static func exitCode(of error: any Error) -> Int32 {
    switch error {
    case let error as LookupError: error.isUsage ? 2 : 1
    case is AnswerError, is PermissionError, is HistoryError: 1
    case let error as ChangeError: error.isOfKey ? 3 : 1
    case is IdentityError, TerminalError.notATerminal, TerminalError.cannotPaint: 2
    case HostFileError.secret, HostFileError.line: 1
    // A file, a key or a terminal cannot be used; an error without words counts as such.
    default: 3
    }
  }
}
