import Forms
import GRDB
import KYC
import Store
import Testing

/// What the look over the history must not be led to by other work, nor by whoever lacks the key.
struct HistoryTrustTests {
  @Test func anotherKeyIsNoAlteration() throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    let bench = try Bench.told(opened)
    try bench.furnish()
    try opened.close()
    _ = try KeyCustody(file: folder.databaseFile()).rotate(by: Person(name: "anna", uid: nil))
    let again = try folder.databaseFile().open()
    let office = BackOffice(opened: again, person: bench.office.person)
    #expect(try office.verifyHistory(against: []).findings == [])
    try again.close()
  }

  @Test func codesThatAreTakenAwayAreMissedEvenAfterTheNextSave() throws {
    let bench = try Bench.told()
    try bench.create(.documentGroups, ["name": "A", "caption": "A"])
    try bench.execute(
      """
      DROP TRIGGER revision_keeps;
      UPDATE revision SET operator = 'eve', mac = NULL, known = NULL, uid = NULL, address = NULL;
      """)
    try bench.create(.documentGroups, ["name": "B", "caption": "B"])
    let found = try bench.office.verifyHistory(against: []).findings
    #expect(found.first?.hasPrefix("Revision 1 carries no code") == true)
  }

  @Test func takingTheDefaultFromAnotherIsAChangeOfThat() throws {
    let bench = try RightsTableTests.furnished()
    var rights = Bench.viewing
    rights[.clientRights] = [.view, .create]
    let bob = try bench.letIn("bob", rights)
    var sheet = try bob.newSheet(.clientRights)
    sheet.set(["name": "MINE", "caption": "Mine", "default": "Yes"])
    guard case .failed(let reason) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "saved")
    }
    #expect(reason.hasPrefix("Needs Update on Client rights"))
  }

  @Test func whatGoesWithARecordTakesItsOwnRights() throws {
    let bench = try RightsTableTests.furnished()
    var rights = Bench.viewing
    rights[.clientTests] = [.view, .delete]
    let bob = try bench.letIn("bob", rights)
    try bench.execute("DELETE FROM levelClientTest")
    guard case .refused(let reason) = try bob.section(.clientTests).delete("1") else {
      throw Unexpected(what: "deleted")
    }
    #expect(reason.hasPrefix("Needs Delete on Client Tests"))
    guard case .deleted = try bob.section(.clientTests).delete("2") else {
      throw Unexpected(what: "refused")
    }
  }
}
