/// Where a copy that was asked for is to be.
struct BackupTarget {
  private let place: Place

  init(path: String, uid: UInt32) { place = Place(path: path, uid: uid) }

  /// Sees that nothing is overwritten that must stay, and that nobody else can put their file in the place of the copy.
  func check(replaces: Bool, source: String, keyFile: String?) throws {
    try checkFolder()
    guard try !isOf(source, suffixes: ["", "-wal", "-shm", "-journal"]) else {
      throw ChangeError.targetIsBackOffice(path: place.path)
    }
    guard try keyFile.map({ try isOf($0, suffixes: [""]) }) != true else {
      throw ChangeError.targetIsKeyFile(path: place.path)
    }
    guard let status = try FileStatus(of: place.path) else { return }
    if status.kind == .folder { throw DatabaseFileError.isFolder(path: place.path) }
    guard replaces else { throw taken }
    guard status.kind == .regular else {
      throw ChangeError.targetIsSpecial(path: place.path)
    }
  }

  /// Gives the copy its name, unless that is taken by now.
  func publish(_ copy: NewFile) throws {
    guard try copy.publish() else { throw taken }
  }

  private var taken: ChangeError { .targetExists(path: place.path) }

  private func checkFolder() throws {
    guard let status = try FileStatus(of: place.folder, following: true), status.kind == .folder
    else {
      throw DatabaseFileError.cannotMake(path: place.path, .notAFolder(place.folder))
    }
    guard status.owner == place.uid || status.owner == 0 else {
      throw DatabaseFileError.foreignFolder(
        folder: place.folder, owner: Account.name(of: status.owner),
        expected: Account.name(of: place.uid))
    }
    // In a sticky folder, as /tmp is, what is one's own stays so.
    guard status.mode & 0o022 == 0 || status.mode & 0o1000 != 0 else {
      throw DatabaseFileError.sharedFolder(folder: place.folder, mode: status.mode, isSticky: false)
    }
  }

  // By whatever path the folder was reached; one that cannot be reached is none in which a file can be made.
  private func isOf(_ path: String, suffixes: [String]) throws -> Bool {
    let other = Place(path: path, uid: place.uid)
    guard let here = try FileStatus(of: place.folder, following: true),
      let there = try? FileStatus(of: other.folder, following: true), here.isSame(as: there)
    else { return false }
    return suffixes.contains { other.name + $0 == place.name }
  }
}
