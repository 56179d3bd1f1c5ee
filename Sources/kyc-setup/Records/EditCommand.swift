import ArgumentParser
import Editing

/// Changes a record.
struct EditCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a record.",
    discussion: """
      kyc-setup edit groups ID_CARD --set caption.de=Ausweis
      kyc-setup edit levels 1 --set documentGroups=ID_CARD \\
        --set documentGroups=PASSPORT --yes
      kyc-setup edit connections idenfy-main --set key=- --set secret=-
      kyc-setup edit back-office --set name="Acme production"

      Either all of it is saved or nothing. Drafts of the same record stay as they are. Where clients \
      lose something by it, it is asked about first, No unless told; --yes answers.
      Exit codes: 0 saved, 1 refused, 2 wrong usage, 3 cannot open.
      """)

  @OptionGroup var record: RecordOptions

  @Argument(help: "The record's name.", completion: .custom(Completion.names))
  var name: String?

  @OptionGroup var settings: SettingOptions

  func validate() throws {
    try record.check(name)
    guard settings.settings.isEmpty, settings.clear.isEmpty else { return }
    throw ValidationError("Nothing is changed. Say what: --set FIELD=VALUE, or --clear FIELD.")
  }

  func run(as user: CurrentUser) throws {
    try record.work(as: user) { office, list in
      try settings.save(office.data.form(name ?? "", in: list), in: office)
    }
  }
}
