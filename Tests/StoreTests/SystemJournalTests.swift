import Forms
import Foundation
import Glibc
import Store
import Testing

/// Each change leaves the end of the history in the journal of the host, and nothing else.
struct SystemJournalTests {
  @Test func eachSaveLeavesItsNumberAndCode() throws {
    let folder = try Folder()
    let log = try Log("\(folder.path)/log")
    let opened = try Bench().opened
    let office = BackOffice(
      opened: opened, person: Person(name: "anna", uid: 1000),
      journal: SystemJournal(path: log.path))
    let name = opened.fileId.prefix(8)
    let section = try #require(office.list("documentGroups"))
    var sheet = try #require(try section.create())
    #expect(log.next() == nil)
    let key = try Bench.save(&sheet, ["name": "PASSPORT", "caption": "Passport"]).key
    let first = try #require(try office.historyHead())
    #expect(log.next() == "<14>kyc-setup-\(name): \(first.text)")
    // A save in which nothing changed leaves nothing.
    var again = try #require(try section.open(key))
    _ = try Bench.save(&again)
    #expect(log.next() == nil)
    guard case .deleted = section.delete(key), case .restored = section.restore(key)
    else { throw Unexpected(what: "not brought back") }
    let lines = [log.next(), log.next()]
    let last = try #require(try office.historyHead())
    #expect(last.number == 3)
    #expect(lines.last == "<14>kyc-setup-\(name): \(last.text)")
    #expect(log.next() == nil)
  }

  @Test func aSaveDoesNotMindAJournalThatIsNotThere() throws {
    let folder = try Folder()
    for path in ["\(folder.path)/none", String(repeating: "x", count: 300), ""] {
      let office = BackOffice(
        opened: try Bench().opened, person: Person(name: "anna", uid: 1000),
        journal: SystemJournal(path: path))
      let section = try #require(office.list("documentGroups"))
      var sheet = try #require(try section.create())
      #expect(try Bench.save(&sheet, ["name": "A", "caption": "A"]).key == "1")
    }
  }

  @Test func aFullJournalHoldsNobodyUp() throws {
    let folder = try Folder()
    let log = try Log("\(folder.path)/log")
    let journal = SystemJournal(path: log.path)
    for number in 0..<5_000 { journal.note(String(number), fileId: "0123456789abcdef") }
    #expect(log.next() == "<14>kyc-setup-01234567: 0")
  }
}

/// A socket that listens as the journal of a host does.
private final class Log {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = socket(
      AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0 else { throw POSIXError(.EIO) }
  }

  deinit { close(descriptor) }

  /// The next line; nil where there is none.
  func next() -> String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
