import Foundation
import Glibc
import Screen
import TestSupport
import Testing

/// Guided set-up gone through by somebody who knows the way, with everything counted that they do.
struct GuideRun {
  let visit: Visit
  let look: Look
  /// How many keys were pressed beside typed text.
  private(set) var presses = 0
  /// What was typed, pasted or chosen.
  var told: [String] = []
  private var shots = 0

  /// The terminal that it is done at.
  enum Look: String, CaseIterable {
    case home = "80x24"
    case small = "40x12"

    var size: Size {
      self == .home ? Size(rows: 24, columns: 80) : Size(rows: 12, columns: 40)
    }
    var term: String { self == .home ? "xterm-256color" : "vt100" }
    /// What is said of a copy.
    var sent: String {
      self == .home
        ? "sent to your terminal"
        : "not sent, as this kind of terminal may not take it: select it below"
    }
    var environment: [String: String?] { self == .home ? [:] : ["NO_COLOR": "1"] }
  }

  static let keys = Array(Visit.secrets.prefix(2))
  static let file =
    "\"Access key\",\"Secret access key\"\r\n\"\(keys[0])\",\"\(keys[1])\"\r\n"

  init(_ visit: Visit, _ look: Look = .home) { (self.visit, self.look) = (visit, look) }

  mutating func press(_ keys: String...) async throws {
    for key in keys { try await visit.pane.press(key) }
    presses += keys.count
  }

  mutating func tell(_ text: String) async throws {
    try await visit.pane.type(text)
    told.append(text)
  }

  /// Takes the answer Yes of a question.
  mutating func agree(to question: String) async throws {
    try await shows(question)
    try await press("y", "Enter")
    told.append("Yes: \(question)")
  }

  mutating func paste(_ text: String, called name: String) async throws {
    try await visit.pane.paste(text, keepsLineEnds: true)
    told.append(name)
  }

  /// Waits for words, whatever the rows into which the screen breaks them.
  @discardableResult
  func shows(_ words: String) async throws -> Snapshot {
    try await visit.pane.expect("the words “\(words)”") { $0.shows(words) }
  }

  /// Waits for words and compares the whole screen with its golden file.
  @discardableResult
  mutating func shot(
    _ name: String, _ words: String, without secret: String? = nil
  ) async throws -> Snapshot {
    var now = try await shows(words)
    // Why: a frame reaches the terminal in pieces.
    while true {
      let next = try await visit.pane.snapshot()
      defer { now = next }
      if next == now { break }
    }
    shots += 1
    let number = String(shots + 100).dropFirst()
    // How much of the place fits into a short head depends on how long the account's name is.
    let hasOtherHead = look == .small && Snapshot.account.count != "root".count
    try expectGolden(
      now.masked(secret), "guide-\(look.rawValue)-\(number)-\(name)",
      withoutFirstLine: hasOtherHead)
    return now
  }

  /// A step that is filled in: at home its buttons are on the screen when one comes to it.
  mutating func step(_ name: String, _ words: String) async throws {
    let now = try await shot(name, words)
    #expect(look == .small || now.text.contains("[ Next ]  [ Previous ]"), "\(now.picture)")
  }
}

extension Snapshot {
  /// Whether the screen holds words, whatever the rows into which it breaks them.
  func shows(_ words: String) -> Bool {
    text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ").contains(words)
  }

  /// The screen without what differs from one host or run to another.
  fileprivate func masked(_ secret: String?) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = lines.first, first.hasSuffix(" " + Self.account) {
      var head = first.dropLast(Self.account.count)
      while head.last == " " { head.removeLast() }
      lines[0] = head + "  ACCOUNT"
    }
    let whole = lines.joined(separator: "\n")
    return secret.map { whole.replacingOccurrences(of: $0, with: "THE-SIGNING-KEY") } ?? whole
  }

  // The name by which the header calls the person.
  fileprivate static let account =
    getpwuid(getuid()).flatMap { String(validatingCString: $0.pointee.pw_name) } ?? ""
}
