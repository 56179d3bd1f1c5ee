import Foundation
import Screen
import TestSupport
import Testing

/// A person at the built program: what they press, and what they wait for.
struct Visit {
  let pane: Pane

  /// The places of the home screen, by their titles.
  enum Place: String {
    case check = "Check", connections = "External connections", rights = "Client rights"
    case localization = "Localization", backOffice = "Back Office", history = "History"
    case levels = "Levels", types = "Document types", groups = "Document groups"
    case tests = "Client tests"

    /// Whether it is a list in which records are created.
    fileprivate var isList: Bool { ![.check, .backOffice, .history].contains(self) }
  }

  /// What is typed in the article's run and must never be found again.
  static let secrets = ["AccessKey-7Q2hX9rT", "SecretAccess-Zp4Lm8Wv1", "SigningKey-b6Ny3Kc5Ds"]

  /// The file of the visit.
  var database: String { pane.home.file(".local/share/kyc-setup/back-office.sqlite") }
  /// The sealing key, in which the secrets are not, but their key is.
  var key: String { pane.home.file(".config/kyc-setup/key") }

  /// Opens the program in a terminal of its own and stays until the person is done.
  static func open(
    _ arguments: [String] = [], size: Size = Size(rows: 24, columns: 80),
    term: String = "xterm-256color", environment: [String: String?] = [:],
    _ body: (Visit) async throws -> Void
  ) async throws {
    let command = [try BuiltProgram.path()] + arguments
    try await Pane.open(command, size: size, term: term, environment: environment) { pane in
      try await body(Visit(pane: pane))
    }
  }

  /// Opens a list or form from the home screen.
  func go(to place: Place) async throws {
    try await point(at: place.rawValue)
    try await pane.press("Enter")
    try await pane.expect("what is behind \(place.rawValue)") {
      place.isList ? $0.isList : $0.pointedEntry == nil
    }
  }

  /// Moves the pointer to the entry of a title on the home screen, wherever it is among the others.
  func point(at title: String) async throws {
    try await pane.press("Home")
    try await pane.expect("the pointer at the first entry") { $0.isFirstEntryPointed }
    try await pane.point(at: title) { try await pane.press($0) }
  }

  /// Types each text into its field, going on to the next field.
  func fill(_ texts: String...) async throws {
    for text in texts {
      if !text.isEmpty { try await pane.type(text) }
      try await pane.press("Down")
    }
  }

  /// Saves, and waits for the word that it is saved.
  func save(_ sentence: String) async throws {
    try await pane.press("C-s")
    // A narrow screen breaks the sentence over its rows.
    try await pane.expect("the text “\(sentence)”") { now in
      now.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence)
    }
  }

  /// Goes back, and waits until something is gone.
  func back(until text: String) async throws {
    try await pane.press("Escape")
    try await pane.expectGone(text)
  }

  /// What the sqlite3 shell shows of the file, a row a line.
  func select(_ sql: String) async throws -> [String] {
    let done = try await Shell.run(["sqlite3", database, sql], home: pane.home)
    #expect(done.errors == "")
    return done.output.split(separator: "\n").map(String.init)
  }
}
