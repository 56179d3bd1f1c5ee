import Forms
import Foundation
import KYC
import Store

/// The Back Office that is open, and what is said of it.
final class Office {
  let opened: Opened
  let backOffice: BackOffice
  /// Who works here.
  let visitor: Visitor
  /// The process as whose the file was opened.
  let process: ProcessSurroundings

  /// Opens the file of an option, or the usual one, for whoever works here.
  convenience init(_ option: String?) throws {
    let visitor = Visitor.current
    if visitor.isShared, option != nil { throw PermissionError.path(option: "--database") }
    let process = ProcessSurroundings.current()
    try self.init(at: Self.path(option, in: process), as: process, visitor: visitor)
    do {
      try backOffice.admit(isShared: visitor.isShared)
    } catch {
      try? opened.close()
      throw error
    }
  }

  /// Opens the file of an option, or the usual one, where it is there, to look into it and write nothing.
  convenience init(lookingAt option: String?) throws {
    let visitor = Visitor.current
    if visitor.isShared, option != nil { throw PermissionError.path(option: "--database") }
    let process = ProcessSurroundings.current()
    try self.init(at: Self.path(option, in: process), as: process, visitor: visitor) {
      try $0.look()
    }
  }

  private init(
    at path: String, as process: ProcessSurroundings, visitor: Visitor,
    opening open: (DatabaseFile) throws -> Opened = { try $0.open() }
  ) throws {
    opened = try open(DatabaseFile(path: path, surroundings: process))
    (self.visitor, self.process) = (visitor, process)
    backOffice = BackOffice(opened: opened, person: visitor.person, journal: SystemJournal())
  }

  /// Does what only the owner of the file does, and root in their place; nobody has to be let in for it.
  ///
  /// Root does it with the owner's rights, unless it is to write elsewhere.
  static func owned<Value>(
    _ option: String?, for what: String, asRoot: Bool = false, _ body: (Office) throws -> Value
  ) throws -> Value {
    let visitor = Visitor.current
    try visitor.requireOwner(for: what)
    let path = try Self.path(option, in: .current())
    let ownership = Ownership(of: path)
    guard !asRoot || FileManager.default.fileExists(atPath: path) else {
      throw ExitError(message: "There is no Back Office at \(path).", code: 3)
    }
    // Whatever is made or migrated at opening belongs to the owner.
    let office = try ownership.acting {
      try Office(at: path, as: ownership.surroundings, visitor: visitor)
    }
    defer { try? ownership.acting { try office.opened.close() } }
    return try asRoot ? body(office) : ownership.acting { try body(office) }
  }

  private static func path(_ option: String?, in process: ProcessSurroundings) throws -> String {
    try DatabasePath.resolve(option: option, in: process, access: DatabasePath.access)
  }

  /// The path of the file.
  var path: String { opened.path }

  /// What every header says.
  var header: Header { Self.header(of: backOffice, opened) }

  /// What every header says of an open Back Office.
  static func header(of backOffice: BackOffice, _ opened: Opened) -> Header {
    let name = (try? backOffice.office.name) ?? ""
    let file = URL(fileURLWithPath: opened.path).lastPathComponent
    return Header(
      office: name.isEmpty ? file : name, isNamed: !name.isEmpty, person: backOffice.person.name,
      readOnly: opened.readOnly.map { "\($0)" } ?? "",
      unkept: backOffice.reasonNotToKeepDrafts ?? "")
  }
}
