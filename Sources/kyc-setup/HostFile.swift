import Console
import Forms
import Plain

/// A file on this host whose text is taken into a form, with the permission that a session has or has not.
struct HostFile {
  private static let most = 64 * 1024
  let access: FileAccess?

  /// Reads the file that a path names, and says why where it is not taken; its text is never part of that.
  func read(_ path: String, for slot: Slot) -> Event {
    switch reading(path) {
    case .read(let text, let removal):
      .fileRead(slot, path: path, text: text, removal: removal)
    case .refused(let sentence): .fileRefused(slot, path: path, sentence)
    }
  }

  /// What came of reading the file that a path names.
  func reading(_ path: String) -> Premises.FileReading {
    do throws(HostFileError) {
      guard let access else { throw .file(path: path, .anothersAccount) }
      let text = try access.text(of: path, atMost: Self.most).text
      return .read(text, removal: "rm \(access.shellWord(path))")
    } catch {
      return .refused(error.advice)
    }
  }

  /// Says what completes a path.
  func complete(_ path: String, for slot: Slot) -> Event {
    .pathCompleted(slot, path: path, rest: access?.rest(of: path) ?? "")
  }
}
