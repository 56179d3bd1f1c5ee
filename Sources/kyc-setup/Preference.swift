import Foundation
import Glibc

/// What the account chose once and is remembered at the next start: plain mode.
///
/// It is the presence of an empty file of mode 0600; nobody who shares the account reads or writes it.
enum Preference {
  /// Whether plain mode was chosen.
  static func isPlain(_ files: FileAccess?) -> Bool {
    guard files != nil, let path else { return false }
    return access(path, F_OK) == 0
  }

  /// Remembers which was chosen; where that cannot be written, it lasts no longer than the visit.
  static func setPlain(_ isPlain: Bool, _ files: FileAccess?) {
    guard files != nil, let path else { return }
    guard isPlain else {
      unlink(path)
      return
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
  }

  private static var path: String? {
    if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/kyc-setup/plain"
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/kyc-setup/plain"
  }

  // Asked at every start: the whole environment need not be read for it.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
