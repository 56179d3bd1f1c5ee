import Forms
import Synchronization

/// A toy office: books on shelves, by authors, with chapters, all in memory.
final class Library: Sendable {
  let stock = Mutex(Stock())
  static let languages = [
    Tongue(code: "en", name: "English"), Tongue(code: "de", name: "German"),
    Tongue(code: "ja", name: "Japanese"),
  ]
  static let otherCodes = languages.dropFirst().map(\.code)

  func read<Result>(_ body: (borrowing Stock) -> Result) -> Result {
    stock.withLock { body($0) }
  }

  var books: [Book] { read { $0.books.all } }
  var shelves: [Shelf] { read { $0.shelves.all } }
  var authors: [Author] { read { $0.authors.all } }
}

/// What is kept.
struct Stock: Sendable {
  var books = Table<Book>()
  var shelves = Table<Shelf>()
  var authors = Table<Author>()
  var chapters = Table<Chapter>()
  var drafts: [Int64: StoredDraft] = [:]
  /// How deleted records come back, by section and key.
  var deleted: [Subject: @Sendable (inout Stock) -> Void] = [:]
  /// Who took drafts over that alice has open.
  var taken: [Subject: String] = [:]
}

/// The records of one kind, with a version each that every change raises.
struct Table<Record: Item>: Sendable {
  private(set) var rows: [Int: Record] = [:]
  private(set) var versions: [Int: Int] = [:]
  private var next = 1

  var all: [Record] { rows.sorted { $0.key < $1.key }.map(\.value) }

  @discardableResult
  mutating func put(_ record: Record) -> Int {
    var record = record
    let id = record.id ?? next
    record.id = id
    rows[id] = record
    versions[id, default: 0] += 1
    next = max(next, id + 1)
    return id
  }

  mutating func delete(_ id: Int) { rows[id] = nil }
}

/// A record that can be kept.
protocol Item: Sendable {
  static var form: Form<Self, Library> { get }
  static var section: String { get }
  static var noun: String { get }
  var id: Int? { get set }
  var name: String { get set }
  init()
}

struct Book: Item {
  static let section = "books"
  static let noun = "book"
  var id: Int?
  var name = ""
  var title = Localized()
  var pages = 100
  var binding = "Paper"
  var isSigned = false
  var signer = ""
  var code: Code?
  var blurb = Localized()
  var notes = ""
  var shelf = ""
  var authors: [String] = []
  var number = ""

  enum Code: Sendable, Equatable {
    case saved(SecretNote)
    case typed(String)
  }
}

struct Shelf: Item, Hashable {
  static let section = "shelves"
  static let noun = "shelf"
  var id: Int?
  var name = ""
  var room = 10
}

struct Author: Item {
  static let section = "authors"
  static let noun = "author"
  var id: Int?
  var name = ""
  var friend = ""
}

struct Chapter: Item {
  static let section = "chapters"
  static let noun = "chapter"
  var id: Int?
  var book = 0
  var name = ""
}
