import Forms
import Foundation
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// The history as it is listed and read, and what is put back from it.
struct HistorySectionTests {
  private func history(_ bench: Bench) throws -> ListSource {
    try #require(bench.office.list("history"))
  }

  private func entry(_ bench: Bench, _ number: Int64? = nil) throws -> Section.Entry {
    let number = try number ?? #require(try bench.office.historyHead()).number
    return try #require(try history(bench).detail(String(number)))
  }

  private func lines(_ entry: Section.Entry) -> [String] {
    entry.document.lines.map { ($0.marker.isEmpty ? "" : $0.marker + " ") + $0.text }
  }

  /// What is typed into the form that an entry fills.
  private func filled(
    _ bench: Bench, _ entry: Section.Entry
  ) throws -> (sheet: OpenForm, section: Section) {
    guard entry.canFill,
      case .form(let sheet, let section, _) = try history(bench).filling(entry.key)
    else {
      throw Unexpected(what: "refused")
    }
    return (sheet, section)
  }

  @Test func theLastRevisionComesFirstAndAFilterFindsEveryColumn() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(.documentGroups, "1", ["caption": "Identity card"])
    let doors = try history(bench)
    let all = try doors.page("", nil, 0..<99)
    #expect(try doors.count("") == all.count)
    #expect(
      all.first?.cells.dropFirst(2) == ["anna", "changed", "Document groups", "ID_CARD"])
    #expect(all.map(\.key) == all.map { Int($0.key) ?? 0 }.sorted(by: >).map(String.init))
    #expect(try all.last?.cells.at(5) == "anna")
    #expect(try doors.page("", nil, 1..<3) == Array(all.dropFirst().prefix(2)))
    #expect(try doors.page("client right", nil, 0..<9).map { try $0.cells.at(5) } == ["BASIC"])
    #expect(try doors.count("client right") == 1)
    #expect(
      try doors.page("", Sorting("number"), 0..<2).map(\.key) == [all.last?.key, "2"])
    #expect(
      try doors.page("id_card", Sorting("record", isReversed: true), 0..<9).map {
        try $0.cells.at(5)
      }
        == ["ID_CARD", "ID_CARD", "ID_CARD"])
    // What was folded is not left to be folded.
    #expect(try bench.text("SELECT count(*) FROM stale WHERE tableName = 'revision'") == "0")
  }

  @Test func aRevisionIsReadFieldByField() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(
      .documentTypes, "1", ["caption": "Passport", "maxFiles": "3", "status": "Disabled"])
    let entry = try entry(bench)
    #expect(entry.document.title.hasPrefix("Revision "))
    let read = lines(entry)
    #expect(try read.at(0) == "Changed: document type ID_CARD")
    #expect(try read.at(1).hasPrefix("By anna on 20"))
    #expect(try read.at(1).hasSuffix(" UTC; known by the account of the process"))
    #expect(try read.at(2) == "From an unknown address")
    #expect(
      read.suffix(6) == [
        "- Caption: ID card", "+ Caption: Passport", "- Max files: 1", "+ Max files: 3",
        "- Status: Enabled", "+ Status: Disabled",
      ])
  }

  @Test func referencesAreReadByTheirNamesEvenWhenTheyAreGone() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.create(.documentGroups, ["name": "SELFIE", "caption": "Selfie"])
    try bench.edit(.levels, "2", ["documentGroups": "ID_CARD\nSELFIE"])
    let head = try #require(try bench.office.historyHead())
    try bench.edit(.levels, "2", ["documentGroups": "ID_CARD"])
    _ = try bench.section(.documentGroups).delete("2")
    #expect(
      lines(try entry(bench, head.number)).suffix(2) == [
        "- Document groups: ID_CARD", "+ Document groups: ID_CARD, SELFIE",
      ])
    #expect(lines(try entry(bench, head.number)).contains("[ Open the level as it is now ]"))
  }

  @Test func secretsAreReadAsChangedAndNeverPutBack() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(
      .externalConnections, "1",
      ["caption": "Other", "secret": "another-secret-1", "key": "another-key-1"])
    let changed = try entry(bench)
    #expect(
      lines(changed).suffix(4) == [
        "- Caption: iDenfy", "+ Caption: Other", "+ Key: changed", "+ Secret: changed",
      ])
    let (sheet, _) = try filled(bench, changed)
    #expect(sheet.answers == Answers(texts: [Slot("caption"): "iDenfy"]))
    #expect(sheet.subject == Subject(section: "externalConnections", key: "1"))
    var cleared = try bench.sheet(.externalConnections, "1")
    cleared.set(["enabled": "No"])
    cleared.toggleCleared("signatureSecret")
    _ = try Bench.saved(cleared.save(isConfirmed: true))
    #expect(lines(try entry(bench)).contains("+ Signature secret: cleared"))
  }

  @Test func theStateBeforeARevisionIsPutBackWhateverCameAfterIt() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(.documentGroups, "1", ["caption": "Second", "description": "Both sides"])
    let second = try #require(try bench.office.historyHead())
    try bench.edit(.documentGroups, "1", ["name": "ID", "caption": "Third"])
    var sheet = try bench.sheet(.documentGroups, "1")
    sheet.set("Dritter", at: Slot("caption", "de"))
    _ = try Bench.saved(sheet.save(isConfirmed: true))
    var (filled, section) = try filled(bench, entry(bench, second.number))
    #expect(section.id == "documentGroups")
    #expect(
      filled.answers.texts == [
        Slot("name"): "ID_CARD", Slot("caption"): "ID card", Slot("caption", "de"): "",
        Slot("description"): "",
      ])
    #expect(try Bench.save(&filled).changed == ["Name", "Caption", "Description"])
    #expect(
      try bench.text("SELECT name || caption FROM documentGroup") == #"ID_CARD{"en":"ID card"}"#)
    #expect(try bench.office.verifyHistory(against: []).findings == [])
  }

  @Test func aDeletedRecordComesBackAsANewOneWithAllItsTexts() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(.documentTypes, "1", ["maxFiles": "7"])
    _ = try bench.section(.documentTypes).delete("1")
    let gone = try entry(bench)
    #expect(lines(gone).contains("The document type is deleted now."))
    var (sheet, _) = try filled(bench, gone)
    #expect(sheet.subject == Subject(section: "documentTypes", key: nil))
    #expect(sheet.text("documentGroup") == "ID_CARD")
    #expect(sheet.text("maxFiles") == "7")
    #expect(try Bench.save(&sheet).key == "2")
    #expect(try bench.text("SELECT name FROM documentType WHERE id = 2") == "ID_CARD")
  }

  @Test func aDeletedConnectionComesBackInBothItsForms() throws {
    let bench = try Bench.told()
    try bench.furnish()
    _ = try bench.section(.externalConnections).delete("1")
    var (sheet, _) = try filled(bench, entry(bench))
    let saved = try Bench.save(&sheet)
    var next = try #require(saved.next)
    #expect(next.text("host") == "https://ivs.idenfy.com")
    #expect(next.text("enabled") == "Yes")
    // The secrets are missing, so it cannot be enabled.
    guard case .refused = next.save(isConfirmed: true) else { throw Unexpected(what: "stored") }
    next.set(["enabled": "No"])
    _ = try Bench.saved(next.save(isConfirmed: true))
    #expect(
      try bench.text("SELECT count(*) FROM connectionSetting WHERE sealed IS NOT NULL") == "0")
  }

  @Test func whatBelongsToAnotherRecordComesBackInItsList() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(.levels, "2", ["clientTests": ""])
    let questions = try bench.list(of: "questions", in: bench.sheet(.clientTests, "1"))
    var question = try #require(try questions.create())
    _ = try Bench.save(&question, ["text": "Why?", "type": "open"])
    let made = try #require(try bench.office.historyHead())
    #expect(lines(try entry(bench, made.number)).contains("[ Open the question as it is now ]"))
    #expect(try !entry(bench, made.number).canFill)
    _ = questions.delete("1")
    var (sheet, section) = try filled(bench, entry(bench))
    #expect(section.id == "clientTestQuestions/1")
    #expect(sheet.text("text") == "Why?")
    _ = try Bench.save(&sheet)
    _ = questions.delete("2")
    let deleted = try entry(bench)
    _ = try bench.section(.clientTests).delete("1")
    guard deleted.canFill,
      case .refused(let reason) = try history(bench).filling(deleted.key)
    else {
      throw Unexpected(what: "filled")
    }
    #expect(reason == "The client test that it belonged to is deleted: put that back first")
  }

  @Test func aLongTextIsComparedLineByLine() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(.levels, "2", ["desktopDescription": "<p>\none\ntwo\nthree\n</p>"])
    try bench.edit(.levels, "2", ["desktopDescription": "<p>\none\n2\n2.5\nthree\n</p>"])
    #expect(
      lines(try entry(bench)).suffix(4) == [
        "Desktop Description from line 3:", "- two", "+ 2", "+ 2.5",
      ])
  }

  @Test func whoMayNotSeeTheHistoryIsTold() throws {
    let bench = try Bench.told()
    try bench.furnish()
    _ = try bench.office.admit("sue", groups: ["Support"])
    let sue = BackOffice(opened: bench.opened, person: Person(name: "sue", uid: nil))
    let section = try #require(sue.list("history"))
    #expect(throws: PermissionError.self) { try section.page("", nil, 0..<9) }
    #expect(throws: PermissionError.self) { try section.detail("1") }
    #expect(throws: PermissionError.self) { try sue.verifyHistory(against: []) }
    #expect(throws: PermissionError.self) { try sue.historyHead() }
    #expect(throws: PermissionError.self) { try sue.history(HistoryFilter()) }
    #expect(try section.permits().view?.contains("View on History") == true)
    // Auditors see it, and put nothing back.
    _ = try bench.office.admit("otto", groups: ["Auditors"])
    let otto = BackOffice(opened: bench.opened, person: Person(name: "otto", uid: nil))
    try bench.edit(.documentGroups, "1", ["caption": "Other"])
    let head = try #require(try otto.historyHead())
    guard case .refused(let reason)? = try otto.list("history")?.filling(String(head.number))
    else {
      throw Unexpected(what: "put back")
    }
    #expect(reason == "Needs Update on Document groups; anna can give it")
  }

  @Test func filtersMeanTimesPeopleSectionsAndNames() throws {
    let bench = try Bench.told()
    try bench.furnish()
    try bench.edit(.documentGroups, "1", ["name": "ID"])
    let bob = try Bench(bench.opened, operatorName: "bob")
    try bob.edit(.documentGroups, "1", ["caption": "Bob's"])
    func found(_ set: (inout HistoryFilter) -> Void, limit: Int? = nil) throws -> [String] {
      var filter = HistoryFilter()
      set(&filter)
      return try bench.office.history(filter, limit: limit).map { "\($0.author) \($0.name)" }
    }
    #expect(try found { $0.author = "bob" } == ["bob ID"])
    #expect(try found { $0.kinds = [.documentGroups] } == ["bob ID", "anna ID", "anna ID_CARD"])
    // A record is found by any name it ever had; the document type has had one of them too.
    #expect(
      try found { $0.name = "id_card" } == ["bob ID", "anna ID", "anna ID_CARD", "anna ID_CARD"])
    #expect(try found({ $0.name = "id" }, limit: 1) == ["bob ID"])
    #expect(try found { $0.since = "2999-01-01T00:00:00.000Z" } == [])
    #expect(try found { $0.until = "2001-01-01T00:00:00.000Z" } == [])
  }
}
