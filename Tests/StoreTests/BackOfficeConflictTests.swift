import Forms
import GRDB
import KYC
import Store
import Testing

struct BackOfficeConflictTests {
  func bench() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    return bench
  }

  private func conflict(_ result: SaveResult) throws -> Conflict {
    guard case .conflict(let conflict) = result else { throw Unexpected(what: "\(result)") }
    return conflict
  }

  @Test func aSaveThatComesSecondIsTold() throws {
    let bench = try bench()
    var mine = try bench.sheet(.documentGroups, "1")
    try bench.edit(.documentGroups, "1", ["caption": "Theirs", "enabled": "No"])
    mine.set(["caption": "Mine", "description": "Mine too"])
    let conflict = try conflict(mine.save(isConfirmed: true))
    #expect(
      conflict.clashes == [
        .init(
          slot: Slot("caption"), label: "Caption", was: "ID card", theirs: "Theirs", mine: "Mine")
      ])
    #expect(conflict.by.hasPrefix("anna, "))
    #expect(try conflict.sheet.text("enabled") == "No")
    #expect(try conflict.sheet.text("caption") == "Theirs")
    #expect(try conflict.sheet.answers.fields == ["description"])
    let saved = try Bench.saved(conflict.sheet.save(isConfirmed: true))
    #expect(saved.changed == ["Description"])
    #expect(try bench.sheet(.documentGroups, "1").text("caption") == "Theirs")
  }

  @Test func whatBothWroteAlikeIsNoClash() throws {
    let bench = try bench()
    var mine = try bench.sheet(.documentGroups, "1")
    try bench.edit(.documentGroups, "1", ["caption": "Same"])
    mine.set(["caption": "Same"])
    let conflict = try conflict(mine.save(isConfirmed: true))
    #expect(conflict.clashes.isEmpty)
    #expect(try conflict.sheet.answers.isEmpty)
  }

  @Test func otherProgramsNeedNotRaiseTheVersion() throws {
    let bench = try bench()
    var mine = try bench.sheet(.levels, "2")
    try bench.execute("DELETE FROM levelClientTest")
    mine.set(["clientTests": "", "caption": "Mine"])
    let conflict = try conflict(mine.save(isConfirmed: true))
    #expect(conflict.by == "")
    #expect(try conflict.sheet.answers.fields == ["caption"])
  }

  @Test func translationsClashOneByOne() throws {
    let bench = try bench()
    var mine = try bench.sheet(.documentGroups, "1")
    var theirs = try bench.sheet(.documentGroups, "1")
    theirs.set("Ausweis", at: Slot("caption", "de"))
    _ = try Bench.save(&theirs)
    mine.set("Personalausweis", at: Slot("caption", "de"))
    let clashes = try conflict(mine.save(isConfirmed: true)).clashes
    #expect(clashes.map(\.label) == ["Caption (German)"])
    #expect(clashes.map(\.theirs) == ["Ausweis"])
  }

  @Test func secretsClashWithoutBeingShown() throws {
    let bench = try bench()
    var mine = try bench.sheet(.externalConnections, "1")
    try bench.edit(.externalConnections, "1", ["secret": "their-new-secret"])
    mine.set(["secret": "my-new-secret"])
    let conflict = try conflict(mine.save(isConfirmed: true))
    #expect(conflict.clashes.map(\.theirs) == ["changed"])
    #expect(conflict.clashes.map(\.mine) == ["typed"])
    #expect(!"\(conflict.clashes)".contains("new-secret"))
    #expect(try conflict.sheet.answers.isEmpty)
  }

  @Test func theTextsOfADeletedRecordBecomeANewOne() throws {
    let bench = try bench()
    let key = try bench.create(.documentGroups, ["name": "VISA", "caption": "Visa", "type": "All"])
    var mine = try bench.sheet(.documentGroups, key)
    _ = try bench.section(.documentGroups).delete(key)
    mine.set(["caption": "My visa"])
    guard case .deletedMeanwhile(let new) = mine.save(isConfirmed: true) else {
      throw Unexpected(what: "not told")
    }
    #expect(new.subject.key == nil)
    #expect(new.text("name") == "VISA")
    #expect(new.text("type") == "All")
    let saved = try Bench.saved(new.save(isConfirmed: true))
    #expect(saved.key != key)
    #expect(try bench.sheet(.documentGroups, saved.key).text("caption") == "My visa")
  }

  @Test func theSettingsOfADeletedConnectionComeBackInTheSecondForm() throws {
    let bench = try bench()
    var mine = try bench.sheet(.externalConnections, "1")
    _ = try bench.section(.externalConnections).delete("1")
    mine.set(["key": "typed-just-now", "caption": "Again"])
    guard case .deletedMeanwhile(let new) = mine.save(isConfirmed: true) else {
      throw Unexpected(what: "not told")
    }
    let next = try #require(try Bench.saved(new.save(isConfirmed: true)).next)
    #expect(next.text("host") == "https://ivs.idenfy.com")
    #expect(next.text("key") == "typed-just-now")
    #expect(next.text("caption") == "Again")
    #expect(next.reading.standings["secret"]?.secret == nil)
  }

  @Test func textsStayWithTheirLanguageWhenAnotherBecomesTheDefault() throws {
    let bench = try bench()
    var mine = try bench.sheet(.documentGroups, "1")
    mine.set("Mine", at: Slot("caption"))
    try bench.execute("UPDATE level SET caption = json_set(caption, '$.de', 'Stufe ' || id)")
    for table in ["documentGroup", "documentType", "clientTest"] {
      try bench.execute("UPDATE \(table) SET caption = json_set(caption, '$.de', 'Text ' || id)")
    }
    mine = try bench.sheet(.documentGroups, "1")
    mine.set("Mine", at: Slot("caption"))
    try bench.edit(.languages, "2", ["default": "Yes"])
    let conflict = try conflict(mine.save(isConfirmed: true))
    #expect(try conflict.sheet.text(Slot("caption", "en")) == "Mine")
    #expect(try conflict.sheet.text(Slot("caption")) == "Text 1")
  }
}
