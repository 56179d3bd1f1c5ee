import ArgumentParser
import Screen
import Store

/// Copies the file while others work with it.
struct BackupCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the whole Back Office into a file, checked.",
    discussion: """
      The copy is of one moment, whatever others save meanwhile. It is a Back Office of its own: opening \
      it restores it. Its secrets stay sealed: keep the key file too, apart from it. \
      Exit codes: 0 done, 1 refused, 3 cannot open or write.
      """)

  @OptionGroup var options: Options
  @OptionGroup var done: QuietOption

  @Flag(help: "Overwrite a file that is there.")
  var force = false

  @Argument(help: "The file that is made.")
  var file: PathArgument

  func run(as user: CurrentUser) throws {
    let copy = try Office.owned(options.database, for: "backup", as: user, asRoot: true) {
      office, access in
      let target = ProcessSurroundings.current().absolute(file.path(access))
      return try office.opened.backUp(to: target, replaces: force, for: office.process)
    }
    done.say(copy.text)
  }
}

extension Opened.Copy {
  /// What was made, and what else has to be kept.
  fileprivate var text: String {
    let key =
      switch (self.key, keyFile) {
      case (let key?, let file?):
        "Its secrets need key \(key), which is in \(file.harmless): keep a copy of that too, apart from it."
      case (let key?, nil): "Its secrets need key \(key): keep that too, apart from it."
      case (nil, _): "It holds no secrets yet, and needs no key."
      }
    return """
      Backup: \(path.harmless), \(size) bytes, checked.
      \(key)
      Restore it by opening it: kyc-setup --database \(path.harmless.quoted)
      """
  }
}
