import Glibc

/// Runs `body` with the file access of an account that owns nothing; only this thread changes, and only where it is root's.
func asNobody(_ body: () throws -> Void) throws {
  typealias SetFileUser = @convention(c) (UInt32) -> Int32
  guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
  let setFileUser = unsafeBitCast(symbol, to: SetFileUser.self)
  _ = setFileUser(65534)
  defer { _ = setFileUser(0) }
  try body()
}
