import Forms
import Synchronization

/// What the toy guide makes: a shelf, and the books on it.
struct Move: Sendable {
  var shelf = Shelf()
  var books: [String] = []
  var pages: [String: Int] = [:]
  var isDusted = false

  subscript(pagesOf book: String) -> Int {
    get { pages[book] ?? 100 }
    set { pages[book] = newValue }
  }
}

extension Library {
  static let guideSubject = Subject(section: "guides", key: "move")

  /// A guide that puts a new shelf up, step by step.
  static let guide = Guide<Move, Library>(
    id: "move", title: "Moving in", steps: [shelfStep, booksStep, text("review", "Review")],
    surroundings: { _, library in library })

  private static let shelfStep: Guide<Move, Library>.Step = {
    var step = Guide<Move, Library>.Step(
      "shelf", "Shelf",
      words: {
        words(
          "Say what the shelf is called and how many books it takes. It is put up where the old one stood, so measure first."
        )
      },
      form: Form(
        noun: "step",
        fields: [
          Field("name", "Name", \.shelf.name, .text(20), help: "What the shelf is called")
            .required()
            .warned { move, _ in
              move.isDusted ? nil : .stated(id: "dusty", sentence: "Is not dusted yet")
            },
          Field("room", "Room", \.shelf.room, .integer(1...99), help: "How many books it takes")
            .required(),
          Field("dusted", "Dusted", \.isDusted, .checkBox, help: "Whether the dust is gone"),
        ]))
    step.propose = { move, library in
      if move.shelf.name.isEmpty, !library.shelves.contains(where: { $0.name == "New" }) {
        move.shelf.room = 12
      }
    }
    return step
  }()

  private static let booksStep: Guide<Move, Library>.Step = {
    var step = Guide<Move, Library>.Step(
      "books", "Books", words: { words("Choose the books that come along.") },
      form: Form(
        noun: "step",
        fields: [
          Field<Move, Library>(
            id: "books", label: "Books", control: .references(section: ""), isLocalizable: false,
            help: "Which books come along",
            read: { move, _, _ in move.books.joined(separator: "\n") },
            write: { move, _, text, _ in
              move.books = text.split(separator: "\n").map(String.init)
            }, tidy: Texts.trimmed
          ).required().choosing { _, filter, library in
            Choices(library.books.map { Choice($0.name) }, filter: filter)
          }
        ]))
    step.parts = { move, _ in move.books.map(bookStep) }
    return step
  }()

  private static func bookStep(_ book: String) -> Guide<Move, Library>.Step {
    Guide<Move, Library>.Step(
      "book.\(book)", book, words: { words("Count the pages.") },
      form: Form(
        noun: "step",
        fields: [
          Field("pages", "Pages", \.[pagesOf: book], .integer(1...9999), help: "How many pages")
            .required()
        ]))
  }

  private static func text(_ id: String, _ title: String) -> Guide<Move, Library>.Step {
    var step = Guide<Move, Library>.Step(
      id, title, words: { words("Look at everything once more.") },
      form: Form(noun: "step", fields: []))
    step.isFulfilled = { _, _ in false }
    return step
  }

  private static func words(_ summary: String) -> GuideWords {
    GuideWords(
      summary: summary,
      page: Document(title: "At length", lines: [.init([.init("All that is known of it.")])]))
  }

  /// The toy guide at work.
  var guide: GuideSource {
    GuideSource(
      Walk(subject: Self.guideSubject, title: Self.guide.title),
      open: { try self.land($0, $1) },
      perform: { act, draft in
        guard let shelf = act.seen as? Shelf else { return .failed("No shelf was seen") }
        self.stock.withLock { _ = $0.shelves.put(shelf) }
        return .finished("The shelf \(shelf.name) is up")
      })
  }

  private func land(_ draft: Draft?, _ way: Walk.Way) throws -> Walk.Landing {
    let draft = draft ?? Draft(subject: Self.guideSubject, label: Self.guide.title)
    let stands = try Self.guide.stands(
      from: Move(), told: draft.parts, languages: { _ in [] }, around: self)
    let stops = try stands.map(stop)
    let id = way.stop(among: stops, draft: draft)
    return Walk.Landing(draft: draft, stops: stops, stop: id, content: try content(id, stands))
  }

  private func stop(_ stand: Guide<Move, Library>.Stand) throws -> Walk.Stop {
    Walk.Stop(
      id: stand.step.id, number: stand.number, title: stand.step.title, words: stand.step.words(),
      progress: try stand.progress(),
      questions: stand.step.form.fields.map { field in
        Walk.Stop.Asked(
          field: field.id, label: field.label,
          isMissing: stand.reading.standings[field.id]?.isAnswered == false,
          isChanged: stand.part.answers.fields.contains(field.id),
          problems: stand.reading.problems.filter { $0.slot.field == field.id })
      })
  }

  private func content(
    _ id: String, _ stands: [Guide<Move, Library>.Stand]
  ) throws -> Walk.Content {
    let stand = stands.first { $0.step.id == id } ?? stands[0]
    return id == "review" ? .text(review(stands)) : .form(try form(stand))
  }

  private func review(_ stands: [Guide<Move, Library>.Stand]) -> Walk.Text {
    let shelf = stands[0].after.shelf
    let errors = stands.flatMap { stand in
      stand.reading.errors.map { (stand.step.id, $0.slot.field, $0.sentence) }
    }
    var lines = [Document.Line([.init("A shelf \(shelf.name) for \(shelf.room) books.")])]
    var places: [Int: Walk.Destination] = [:]
    for (step, field, sentence) in errors {
      places[lines.count] = .step(step, field: field)
      lines.append(.init([.init("To mend: \(sentence)", .problem)]))
    }
    guard errors.isEmpty else {
      return Walk.Text(document: Document(title: "Review", lines: lines), places: places)
    }
    places[lines.count] = .act
    lines.append(.init([.init("[ Put it up ]", .link)]))
    let act = Walk.Act("put-up", title: "Put it up", question: ["Put it up?"], seen: shelf)
    return Walk.Text(document: Document(title: "Review", lines: lines), places: places, act: act)
  }

  private func form(_ stand: Guide<Move, Library>.Stand) throws -> FormModel {
    var model = try FormModel(
      stand.step.form, on: stand.before,
      FormModel.Heading(
        subject: Subject(section: "guides", key: "move/\(stand.step.id)"), noun: "step",
        title: stand.step.title, name: stand.step.title), lookup: self)
    model.set(stand.part.answers)
    return model
  }
}
