import Glibc

/// A copy of this process that does nothing but die.
enum Child {
  private typealias Fork = @convention(c) () -> pid_t

  /// Lets a copy of this process die by a signal, and returns its status and what it said on stderr.
  static func dying(by signal: Int32) throws -> (status: Int32, said: String) {
    // Swift hides `fork`, as little may be called after it; `dup2`, `sigprocmask`, `raise` and `_exit` may.
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "fork") else { throw Pty.Missing(name: "fork") }
    let fork = unsafeBitCast(symbol, to: Fork.self)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Pty.Missing(name: "pipe") }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let child = fork()
    if child == 0 {
      dup2(writeEnd, STDERR_FILENO)
      // The threads that tests run on block most signals.
      var all = sigset_t()
      sigfillset(&all)
      sigprocmask(SIG_UNBLOCK, &all, nil)
      raise(signal)
      _exit(0)
    }
    close(writeEnd)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(readEnd, &bytes, bytes.count)
    close(readEnd)
    return (status, String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }
}
