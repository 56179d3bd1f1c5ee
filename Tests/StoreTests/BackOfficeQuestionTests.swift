import Forms
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// What is asked before clients lose something, and what is never deleted.
struct BackOfficeQuestionTests {
  func bench() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    return bench
  }

  @Test(arguments: [
    (EntityKind.documentGroups, "1", ["enabled": "No"], "ID_CARD is used by the level Level 1"),
    (.documentTypes, "1", ["status": "Disabled"], "ID_CARD is used by the level Level 1"),
    (.clientTests, "1", ["visible": "No"], "Risk is used by the level Level 1"),
    (.externalConnections, "1", ["enabled": "No"], "idenfy-main is used by the level Level 1"),
    (.levels, "2", ["visible": "No"], "Clients no longer see the level Level 1"),
  ]) func savingAsksWhereClientsLoseSomething(
    _ kind: EntityKind, _ key: String, _ texts: [String: String], _ question: String
  ) throws {
    let bench = try bench()
    var sheet = try bench.sheet(kind, key)
    sheet.set(texts)
    guard case .needsConfirmation(let asked) = sheet.save(isConfirmed: false) else {
      throw Unexpected(what: "not asked")
    }
    #expect(asked.hasPrefix(question))
    #expect(try bench.sheet(kind, key).reading.texts != sheet.reading.texts)
    _ = try Bench.saved(sheet.save(isConfirmed: true))
    #expect(try bench.edit(kind, key, [:]).changed == [])
  }

  @Test(arguments: [
    (
      EntityKind.documentGroups, "1",
      ["Document type ID_CARD · Group", "Level 1 · Document groups"]
    ),
    (.clientTests, "1", ["Level 1 · Client tests"]),
    (.clientRights, "2", ["Level 1 · Assigned Client Right"]),
    (.levels, "2", ["Level 2 · Next level"]),
    (.languages, "2", ["Level 1 · Caption", "Document group ID_CARD · Description"]),
  ]) func whatIsUsedNamesItsPlaces(_ kind: EntityKind, _ key: String, _ places: [String]) throws {
    let bench = try bench()
    try bench.create(
      .levels,
      ["wizard": "IDWiseSDK", "caption": "Level 2", "clientRight": "DEFAULT", "nextLevel": "1"])
    var level = try bench.sheet(.levels, "2")
    level.set("Stufe 1", at: Slot("caption", "de"))
    _ = try Bench.save(&level)
    var group = try bench.sheet(.documentGroups, "1")
    group.set("Ausweis", at: Slot("description", "de"))
    _ = try Bench.save(&group)
    let doors = try bench.section(kind)
    guard case .used(_, let uses) = try doors.deletion(key) else { throw Unexpected(what: "free") }
    #expect(uses.map(\.place) == places)
    for use in uses {
      let kind = try #require(EntityKind(rawValue: use.subject.section))
      let sheet = try bench.sheet(kind, use.subject.key ?? "")
      #expect(sheet.question(use.field) != nil)
    }
    guard case .refused(let reason) = doors.delete(key) else { throw Unexpected(what: "deleted") }
    #expect(try reason.contains(places.at(0)))
    #expect(try doors.open(key) != nil)
  }

  @Test(arguments: [
    (EntityKind.levels, "Level 0 is the default level, which every client has from the start"),
    (.clientRights, "It is the default right: set Default to Yes on another right first"),
    (.languages, "It is the default language: set Default to Yes on another language first"),
    (.backOffice, "Needs Delete on Back Office; nobody who is let in can give it"),
  ]) func theFirstOnesStay(_ kind: EntityKind, _ why: String) throws {
    let bench = try bench()
    let doors = try bench.section(kind)
    guard case .never(_, let reason) = try doors.deletion("1") else {
      throw Unexpected(what: "free")
    }
    #expect(reason == why)
    guard case .refused = doors.delete("1") else { throw Unexpected(what: "deleted") }
  }

  @Test func theOnlyEnabledConnectionSaysWhoNeedsIt() throws {
    let bench = try bench()
    guard
      case .allowed(_, let consequences) = try bench.section(.externalConnections)
        .deletion("1")
    else { throw Unexpected(what: "kept") }
    #expect(consequences.count == 1)
    #expect(try consequences.at(0).contains("IdenfySDK") && consequences.at(0).contains("Level 1"))
  }

  @Test func aNameThatIsTakenByNowIsNotPutBack() throws {
    let bench = try bench()
    let key = try bench.create(.documentGroups, ["name": "VISA", "caption": "Visa"])
    guard case .deleted = try bench.section(.documentGroups).delete(key)
    else {
      throw Unexpected(what: "kept")
    }
    try bench.create(.documentGroups, ["name": "VISA", "caption": "Another"])
    #expect(
      try bench.section(.documentGroups).restore(key)
        == .refused("Another document group is named VISA by now"))
  }

  @Test func whatItNamedMustStillBeThere() throws {
    let bench = try bench()
    let key = try bench.create(.documentGroups, ["name": "VISA", "caption": "Visa"])
    let type = try bench.create(
      .documentTypes, ["name": "VISA", "caption": "Visa", "documentGroup": "VISA"])
    guard case .deleted = try bench.section(.documentTypes).delete(type)
    else {
      throw Unexpected(what: "kept")
    }
    _ = try bench.section(.documentGroups).delete(key)
    guard case .refused(let reason) = try bench.section(.documentTypes).restore(type) else {
      throw Unexpected(what: "restored")
    }
    #expect(reason.contains("deleted meanwhile"))
  }
}
