import Forms
import Synchronization

extension Library {
  /// Three books on two of four shelves.
  static func small() -> Library {
    let library = Library()
    library.stock.withLock { stock in
      for (name, room) in [("Attic", 3), ("Cellar", 0), ("Hall", 12), ("Reference", 40)] {
        var shelf = Shelf()
        shelf.name = name
        shelf.room = room
        stock.shelves.put(shelf)
      }
      for name in ["Jane Austen", "Frank Herbert", "村上春樹"] {
        var author = Author()
        author.name = name
        stock.authors.put(author)
      }
      stock.books.put(emma)
      var dune = Book()
      dune.name = "DUNE"
      dune.title = ["en": "Dune", "de": "Der Wüstenplanet"]
      dune.pages = 412
      dune.binding = "Leather"
      dune.shelf = "Hall"
      dune.authors = ["Frank Herbert"]
      stock.books.put(dune)
      var wood = Book()
      wood.name = "NORWEGIAN_WOOD"
      wood.title = ["en": "Norwegian Wood", "ja": "ノルウェイの森"]
      wood.pages = 296
      wood.shelf = "Attic"
      wood.authors = ["村上春樹"]
      stock.books.put(wood)
      for name in ["Volume the First", "Volume the Second"] {
        var chapter = Chapter()
        chapter.book = 1
        chapter.name = name
        stock.chapters.put(chapter)
      }
    }
    return library
  }

  private static var emma: Book {
    var emma = Book()
    emma.name = "EMMA"
    emma.title = ["en": "Emma"]
    emma.pages = 1036
    emma.binding = "Cloth"
    emma.code = .saved(
      SecretNote(setAt: "2026-11-20T08:00:00Z", setBy: "alice", fingerprint: "K7QX2M9A"))
    emma.blurb = ["en": "Handsome, clever, and rich.\nWith a comfortable home."]
    emma.shelf = "Hall"
    emma.authors = ["Jane Austen"]
    emma.number = "1815-1"
    return emma
  }

  /// As many books as told, beside the three.
  static func large(_ count: Int) -> Library {
    let library = small()
    library.stock.withLock { stock in
      for number in 0..<count {
        var book = Book()
        book.name = "BOOK_\(number)"
        book.title = ["en": "Book number \(number)"]
        book.pages = number + 1
        book.shelf = "Hall"
        stock.books.put(book)
      }
    }
    return library
  }

  /// Changes a book beneath whoever has it open.
  func change(_ id: Int, _ change: (inout Book) -> Void) {
    stock.withLock { stock in
      guard var book = stock.books.rows[id] else { return }
      change(&book)
      stock.books.put(book)
    }
  }
}
