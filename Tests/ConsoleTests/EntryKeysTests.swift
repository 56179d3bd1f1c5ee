import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

/// A list whose rows are read: a text, where its lines lead, and texts that are typed into a form.
struct EntryKeysTests {
  /// A list of two notes on the first book; the second fills its form.
  private func notes(_ library: Library) -> ListSource {
    let books = library.lists[0]
    let rows = ["2", "1"].map { Section.Row(key: $0, cells: [$0, "Note \($0)"]) }
    let section = Section(
      id: "notes", title: "Notes", menu: "Rooms", noun: "note", plural: "notes",
      columns: [
        .init("number", "Number", width: 6, isKept: true, isNumber: true),
        .init("note", "Note", width: 16),
      ],
      help: { Document(title: "Notes") }, access: .read)
    return ListSource(
      section,
      page: { filter, _, range in
        let all = rows.filter { $0.cells[1].contains(filter) }
        return Array(all[range.clamped(to: 0..<all.count)])
      }, count: { filter in rows.count { $0.cells[1].contains(filter) } },
      records: .read(
        ListSource.ReadRecords(
          detail: { key in
            let lines = ["Note \(key)", "[ Open ]", "[ Put back ]"].map {
              Document.Line([Document.Span($0)])
            }
            return Section.Entry(
              key: key, document: Document(title: "Note \(key)", lines: lines),
              leads: [1: .record(books.section, key: "1"), 2: .filling])
          },
          filling: { key in
            guard key == "2", var form = try books.open("1") else { return .refused("Never") }
            form.model.set("OLD", at: Slot("name"))
            try form.update()
            return .form(form, books.section, "As it was")
          })))
  }

  private func driver() throws -> Driver {
    let library = Library.small()
    let notes = notes(library)
    var driver = Driver(library, more: [notes])
    driver.send(.listed(notes.section))
    return driver
  }

  @Test func nothingIsMadeOrDeletedInSuchAList() throws {
    var driver = try driver()
    #expect(!driver.screen.contains("Create"))
    for key in ["n", "d"] {
      driver.press(.character(Character(key)))
      #expect(driver.screen.contains("Notes is only read: nothing is created or deleted here"))
    }
    // Tab goes round the rows alone.
    for _ in 0..<3 { driver.press(.tab) }
    driver.press(.enter)
    #expect(driver.screen.contains("Note 1"))
    driver.press(.escape, .up, .up, .backTab, .enter)
    #expect(driver.screen.contains("Note 1"))
  }

  @Test func aLineLeadsToItsRecord() throws {
    var driver = try driver()
    driver.press(.enter)
    #expect(driver.screen.contains("Note 2"))
    driver.press(.enter)
    let form = try #require(driver.form)
    #expect(form.model.subject == Subject(section: "books", key: "1"))
    #expect(form.model.answers.isEmpty)
  }

  @Test func textsAreTypedIntoAFormAndKeptAsADraft() throws {
    var driver = try driver()
    driver.press(.enter, .down, .enter)
    let form = try #require(driver.form)
    #expect(form.model.answers.texts == [Slot("name"): "OLD"])
    #expect(driver.screen.contains("As it was"))
    #expect(driver.library.notes.count == 1)
    driver.press(.control("s"))
    #expect(driver.library.books.first { $0.id == 1 }?.name == "OLD")
    #expect(driver.library.notes.isEmpty)
  }

  @Test func itIsInTheListOfAllThatCanBeDone() throws {
    var driver = try driver()
    driver.press(.enter, .control("g"))
    driver.type("put back")
    driver.press(.enter)
    #expect(driver.form?.model.answers.isEmpty == false)
  }

  @Test func aDraftIsNotTypedOver() throws {
    var driver = try driver()
    driver.press(.enter, .enter)
    driver.type("x")
    driver.press(.escape, .down, .enter)
    #expect(driver.screen.contains("You have a draft of the book"))
    #expect(driver.mode == .document)
  }

  @Test func aRefusalIsTold() throws {
    var driver = try driver()
    driver.press(.down, .enter, .down, .enter)
    #expect(driver.screen.contains("Never"))
  }
}
