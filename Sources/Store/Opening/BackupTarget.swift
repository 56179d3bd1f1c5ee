/// Where a copy that was asked for is to be.
struct BackupTarget {
  private let place: Place

  init(path: String, uid: UInt32) { place = Place(path: path, uid: uid) }

  /// Sees that nothing is overwritten that must stay, and that nobody else can put their file in the place of the copy.
  func check(replaces: Bool, source: String, keyFile: String?) throws {
    try checkFolder()
    guard !isOf(source, suffixes: ["", "-wal", "-shm", "-journal"]) else {
      throw StoreRefusal(
        "\(place.path) is the Back Office itself. Name another file.")
    }
    guard keyFile.map({ isOf($0, suffixes: [""]) }) != true else {
      throw StoreRefusal("\(place.path) is the key file. Name another file.")
    }
    guard let status = try FileStatus(of: place.path) else { return }
    if status.kind == .folder { throw StoreTrouble.isFolder(path: place.path) }
    guard replaces else { throw taken }
    guard status.kind == .regular else {
      throw StoreRefusal(
        "\(place.path) is a link, device, pipe or socket, and is not overwritten. Name another file."
      )
    }
  }

  /// Gives the copy its name, unless that is taken by now.
  func publish(_ copy: NewFile) throws {
    guard try copy.publish() else { throw taken }
  }

  private var taken: StoreRefusal {
    StoreRefusal("\(place.path) is there already. Name another file, or overwrite it: --force")
  }

  private func checkFolder() throws {
    guard let status = try FileStatus(of: place.folder, following: true), status.kind == .folder
    else {
      throw StoreTrouble.cannotMake(path: place.path, reason: "\(place.folder) is not a folder")
    }
    guard status.owner == place.uid || status.owner == 0 else {
      throw StoreTrouble.foreignFolder(
        folder: place.folder, owner: Account.name(of: status.owner),
        expected: Account.name(of: place.uid))
    }
    // In a sticky folder, as /tmp is, what is one's own stays so.
    guard status.mode & 0o022 == 0 || status.mode & 0o1000 != 0 else {
      throw StoreTrouble.sharedFolder(folder: place.folder, mode: status.mode, isSticky: false)
    }
  }

  // By whatever path the folder was reached.
  private func isOf(_ path: String, suffixes: [String]) -> Bool {
    let other = Place(path: path, uid: place.uid)
    guard let here = try? FileStatus(of: place.folder, following: true),
      let there = try? FileStatus(of: other.folder, following: true), here.isSame(as: there)
    else { return false }
    return suffixes.contains { other.name + $0 == place.name }
  }
}
