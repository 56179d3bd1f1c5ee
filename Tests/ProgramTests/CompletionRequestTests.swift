import Store
import Testing

@testable import kyc_setup

/// A shell's request, which the parser passes on and only the person's process answers.
struct CompletionRequestTests {
  private let shared = CurrentUser(
    person: Person(name: "bob", uid: nil, known: .forcedCommand), isShared: true)

  @Test func theParserIsGivenTheRequestAndNothingElse() {
    let words = Completion.names(["kyc-setup", "show", "groups", "I"], 3, "I")
    #expect(words.count == 1)
    #expect(!words[0].contains("\n"))
  }

  @Test func aDatabaseIsNotLookedAtForWhomItMayNotBeNamed() {
    let request = Completion.names(
      ["kyc-setup", "show", "--database", "/etc/passwd", "groups", "I"], 5, "I")
    // zsh gets a word of the parser's own behind the answer.
    #expect(CompletionRequest.answer(to: request[0], as: shared) == "")
    #expect(CompletionRequest.answer(to: request[0] + "\n ", as: shared) == " ")
  }

  @Test func whatIsNoRequestIsLeftToTheParser() {
    #expect(CompletionRequest.answer(to: "Error: Unknown option '--x'", as: shared) == nil)
    #expect(CompletionRequest.answer(to: "", as: shared) == nil)
  }
}
