import Glibc

/// Whose a file is: root works on another account's file with the ids of that account, so that nothing there becomes root's.
package struct Ownership: Sendable {
  /// The number of the account that the work is done as.
  package let uid: UInt32
  /// What opening asks of a process of that account; of root's own environment it gets what names the files and nothing else.
  package let surroundings: ProcessSurroundings
  private let path: String

  /// For root the owner of a file, or of its folder where there is no such file; for anyone else this process's own account.
  package init(of path: String) {
    self.path = path
    let own = geteuid()
    let names = [path, Place(path: path, uid: own).folder]
    let owner = own == 0 ? names.lazy.compactMap { (try? FileStatus(of: $0))?.owner }.first : nil
    uid = owner ?? own
    surroundings = uid == own ? .current() : .current().handed(to: uid)
  }

  /// Whether the work is done as another account than the process's own.
  package var isAnothers: Bool { uid != geteuid() }

  /// Runs `body` with the account's effective ids and groups, which all threads of the process take on, and takes root's back;
  /// `DatabaseFileError` where the system refuses that.
  package func acting<T>(_ body: () throws -> T) throws -> T {
    guard isAnothers else { return try body() }
    let ids = try Ids.current(path)
    let account = Account(uid: uid)
    let group = account?.group ?? (try? FileStatus(of: path))?.group ?? ids.group
    do {
      try Ids.check(account.map { initgroups($0.name, group) } ?? setgroups(1, [group]), path)
      try Ids.check(setegid(group), path)
      try Ids.check(seteuid(uid), path)
    } catch {
      try ids.takeBack(path)
      throw error
    }
    let result = Result { try body() }
    try ids.takeBack(path)
    return try result.get()
  }
}

extension ProcessSurroundings {
  fileprivate func handed(to uid: UInt32) -> ProcessSurroundings {
    let account = Account(uid: uid)
    let names = ["KYC_SETUP_DATABASE", "KYC_SETUP_KEY_FILE"]
    return ProcessSurroundings(
      environment: environment.filter { names.contains($0.key) }, home: account?.home,
      account: account?.name ?? String(uid), uid: uid, folder: folder)
  }
}

/// The effective ids and the groups of a process.
private struct Ids {
  let user: UInt32
  let group: UInt32
  let groups: [gid_t]

  static func current(_ path: String) throws -> Ids {
    var groups = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
    let count = getgroups(Int32(groups.count), &groups)
    try check(count < 0 ? -1 : 0, path)
    return Ids(user: geteuid(), group: getegid(), groups: Array(groups.prefix(Int(count))))
  }

  func takeBack(_ path: String) throws {
    // The user first: only root may change groups.
    try Self.check(seteuid(user), path)
    try Self.check(setegid(group), path)
    try Self.check(setgroups(groups.count, groups), path)
  }

  static func check(_ status: Int32, _ path: String) throws {
    guard status == 0 else { throw DatabaseFileError.system(path: path, code: errno) }
  }
}
