import Forms
import Foundation
import KYC
import Store
import Synchronization

/// The Back Office that is open, and what is said of it.
final class Office: Sendable {
  let opened: Opened
  let backOffice: BackOffice
  /// Who works here.
  let user: CurrentUser
  private let lastName = Mutex<String?>(nil)
  /// The process as whose the file was opened.
  let process: ProcessSurroundings

  /// Opens the file of an option, or the usual one.
  convenience init(_ option: PathArgument?, as user: CurrentUser) throws {
    let process = ProcessSurroundings.current()
    try self.init(at: Self.path(option, as: user, in: process), in: process, as: user)
    do {
      try backOffice.admit(isShared: user.isShared)
    } catch {
      try? opened.close()
      throw error
    }
  }

  /// Opens the file of an option, or the usual one, where it is there, to look into it and write nothing.
  convenience init(lookingAt option: PathArgument?, as user: CurrentUser) throws {
    let process = ProcessSurroundings.current()
    try self.init(at: Self.path(option, as: user, in: process), in: process, as: user) {
      try $0.look()
    }
  }

  private init(
    at path: String, in process: ProcessSurroundings, as user: CurrentUser,
    opening open: (DatabaseFile) throws -> Opened = { try $0.open() }
  ) throws {
    opened = try open(DatabaseFile(path: path, surroundings: process))
    (self.user, self.process) = (user, process)
    backOffice = BackOffice(opened: opened, person: user.person, journal: SystemJournal())
  }

  /// Does what only the owner of the file does, and root in their place; nobody has to be let in for it.
  ///
  /// Root does it with the owner's rights, unless it is to write elsewhere.
  static func owned<Value>(
    _ option: PathArgument?, for what: String, as user: CurrentUser, asRoot: Bool = false,
    _ body: (Office, FileAccess) throws -> Value
  ) throws -> Value {
    let access = try user.ownerAccess(for: what)
    let path = try Self.path(option?.path(access), in: .current())
    let ownership = Ownership(of: path)
    guard !asRoot || FileManager.default.fileExists(atPath: path) else {
      throw ExitError(message: "There is no Back Office at \(path).", code: 3)
    }
    // Whatever is made or migrated at opening belongs to the owner.
    let office = try ownership.acting {
      try Office(at: path, in: ownership.surroundings, as: user)
    }
    defer { try? ownership.acting { try office.opened.close() } }
    return try asRoot ? body(office, access) : ownership.acting { try body(office, access) }
  }

  private static func path(
    _ option: PathArgument?, as user: CurrentUser, in process: ProcessSurroundings
  ) throws -> String {
    try path(option.map { try $0.path(user.access(toPathOf: "--database")) }, in: process)
  }

  private static func path(_ option: String?, in process: ProcessSurroundings) throws -> String {
    try DatabasePath.resolve(option: option, in: process, access: DatabasePath.access)
  }

  /// The path of the file.
  var path: String { opened.path }

  // A file that is locked keeps the name that was read before; one that never could be read says so.
  private var nameAndTitle: (name: String, title: String) {
    let file = URL(fileURLWithPath: path).lastPathComponent
    do {
      let name = try backOffice.office.name
      lastName.withLock { $0 = name }
      return (name, name.isEmpty ? file : name)
    } catch {
      guard let name = lastName.withLock({ $0 }) else {
        return ("", "\(file) (its name cannot be read)")
      }
      return (name, name.isEmpty ? file : name)
    }
  }

  /// What every header says.
  var header: Header {
    let (name, shown) = nameAndTitle
    return Header(
      office: shown, isNamed: !name.isEmpty, person: backOffice.person.name,
      readOnly: opened.readOnly.map { "\($0)" } ?? "",
      unkept: backOffice.reasonNotToKeepDrafts ?? "")
  }
}
