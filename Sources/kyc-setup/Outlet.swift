import Glibc
import Synchronization

/// Where the program writes while no screen is up.
enum Outlet {
  case output, error

  private static let incomplete = Mutex<ExitError?>(nil)

  /// Throws where something that was said could not be written, but for a reader that is gone.
  static func check() throws {
    if let ending = incomplete.withLock({ $0 }) { throw ending }
  }

  /// Writes a text and a line end; where it cannot be written ``check()`` tells.
  func say(_ text: String) {
    do {
      try put(text + "\n")
    } catch {
      if self == .output { Self.incomplete.withLock { $0 = error as? ExitError } }
    }
  }

  /// Writes what is asked, and leaves the cursor behind it.
  func ask(_ text: String) { try? put(text) }

  /// Writes a text that others rely on; ends where it cannot be written, but for a reader that is gone.
  func put(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE || errno == EBADF {
        // Nobody reads it, or nobody wanted it.
        return
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        throw ExitError(message: "The output is not complete: \(reason).", code: 3)
      }
    }
  }

  private var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
}
