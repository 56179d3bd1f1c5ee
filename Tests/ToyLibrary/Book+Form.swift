import Forms

extension Book {
  static let form = Form<Book, Library>(
    noun: noun, fields: answered + longer + linked,
    consequence: { was, new, _ in
      was.binding == "Leather" && new.binding != "Leather"
        ? "Readers of the book lose its leather binding. Save all the same?" : nil
    })

  private static let answered: [Field<Book, Library>] = [
    Field("name", "Name", \.name, .text(40), help: "What the book is called on its back").required()
      .checked { book, library in
        library.books.contains { $0.name == book.name && $0.id != book.id }
          ? .taken(noun: "book", name: book.name) : nil
      }
      .warned { book, _ in
        book.name.contains("?") ? .stated(id: "odd", sentence: "Is an odd name for a book") : nil
      }
      .suggesting([Choice("DUNE"), Choice("DUNE_MESSIAH"), Choice("EMMA"), Choice("ULYSSES")]),
    Field(
      "title", "Title", localized: \.title, .text(60),
      help: "What readers see; a language without a title shows the English one",
      fallback: { _ in "en" }
    ).required(),
    Field(
      "pages", "Number of pages", \.pages, .integer(1...9999), help: "How many pages there are"
    ).required(),
    Field(
      "binding", "Binding", \.binding, .word(["Paper", "Cloth", "Leather"]),
      help: "Leather books may not be lent out; cloth is what most readers expect of a hard cover"
    ).required(),
    Field("isSigned", "Signed", \.isSigned, .checkBox, help: "Whether someone wrote into it"),
    Field("signer", "Signed by", \.signer, .text(20), help: "Who wrote into it").required()
      .relevant { book, _ in book.isSigned },
    code,
  ]

  private static let longer: [Field<Book, Library>] = [
    blurb,
    Field(
      "notes", "Notes", \.notes, .longText(2000, .json), help: "Anything else, plain or as JSON"),
  ]

  private static let linked: [Field<Book, Library>] = [
    shelf, authors,
    Field(
      id: "chapters", label: "Chapters", control: .rows, isLocalizable: false,
      help: "The chapters have a list of their own",
      read: { book, _, library in
        book.id.map { id in "\(library.chapterCount(of: id)) chapters" } ?? ""
      }, write: { _, _, _, _ in }, tidy: { $0 }
    ).locked { book, _ in book.id == nil ? "Save the book first" : nil },
    .shown("mark", "Shelf mark", help: "What is printed on the back; Enter copies it") { book, _ in
      book.id.map { "\(book.shelf)/\($0)" } ?? ""
    },
    Field(
      "number", "Catalogue number", \.number, .text(12), help: "The number in the old catalogue"
    )
    .locked { book, _ in book.id == nil ? nil : "Fixed once created: create another book" },
  ]

  private static var code: Field<Book, Library> {
    var field = Field<Book, Library>(
      id: "code", label: "Lock code", control: .secret, isLocalizable: false,
      help: "What opens the glass case",
      read: { _, _, _ in "" },
      write: { book, _, text, _ in book.code = text.isEmpty ? nil : .typed(text) },
      tidy: Texts.trimmed)
    field.secret = { book, _ in
      if case .saved(let note) = book.code { note } else { nil }
    }
    return field.takingIn(Self.label).making { "MadeCode23456789" }
  }

  /// What is printed on a book's label: `NAME#code`.
  private static let label: Intake = { text throws(AnswerError) in
    let parts = Texts.trimmed(text).split(separator: "#").map(String.init)
    guard parts.count > 1 else { return nil }
    guard parts.count == 2 else {
      throw AnswerError(
        .stated(id: "label", sentence: "The label has several codes; expected is one"))
    }
    return [Slot("name"): parts[0], Slot("code"): parts[1]]
  }

  private static var blurb: Field<Book, Library> {
    var field = Field<Book, Library>(
      "blurb", "Blurb", localized: \.blurb,
      .longText(2000, .html) { text throws(AnswerError) in
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          guard let place = line.firstIndex(of: "@") else { continue }
          let column = line.distance(from: line.startIndex, to: place) + 1
          throw AnswerError(
            .markup("An @ stands in the blurb"), at: Position(line: number + 1, column: column))
        }
      }, help: "What stands on the back cover. Plain text or HTML", fallback: { _ in "en" })
    field.preview = { text in
      Document(
        title: "Back cover",
        lines: [Document.Line([Document.Span("Back cover", .heading)])]
          + text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Document.Line([Document.Span(String($0))])
          })
    }
    return field
  }

  private static var shelf: Field<Book, Library> {
    Field(
      "shelf", "Shelf", \.shelf, .naming(.reference(section: "shelves")), help: "Where it stands"
    ).required().choosing { _, filter, library in
      Choices(
        library.shelves.map { shelf in
          Choice(
            shelf.name, note: "room for \(shelf.room)",
            refusal: shelf.room == 0 ? "is full" : nil)
        }, filter: filter)
    }
  }

  private static var authors: Field<Book, Library> {
    Field(
      "authors", "Authors", \.authors, .names(.references(section: "authors")),
      help: "Who wrote it, the first one first"
    ).choosing { _, filter, library in
      Choices(library.authors.map { Choice($0.name) }, filter: filter)
    }
  }
}

extension Kind where Value == String {
  static func naming(_ control: Control) -> Self {
    Kind(control: control, format: { $0 }, parse: { text throws(AnswerError) in text })
  }
}

extension Kind where Value == [String] {
  static func names(_ control: Control) -> Self {
    Kind(
      control: control, format: { $0.joined(separator: "\n") },
      parse: { text throws(AnswerError) in text.split(separator: "\n").map(String.init) })
  }
}

extension Shelf {
  static let form = Form<Shelf, Library>(
    noun: noun,
    fields: [
      Field("name", "Name", \.name, .text(40), help: "What stands on the shelf's end").required(),
      Field("room", "Room", \.room, .integer(0...99), help: "How many books fit").required(),
      .file("plan", "Plan", help: "A file on this host that says Name and Room, as Attic=3") {
        text throws(AnswerError) in
        let parts = Texts.trimmed(text).split(separator: "=").map(String.init)
        return parts.count == 2 ? [Slot("name"): parts[0], Slot("room"): parts[1]] : nil
      },
    ])
}

extension Author {
  static let form = Form<Author, Library>(
    noun: noun,
    fields: [
      Field("name", "Name", \.name, .text(40), help: "As it stands on the cover").required(),
      Field(
        "friend", "Friend", \.friend, .naming(.reference(section: "authors")),
        help: "Another author that readers may like"
      ).choosing { _, filter, library in
        Choices(
          [Choice("", note: "None")] + library.authors.map { Choice($0.name) }, filter: filter)
      },
    ])
}

extension Chapter {
  static let form = Form<Chapter, Library>(
    noun: noun,
    fields: [Field("name", "Name", \.name, .text(40), help: "The chapter's heading").required()])
}
