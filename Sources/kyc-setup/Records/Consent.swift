import Glibc
import Screen

/// A question that only an explicit Yes answers with Yes.
struct Consent {
  /// What is asked, a paragraph a line.
  let question: [String]
  /// What is not done without it, such as `deleted`.
  let deed: String
  /// Whether it was given with the command.
  let isGiven: Bool

  /// Asks at a terminal; ends with 1 where the answer is not Yes, and with 2 where nobody can be asked.
  func require() throws {
    if isGiven { return }
    let text = question.map(\.harmless).joined(separator: "\n")
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw ExitError(
        message: "\(text)\nNothing was \(deed): there is no terminal to ask at. Yes is --yes.",
        code: 2)
    }
    // What was typed before the question was there is no answer to it.
    tcflush(STDIN_FILENO, TCIFLUSH)
    Outlet.error.ask("\(text) Yes or [No]: ")
    let answer = readLine(strippingNewline: true)
    if answer == nil { Outlet.error.say("") }
    guard ["y", "yes"].contains(answer?.lowercased()) else {
      throw ExitError(message: "Nothing was \(deed).", code: 1)
    }
  }
}
