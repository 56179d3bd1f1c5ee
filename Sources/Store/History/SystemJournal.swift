import Glibc

/// The journal of the host, by the socket to which syslog(3) writes too.
package struct SystemJournal: Sendable {
  /// The path of the socket.
  package let path: String

  /// Names the socket.
  package init(path: String = "/dev/log") { self.path = path }

  /// Writes one line under a name for the file; silent where nobody listens, and it never waits.
  ///
  /// The name is `kyc-setup-` and the first eight digits of the file's id, so that files of one host are told apart.
  package func note(_ line: String, fileId: String) {
    let type = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, type, 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let fits = withUnsafeMutableBytes(of: &address.sun_path) { place in
      guard bytes.count < place.count else { return false }
      place.copyBytes(from: bytes)
      return true
    }
    guard fits else { return }
    // 14 is facility user, severity informational.
    let message = Array("<14>kyc-setup-\(fileId.prefix(8)): \(line)".utf8)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        _ = sendto(
          descriptor, message, message.count, Int32(MSG_NOSIGNAL), place,
          socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
