import ArgumentParser
import Forms

/// Makes a record.
struct CreateCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a record.",
    discussion: """
      kyc-setup create groups --set name=ID_CARD --set "caption=ID card"
      kyc-setup create answers --in "Risk" --in "A PEP?" --set text=No
      kyc-setup create connections --set name=idenfy-main \\
        --set caption=iDenfy --set provider=IdenfyConnection \\
        --set host=https://ivs.idenfy.com --set key=- --set secret=-

      Either all of it is saved or nothing; all that stands against it is printed, a line for each \
      field. `kyc-setup fields` prints every field.
      Exit codes: 0 saved, 1 refused, 2 wrong usage, 3 cannot open.
      """)

  @OptionGroup var record: RecordOptions
  @OptionGroup var settings: SettingOptions

  func validate() throws { try record.checkHasSeveral("created") }

  func run(as user: CurrentUser) throws {
    try record.work(as: user) { office, list in
      if let reason = try list.permits().create { throw ExitError(message: reason, code: 1) }
      if let form = try list.create() { try settings.save(form, in: office) }
    }
  }
}
