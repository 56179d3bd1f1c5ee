import Glibc
import Store

/// Who uses the program in this process, and whether they share its account.
struct CurrentUser: Sendable {
  /// Who it is, and how the program knows.
  let person: Person
  /// Whether the process's account is shared by several, so that nobody may name a path of its host.
  let isShared: Bool

  /// The permission to use files and variables of the host; nil for a person who shares the account.
  var fileAccess: FileAccess? { isShared ? nil : FileAccess() }

  /// The permission to use the path that an option names; throws for a person who shares the account.
  func access(toPathOf option: String) throws(PermissionError) -> FileAccess {
    guard let fileAccess else { throw .path(option: option) }
    return fileAccess
  }

  /// The permission to use the variable that an option names; throws for a person who shares the account.
  func access(toVariableOf option: String) throws(PermissionError) -> FileAccess {
    guard let fileAccess else { throw .variable(option: option) }
    return fileAccess
  }

  /// The permission for a task of the account itself or of root; throws for everybody else who shares the account.
  func ownerAccess(for task: String) throws(PermissionError) -> FileAccess {
    if isShared, getuid() != 0 || person.known == .forcedCommand { throw .owners(task: task) }
    return FileAccess()
  }
}

/// The permission to use files and variables of this host: without a value of it no path is read, written or completed.
///
/// Only a ``CurrentUser`` makes one.
struct FileAccess: Sendable {
  fileprivate init() {}
}
