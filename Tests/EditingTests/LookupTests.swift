import Editing
import Forms
import Synchronization
import TestSupport
import Testing

@testable import ToyLibrary

/// What is named and found, and what is said where it is not there.
@Suite struct LookupTests {
  private let library = Library.small()
  private var data: DataSource { library.data(more: [notes, settings]) }

  /// Rows that are read.
  private var notes: ListSource {
    ListSource(
      section("notes", "note", .read), page: { _, _, _ in [] }, count: { _ in 0 },
      records: .read(
        ListSource.ReadRecords(
          detail: { $0 == "7" ? Section.Entry(key: $0, document: Document(title: "Seven")) : nil },
          filling: { _ in .refused("Never") })))
  }

  /// The one record of its kind.
  private var settings: ListSource {
    let books = library.lists.first
    return ListSource(
      section("settings", "settings", .single), page: { _, _, _ in [] }, count: { _ in 1 },
      records: .edited(
        ListSource.EditedRecords(
          open: { try books?.open($0) },
          create: { throw LookupError(.said("There is one alone")) }, find: { _ in "1" },
          deletion: { .never(name: $0, reason: "") }, delete: { _ in .refused("") },
          restore: { _ in .refused("") })))
  }

  private func section(_ id: String, _ noun: String, _ access: Section.Access) -> Section {
    Section(
      id: id, title: id, menu: "", noun: noun, plural: id, columns: [],
      help: { Document(title: id) }, access: access)
  }

  private func error(_ body: () throws -> Void) -> LookupError? {
    do {
      try body()
      return nil
    } catch {
      return error as? LookupError
    }
  }

  @Test func aSectionOpensAsItsListAndARecordAsItsForm() throws {
    guard case .list(let list) = try data.open("authors", name: nil),
      case .form(let form, let books) = try data.open("books", name: "DUNE")
    else { throw LookupError(.said("Neither list nor form")) }
    #expect(list.section.id == "authors" && books.section.id == "books")
    #expect(form.subject == Subject(section: "books", key: "2") && form.label == "book DUNE")
  }

  @Test func theOneRecordOfItsKindNeedsNoName() throws {
    guard case .form(let form, _) = try data.open("settings", name: nil) else {
      throw LookupError(.said("No form"))
    }
    #expect(form.name == "EMMA")
  }

  @Test func aRowThatIsReadOpensAsItsEntry() throws {
    guard case .entry(let entry, _) = try data.open("notes", name: "7") else {
      throw LookupError(.said("No entry"))
    }
    #expect(entry.document.title == "Seven")
    let missing = error { _ = try data.open("notes", name: "8") }
    #expect(missing?.message == "There is no note 8 in Town library.")
  }

  @Test func aWordThatIsNoSectionIsAMistakeOfUse() {
    let missing = error { _ = try data.open("films", name: nil) }
    #expect(missing?.message == "There is no section films." && missing?.isUsage == true)
  }

  @Test func aRecordThatIsNotThereIsSaidInASentence() {
    let missing = error { _ = try data.open("books", name: "PERSUASION") }
    #expect(missing?.message == "There is no book PERSUASION in Town library.")
    #expect(missing?.isUsage == false)
  }

  @Test func whatBelongsToARecordIsFoundThroughIt() throws {
    let (list, inside) = try data.list("chapters", word: "chapters", in: ["EMMA"])
    #expect(list.section.id == "chapters/1" && inside == [Owner("EMMA", "chapters")])
    #expect(try list.count("") == 2)
    #expect(try data.form("Volume the Second", in: list).name == "Volume the Second")
    let (books, none) = try data.list("books", word: "books", in: [])
    #expect(books.section.id == "books" && none.isEmpty)
  }

  @Test(arguments: [
    ([], "chapters", "chapters belong to a record; name it, such as in: [NAME]."),
    (["PERSUASION"], "chapters", "There is no book PERSUASION in Town library."),
    (["EMMA"], "films", "There are no films in EMMA."),
    (["EMMA", "Volume the First"], "films", "There are no films in EMMA, Volume the First."),
    (["EMMA", "Volume the First"], "chapters", "There are no chapters in EMMA, Volume the First."),
  ])
  func whatBelongsToNothingIsSaidInASentence(
    _ owners: [String], _ word: String, _ sentence: String
  ) {
    let missing = error { _ = try data.list(word, word: word, in: owners) }
    #expect(missing?.message == sentence && missing?.isUsage == false)
  }

  @Test func aNameThatSeveralBearNamesNoneOfThem() throws {
    var twin = Chapter()
    (twin.book, twin.name) = (1, "Volume the First")
    library.stock.withLock { _ = $0.chapters.put(twin) }
    let (list, _) = try data.list("chapters", word: "chapters", in: ["EMMA"])
    let unclear = error { _ = try data.key(of: "Volume the First", in: list) }
    #expect(
      unclear?.notice == .ambiguous(count: 2, plural: "chapters", name: "Volume the First"))
    #expect(
      unclear?.message.hasPrefix("2 chapters here read Volume the First: which one is meant")
        == true)
    #expect(try data.key(of: "Volume the Second", in: list) == "2")
  }

  @Test func aRecordThatIsGoneSinceItWasListedIsSaid() throws {
    let books = try #require(library.lists.first)
    let source = ListSource(
      books.section, page: books.page, count: books.count,
      records: .edited(
        ListSource.EditedRecords(
          open: { _ in nil }, create: { throw LookupError(.said("Never")) }, find: { _ in "9" },
          deletion: { .never(name: $0, reason: "") }, delete: { _ in .refused("") },
          restore: { _ in .refused("") })))
    let gone = error { _ = try data.form("DUNE", in: source) }
    #expect(gone?.message == "There is no book any more.")
  }
}
