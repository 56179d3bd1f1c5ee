import Editing
import Forms
import Plain
import Synchronization
import TestSupport
import Testing

@testable import ToyLibrary

/// What an answers file may not tell, and what stands in its way.
@Suite struct ReplayRefusalTests {
  private let talk = Conversation()
  private var said: String { talk.said.joined(separator: "\n") }

  private func book(_ id: Int) throws -> Book {
    try #require(talk.library.books.first { $0.id == id })
  }

  @Test func anUnknownFieldIsNamedAtItsPlaceBeforeAnythingIsDone() {
    let refused = talk.replay([
      .told(.create, "shelves", set: ["name": "Loft"]),
      .told(.create, "shelves", line: 9, set: ["name": "Barn", "colour": "Green"]),
    ])
    #expect(refused?.place == Position(line: 11, column: 7))
    #expect(
      refused?.sentence
        == "There is no field colour in shelves; the fields are name, room, plan")
    #expect(talk.library.shelves.count == 4 && talk.said.isEmpty)
  }

  @Test func anUnknownRecordIsNamedBeforeAnythingIsDone() {
    let refused = talk.replay([
      .told(.create, "shelves", set: ["name": "Loft"]),
      .told(.delete, "books", "PERSUASION", line: 9, isConfirmed: true),
    ])
    #expect(refused?.place == Position(line: 9, column: 3))
    #expect(refused?.sentence == "There is no book PERSUASION in Town library")
    #expect(talk.library.shelves.count == 4 && talk.said.isEmpty)
  }

  @Test(arguments: [
    ("title.fr", "There is no language fr; create it first."),
    ("pages.de", "pages has no languages."),
  ])
  func aLanguageThatAFieldDoesNotHaveIsNamedAtItsPlace(_ field: String, _ sentence: String) {
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: [field: "1"])])
    #expect(refused?.place == Position(line: 2, column: 7))
    #expect(refused?.sentence == "\(sentence) Done: nothing of this act.")
  }

  @Test func aSecretDoesNotStandInTheFile() throws {
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: ["code": "hush hush"])])
    #expect(refused?.place == Position(line: 2, column: 7))
    let sentence = try #require(refused?.sentence)
    #expect(sentence.hasPrefix(Fact.secretInFile.sentence))
    #expect(!sentence.contains("hush hush") && !said.contains("hush hush"))
    #expect(try book(2).code == nil)
  }

  @Test(arguments: [Act.Value.secret("hush hush"), .ask])
  func aSecretFromElsewhereIsSavedAndNeverSaid(_ value: Act.Value) throws {
    #expect(
      talk.replay([.told(.edit, "books", "DUNE", set: ["code": value])], "", "hush hush") == nil)
    #expect(try book(2).code == .typed("hush hush"))
    #expect(said.contains("> (hidden)") && !said.contains("hush hush"))
  }

  @Test func aSavedSecretIsCleared() throws {
    #expect(talk.replay([.told(.edit, "books", "EMMA", set: ["code": .clear])]) == nil)
    #expect(try book(1).code == nil)
  }

  @Test func whoeverLeavesWhereItAsksStopsIt() throws {
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: ["title": .ask])])
    #expect(refused?.sentence == "It was left here. Done: nothing of this act.")
    #expect(try book(2).title["en"] == "Dune")
  }

  @Test func aChangeMeanwhileStopsItAndIsNotOverwritten() throws {
    talk.meanwhile[0] = { [library = talk.library] in
      library.change(2) { $0.title["en"] = "Theirs" }
    }
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: ["title": .ask])], "Mine")
    #expect(
      refused?.sentence.split(separator: "\n").dropFirst() == [
        "Title", "  Before: Dune", "  Now saved: Theirs", "  Yours: Mine",
        "Look at what is there, and run it again. Done: nothing of this act.",
      ])
    #expect(try book(2).title["en"] == "Theirs")
  }

  @Test func aRecordThatIsDeletedMeanwhileIsNotCreatedAgain() {
    talk.meanwhile[0] = { [library = talk.library] in
      library.stock.withLock { $0.books.delete(2) }
    }
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: ["title": .ask])], "Mine")
    #expect(
      refused?.sentence == "This record was deleted meanwhile. Done: nothing of this act.")
    #expect(talk.library.books.map(\.name) == ["EMMA", "NORWEGIAN_WOOD"])
  }

  @Test func aDraftInTheWayStopsItWithTheSentenceOfEveryFace() throws {
    var part = Draft.Part()
    part.answers.texts = [Slot("title"): "Draft by alice"]
    let subject = Subject(section: "books", key: "2")
    let draft = Draft(subject: subject, label: "book DUNE", parts: [Draft.whole: part])
    #expect(talk.library.keep(draft) == .kept)
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: ["title": "Dune II"])])
    let notice = Notice.draftInTheWay(label: "book DUNE", isGuide: false)
    #expect(notice.message == "You have a draft of the book DUNE: save or discard that first")
    #expect(refused?.sentence == "\(notice.message). Done: nothing of this act.")
    #expect(try book(2).title["en"] == "Dune" && talk.draft(of: "2") == draft)
  }
}

/// A guide that an answers file goes through.
@Suite struct ReplayGuideTests {
  private let talk = Conversation()
  private var said: String { talk.said.joined(separator: "\n") }
  private var draft: Draft? {
    talk.library.notes.first.flatMap { note in talk.library.read { $0.drafts[note.id]?.draft } }
  }

  @Test func itGoesThroughTheStepsToTheEnd() throws {
    let refused = talk.replay([
      .guide([
        "shelf": .answers(["name": "Loft", "room": "7"]), "books": .answers(["books": "EMMA"]),
        "book.EMMA": .answers(["pages": "2000"]), "review": .word("put"),
      ])
    ])
    #expect(refused == nil)
    #expect(talk.library.shelves.last?.name == "Loft" && talk.library.shelves.last?.room == 7)
    #expect(said.contains("Step 2.1: EMMA") && said.contains("The shelf Loft is up"))
    #expect(draft == nil && !said.contains("Not saved"))
    guard case .acted(_, _, at: "review", _) = try talk.deeds.at(0) else {
      throw LookupError(.said("It is not noted as done"))
    }
  }

  @Test func whatItLeavesUndoneIsADraft() {
    #expect(talk.replay([.guide(["shelf": .answers(["name": "Loft"])])]) == nil)
    #expect(
      said.contains("Not saved, kept as a draft: Moving in. The guide goes on with it."))
    #expect(draft?.parts["shelf"]?.answers.texts == [Slot("name"): "Loft"])
    #expect(talk.library.shelves.count == 4)
  }

  @Test func aDraftInTheWayStopsIt() throws {
    #expect(talk.replay([.guide(["shelf": .answers(["name": "Loft"])])]) == nil)
    let refused = talk.replay([.guide(["shelf": .answers(["name": "Barn"])])])
    let notice = Notice.draftInTheWay(label: "Moving in", isGuide: true)
    #expect(refused?.sentence == "\(notice.message). Done: nothing of this act.")
    #expect(draft?.parts["shelf"]?.answers.texts == [Slot("name"): "Loft"])
  }

  @Test func aRefusedActLeavesWhatWasToldBefore() {
    let refused = talk.replay([
      .guide(["shelf": .answers(["name": "Loft"])]),
      .guide(
        line: 100, ["shelf": .answers(["name": "Barn"]), "books": .answers(["books": ""])]),
    ])
    #expect(refused?.place == Position(line: 121, column: 7))
    #expect(refused?.sentence.hasPrefix("Books: ") == true)
    #expect(draft?.parts["shelf"]?.answers.texts == [Slot("name"): "Loft"])
  }

  @Test func whatAStepDoesNotHaveIsNamedAtItsPlace() {
    let step = talk.replay([.guide(["attic": .answers([:])])])
    #expect(step?.place == Position(line: 11, column: 5))
    #expect(
      step?.sentence.hasPrefix("There is no step attic; the steps are shelf, books, review.")
        == true)
    let field = talk.replay([.guide(["shelf": .answers(["colour": "Green"])])])
    #expect(field?.place == Position(line: 12, column: 7))
    #expect(field?.sentence.hasPrefix("There is no field colour in this step.") == true)
    #expect(draft == nil)
  }

  @Test func nothingIsDoneWhileAnAnswerIsMissing() {
    let refused = talk.replay([.guide(["review": .word("put")])])
    #expect(refused?.place == Position(line: 11, column: 5))
    #expect(refused?.sentence.hasPrefix("To mend: ") == true)
    #expect(talk.library.shelves.count == 4 && talk.deeds.isEmpty)
  }
}
