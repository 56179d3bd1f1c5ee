import Glibc

/// What the file system says about a name.
struct FileStatus {
  enum Kind { case regular, folder, symbolicLink, other }

  let kind: Kind
  /// The number of the owning account.
  let owner: UInt32
  /// The number of the owning group.
  let group: UInt32
  /// The permission bits, the sticky and set-id bits among them.
  let mode: UInt32
  /// How many names the file has.
  let links: Int
  /// Its length in bytes.
  let size: Int
  /// When its content was last changed, in seconds since 1970.
  let changed: Int
  private let device: UInt
  private let number: UInt

  /// Reads it without following a last symbolic link unless told; nil where nothing has this name.
  init?(of path: String, following: Bool = false) throws(SystemFailure) {
    var status = stat()
    guard (following ? stat(path, &status) : lstat(path, &status)) == 0 else {
      if errno == ENOENT { return nil }
      throw SystemFailure(path)
    }
    self.init(status)
  }

  /// Reads it of an open file.
  init(descriptor: Int32, path: String) throws(SystemFailure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFailure(path) }
    self.init(status)
  }

  /// Whether both are about one file, by whatever names it was reached.
  func isSame(as other: FileStatus) -> Bool { device == other.device && number == other.number }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    owner = status.st_uid
    group = status.st_gid
    mode = status.st_mode & 0o7777
    links = Int(status.st_nlink)
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec
    device = status.st_dev
    number = status.st_ino
  }
}

/// A system call that failed.
struct SystemFailure: Error, Equatable {
  /// The file or folder it was about.
  let path: String
  /// The value of `errno`.
  let code: Int32

  /// Takes the code that the last call left behind unless told.
  init(_ path: String, code: Int32 = errno) {
    self.path = path
    self.code = code
  }
}
