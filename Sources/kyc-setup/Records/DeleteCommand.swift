import ArgumentParser
import Console
import Editing
import Forms
import Screen

/// Deletes a record.
struct DeleteCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a record that nothing uses.",
    discussion: """
      It asks first, No unless told; --yes answers. A record that is still used stays, and every place \
      that uses it is named. The history keeps what was deleted.
      Exit codes: 0 deleted, 1 refused, 2 wrong usage or nobody to ask, 3 cannot open.
      """)

  @OptionGroup var record: RecordOptions

  @Argument(help: "The record's name.", completion: .custom(Completion.names))
  var name: String

  @Flag(help: "Answer what is asked before with Yes.")
  var yes = false

  @OptionGroup var done: QuietOption

  func validate() throws { try record.checkHasSeveral("deleted") }

  func run(as user: CurrentUser) throws {
    try record.work(as: user) { office, list in
      let section = list.section
      let key = try office.data.key(of: name, in: list)
      switch try list.deletion(key) {
      case .never(let name, let reason):
        throw Self.refused([Notice.neverDeleted(name: name, reason: reason).message])
      case .used(let name, let uses):
        throw Self.refused(
          ["\(Notice.used(noun: section.noun, name: name).message)."]
            + uses.map { "  \($0.place)" })
      case .allowed(let name, let consequences):
        let inquiry = Inquiry.delete(section, key: key, name: name, consequences: consequences)
        try Consent(
          question: inquiry.text(office: office.header.office), deed: "deleted", isGiven: yes
        ).require()
      }
      switch list.delete(key) {
      case .refused(let sentence): throw Self.refused([sentence])
      case .deleted(let name): done.say("Deleted \(section.noun) \(name.harmless)")
      }
    }
  }

  private static func refused(_ lines: [String]) -> ExitError {
    ExitError(message: lines.map(\.harmless).joined(separator: "\n"), code: 1)
  }
}
