import Glibc
import Store

/// With which words the program was started, and by whom.
struct Invocation {
  /// The words behind the program's name, without what says who works here.
  let arguments: [String]
  /// Who works here.
  let user: CurrentUser

  /// Reads what the process was started with, and cuts its environment where its account is shared.
  static func current() throws -> Invocation {
    try checkWords()
    let environment = ProcessSurroundings.variables()
    let invocation = try Invocation(
      Array(CommandLine.arguments.dropFirst()), environment, try Caller.current(environment))
    if invocation.user.isShared { SharedEnvironment.cut(environment) }
    return invocation
  }

  // What is no text would be stored as something else than was given.
  private static func checkWords() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeBufferPointer(start: word, count: strlen(word)).map {
        UInt8(bitPattern: $0)
      }
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw ExitError(
          message: "Word \(index) of the command is not text in UTF-8. Give it as UTF-8.", code: 2)
      }
    }
  }

  /// Tells who works here, and which words count: those of an SSH client where a forced command names none.
  init(_ words: [String], _ environment: [String: String], _ caller: Caller) throws {
    let (claimed, rest) = try Self.takingClaim(words)
    let (person, isShared) = try caller.person(claiming: claimed)
    user = CurrentUser(person: person, isShared: isShared)
    guard claimed != nil, rest.isEmpty, let asked = environment["SSH_ORIGINAL_COMMAND"] else {
      arguments = rest
      return
    }
    var told = try CommandWords.split(asked)
    if told.first == "kyc-setup" { told.removeFirst() }
    guard try Self.takingClaim(told).claimed == nil else {
      throw ExitError(
        message: "--as is not taken from an SSH client: the key says who it is.", code: 1)
    }
    arguments = told
  }

  // Wherever it stands, for nobody may add a second one behind the first.
  private static func takingClaim(_ words: [String]) throws -> (claimed: String?, rest: [String]) {
    var claimed: String?
    var rest: [String] = []
    var words = words[...]
    while let word = words.popFirst() {
      guard word == "--as" || word.hasPrefix("--as=") else {
        rest.append(word)
        continue
      }
      let name = word == "--as" ? words.popFirst() ?? "" : String(word.dropFirst("--as=".count))
      guard claimed == nil else {
        throw ExitError(message: "--as stands twice; once is enough.", code: 2)
      }
      claimed = name
    }
    return (claimed, rest)
  }
}
