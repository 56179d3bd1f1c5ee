import Curses
import Files
import Forms
import KYC
import Store
import Testing

@testable import kyc_setup

/// What a person is told of an error, and with which code the program ends for it.
struct ErrorMessageTests {
  private static let codes: [(error: any Error, code: Int32)] = [
    (ExitError(message: "Done with it.", code: 2), 2),
    (FileFormatError([FileProblem(nil, "Is empty")]), 1),
    (PermissionError.missing([Grant(.update, on: .levels)], givers: ["anna"]), 1),
    (PermissionError.path(option: "--output"), 1),
    (ChangeError.outdated, 1),
    (ChangeError.targetExists(path: "/x"), 1),
    (ChangeError.withoutKey(.notBound), 3),
    (HistoryError.withoutCode(3), 1),
    (IdentityError.emptyName, 2),
    (TerminalError.notATerminal, 2),
    (TerminalError.cannotPaint("dumb"), 2),
    (TerminalError.unknown("x"), 3),
    (HostFileError.file(path: "/x", .absent), 3),
    (HostFileError.secret(.env("KEY"), .absent), 1),
    (HostFileError.line(.empty), 1),
    (DatabaseFileError.locked(path: "/x"), 3),
    (EncryptionKeyError.missing(id: "12345678", lookedIn: "/x"), 3),
    (Unheard(secret: "hunter2"), 3),
  ]

  @Test func everyErrorHasAnExitCodeAndALineOfWords() {
    for (error, code) in Self.codes {
      let message = ErrorMessage(error)
      #expect(message.exitCode == code, "\(error)")
      #expect(!message.text.isEmpty)
    }
  }

  @Test func anErrorWithoutWordsIsNamedByItsTypeAlone() {
    let message = ErrorMessage(Unheard(secret: "hunter2"))
    #expect(message.text == "Internal error (Unheard)")
  }

  @Test func foreignTextCannotSteerATerminal() {
    let path = "/tmp/\u{1B}]0;owned\u{7}\nsecond line"
    for error in [
      DatabaseFileError.notOurs(path: path), HostFileError.file(path: path, .folder),
      EncryptionKeyError.notRegular(path: path), ChangeError.targetExists(path: path),
      FileFormatError([FileProblem(nil, path)]).of(path),
      ExitError(message: path, code: 1),
    ] as [any Error] {
      let text = ErrorMessage(error).text
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(text)")
    }
    // A line of a message is one problem: what a file holds cannot add another.
    let problems = FileFormatError([FileProblem(nil, "one\ntwo")]).of("f.yaml")
    #expect(
      ErrorMessage(problems).text.split(separator: "\n")
        == ["f.yaml: one␊two", "Nothing was changed."])
  }

  @Test func withoutAKeyASaveAlwaysBeginsWithTheSameWords() {
    let key = EncryptionKeyError.missing(id: "12345678", lookedIn: "/k")
    #expect(
      ErrorMessage(ChangeError.withoutKey(key)).text
        == "Nothing can be saved. \(ErrorMessage(key).text)")
    let secret = EncryptionKeyError.unknownFormat
    #expect(
      ErrorMessage(ChangeError.withoutKey(secret)).text
        == "Nothing was changed. \(ErrorMessage(secret).text)")
  }
}

/// An error that the program has no words for.
private struct Unheard: Error {
  let secret: String
}
