import Editing
import Glibc
import Plain
import Screen
import Store

/// One visit: the Back Office on screens or in plain mode, whichever is wanted just now.
enum Visit {
  /// Opens the Back Office, stays until the person leaves, and tells what was kept.
  static func run(
    _ options: Options, _ looks: Looks, at start: Session.Start, as user: CurrentUser
  ) throws {
    try looks.require(for: start, as: user)
    let answers = try looks.acts(as: user)
    let office = try Office(options.database, as: user)
    defer { try? office.opened.close() }
    let recorder = try looks.recorder(of: office.data, as: user)
    if let answers {
      return try PlainSession(office, recorder).replay(answers.acts, of: answers.path)
    }
    let parting = try stay(office, options, looks, recorder, at: start)
    sayGoodbye(parting, "kyc-setup" + looks.words + options.words(user.fileAccess))
  }

  private static func stay(
    _ office: Office, _ options: Options, _ looks: Looks, _ recorder: Recorder?,
    at start: Session.Start
  ) throws -> ExitSummary {
    let files = office.user.fileAccess
    let isPlainFirst = looks.isPlain(as: office.user)
    var (start, isPlain, isChosen) = (start, isPlainFirst, false)
    while true {
      // Only what can be shown is remembered.
      let remember = { [isPlain, isChosen] in if isChosen { Preference.setPlain(isPlain, files) } }
      let parting: ExitSummary
      do {
        parting =
          try isPlain
          ? PlainSession(office, recorder).run(at: start, whenUp: remember)
          : Session.run(office, options, recorder, at: start, whenUp: remember)
      } catch  where isPlain != isPlainFirst {
        // Where screens cannot be shown, plain mode goes on.
        Outlet.error.say(ErrorMessage(error).text)
        (isPlain, start, isChosen) = (isPlainFirst, .home, false)
        continue
      }
      guard parting.continuesInOtherMode else { return parting }
      isPlain.toggle()
      (start, isChosen) = (.home, true)
    }
  }

  private static func sayGoodbye(_ parting: ExitSummary, _ command: String) {
    if !parting.kept.isEmpty {
      let names = parting.kept.joined(separator: ", ").harmless
      Outlet.error.say("Kept, not saved: \(names). Go on with: \(command)")
    }
    if !parting.lost.isEmpty {
      let names = parting.lost.joined(separator: ", ").harmless
      Outlet.error.say("Not saved, and gone with this session: \(names).")
    }
  }
}

extension Options {
  /// The options by which the same file is opened again.
  fileprivate func words(_ files: FileAccess?) -> String {
    guard let files, let database else { return "" }
    return " --database \(files.shellWord(database.path(files)).harmless)"
  }
}
