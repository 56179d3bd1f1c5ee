import Foundation
import Glibc

/// A session of this program, known by its process and the time at which that began.
package struct Holder: Sendable, Hashable {
  /// The number of the process.
  package let process: Int32
  /// When it began, in ticks since the host did; a number that is given again later tells them apart.
  package let began: UInt64

  /// Names a session.
  package init(process: Int32, began: UInt64) {
    (self.process, self.began) = (process, began)
  }

  /// The session of this process.
  package static let current = Holder(process: getpid(), began: start(of: getpid()) ?? 0)

  /// Reads what a draft keeps of its holder; nil for none.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let process = Int32(words[0]), let began = UInt64(words[1]) else {
      return nil
    }
    self.init(process: process, began: began)
  }

  /// What a draft keeps of its holder.
  var text: String { "\(process) \(began)" }

  /// Whether the process still runs; a log and its locks are of one host, so that it can be asked.
  var isAlive: Bool { Self.start(of: process) == began }

  private static func start(of process: Int32) -> UInt64? {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
      return nil
    }
    // The program's name in brackets may hold blanks and brackets; the state is the first word after it.
    let words =
      String(decoding: bytes, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ") ?? []
    guard words.count > 19, words[0] != "Z", words[0] != "X" else { return nil }
    return UInt64(words[19])
  }
}
