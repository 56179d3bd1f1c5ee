import Forms
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// Every section x right x door of the model layer, tried; the table is made by trying, and printed.
struct RightsTableTests {
  /// What is tried, and the right that it takes.
  enum Door: String, CaseIterable {
    case list, count, open, find, choose, beginNew, saveNew, saveChange, askToDelete, delete,
      putBack
    case keepNewDraft, keepDraft
    case applyNew, applyChange, applyDelete

    var right: Right {
      switch self {
      case .list, .count, .open, .find, .choose: .view
      case .beginNew, .saveNew, .putBack, .keepNewDraft, .applyNew: .create
      case .saveChange, .keepDraft, .applyChange: .update
      case .askToDelete, .delete, .applyDelete: .delete
      }
    }
  }

  static let kinds = EntityKind.allCases

  @Test(.tags(.slow)) func everyDoorAsksForItsRight() throws {
    var lines = ["section                right held          allowed"]
    var wrong: [String] = []
    let bench = try Self.furnished()
    let asItWas = try DatabaseQueue()
    try bench.opened.queue.backup(to: asItWas)
    for kind in Self.kinds {
      for right in [nil] + Right.allCases.map(Optional.some) {
        let held: Set<Right> = right.map { [.view, $0] } ?? []
        var allowed: [String] = []
        for door in Door.allCases where Self.exists(door, kind) {
          let isAllowed = try Self.isOpen(door, kind, to: held, at: bench)
          try asItWas.backup(to: bench.opened.queue)
          if isAllowed { allowed.append(door.rawValue) }
          if isAllowed != held.contains(door.right) {
            wrong.append("\(kind.rawValue) with \(held.map(\.rawValue)): \(door.rawValue)")
          }
        }
        let words = right?.rawValue ?? "nothing"
        lines.append(
          Self.pad(kind.rawValue, 23) + Self.pad(words, 20)
            + (allowed.isEmpty ? "-" : allowed.joined(separator: " ")))
      }
    }
    #expect(wrong == [], "\(lines.joined(separator: "\n"))")
    #expect(lines.count == 1 + Self.kinds.count * 7)
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  // There is one Back Office, and it stays.
  private static func exists(_ door: Door, _ kind: EntityKind) -> Bool {
    if kind == .backOffice {
      return [.list, .count, .open, .saveChange, .keepDraft, .applyChange].contains(door)
    }
    // Who works with it is never in a file.
    let isInFiles = kind != .operators && kind != .operatorGroups
    return isInFiles || ![.applyNew, .applyChange, .applyDelete].contains(door)
  }

  private static func isOpen(
    _ door: Door, _ kind: EntityKind, to held: Set<Right>, at owner: Bench
  ) throws -> Bool {
    // What a dropdown of another kind needs is not what is tried here.
    var others = Bench.viewing
    others[Area(kind)] = held
    // What goes with a question takes the rights of answers, which is tried elsewhere.
    if kind == .clientTestQuestions { others[.clientTestAnswers] = Set(Right.allCases) }
    if kind == .operators { others = others.merging(Self.everything) { $0.union($1) } }
    if kind == .operatorGroups { others = others.merging(Self.everything) { $0.union($1) } }
    others[Area(kind)] = held
    let carol = try owner.letIn("carol", others)
    if [.applyNew, .applyChange, .applyDelete].contains(door) {
      let text = try file(door, kind, at: owner)
      do {
        try carol.apply(text, prunes: door == .applyDelete)
        return true
      } catch let error as PermissionError {
        #expect(error.message.hasSuffix("anna can give it"))
        return false
      }
    }
    return try attempt(
      door, kind, as: carol,
      prepared: {
        // The sheet was opened while everything was allowed; the save is what is tried.
        try owner.permit("carol", Self.everything)
        let made = try $0()
        try owner.permit("carol", others)
        return made
      })
  }

  // Nobody gives rights that they do not hold, which is tried elsewhere.
  private static let everything = Dictionary(
    uniqueKeysWithValues: Area.allCases.map { ($0, Set(Right.allCases)) })

  private static func attempt(
    _ door: Door, _ kind: EntityKind, as carol: Bench,
    prepared: (() throws -> OpenForm) throws -> OpenForm
  ) throws -> Bool {
    let section = try section(kind, carol)
    let key = try key(of: kind, carol)
    func isAllowed(_ body: () throws -> Void) throws -> Bool {
      do {
        try body()
        return true
      } catch let error as PermissionError {
        #expect(error.message.hasSuffix("anna can give it"))
        return false
      }
    }
    switch door {
    case .list: return try isAllowed { _ = try section.page("", nil, 0..<9) }
    case .count: return try isAllowed { _ = try section.count("") }
    case .open: return try isAllowed { _ = try #require(try section.open(key)) }
    case .find: return try isAllowed { _ = try section.find("x") }
    case .choose: return try carol.office.offers(kind, section, key)
    case .beginNew: return try isAllowed { _ = try #require(try section.create()) }
    case .saveNew:
      var sheet = try prepared { try #require(try section.create()) }
      sheet.set(sound(kind))
      return try isSaved(sheet)
    case .saveChange:
      var sheet = try prepared { try #require(try section.open(key)) }
      sheet.set(change(kind))
      return try isSaved(sheet)
    case .askToDelete:
      guard case .never(_, let reason)? = try? section.deletion(key) else {
        return (try? section.deletion(key)) != nil
      }
      return !reason.hasPrefix("Needs")
    case .delete:
      guard case .refused(let reason) = section.delete(key) else { return true }
      return !reason.hasPrefix("Needs Delete")
    case .putBack: return try isPutBack(section, key, kind, carol)
    case .keepNewDraft, .keepDraft:
      let draft = StoreDraftTests.draft(
        section.section.id, door == .keepDraft ? key : nil, [Slot("caption"): "typed"])
      guard case .failed(let reason) = carol.office.keep(draft) else { return true }
      #expect(reason.hasPrefix("Needs"))
      return false
    case .applyNew, .applyChange, .applyDelete: throw Unexpected(what: "a file, not a sheet")
    }
  }

  private static func isSaved(_ sheet: OpenForm) throws -> Bool {
    switch sheet.save(isConfirmed: true) {
    case .saved: return true
    case .failed(let reason) where reason.hasPrefix("Needs"): return false
    case let other: throw Unexpected(what: "\(sheet.subject): \(other)")
    }
  }

  private static func isPutBack(
    _ section: ListSource, _ key: String, _ kind: EntityKind, _ carol: Bench
  ) throws -> Bool {
    let held = try carol.rows(
      "SELECT * FROM operatorGroupRight JOIN operatorGroup ON id = operatorGroupId WHERE caption = 'only carol'"
    ).map {
      (try #require(Area(rawValue: $0["section"])), try #require(Right(rawValue: $0["right"])))
    }
    let rights = Dictionary(grouping: held) { $0.0 }.mapValues { Set($0.map { $0.1 }) }
    try carol.permit("carol", everything)
    guard case .deleted = section.delete(key) else {
      throw Unexpected(what: "\(kind) is not deleted")
    }
    try carol.permit("carol", rights)
    guard case .refused(let reason) = section.restore(key) else { return true }
    #expect(reason.hasPrefix("Needs Create"))
    return false
  }
}

extension BackOffice {
  /// Whether a dropdown that lists a kind lists its records, or the list itself where none does.
  fileprivate func offers(_ kind: EntityKind, _ section: ListSource, _ key: String) throws -> Bool {
    let listing: [EntityKind: (EntityKind, String)] = [
      .documentGroups: (.documentTypes, "documentGroup"), .clientRights: (.levels, "clientRight"),
      .clientTests: (.levels, "clientTests"), .operatorGroups: (.operators, "operatorGroups"),
    ]
    guard let (lister, field) = listing[kind],
      let other = list(lister.rawValue)
    else { return (try? section.page("", nil, 0..<1)) != nil }
    let key = try #require(try other.page("", nil, 0..<9).last?.key)
    let sheet = try #require(try other.open(key))
    do {
      return try !sheet.choices(for: field, filter: "").rows.isEmpty
    } catch is PermissionError {
      return false
    }
  }
}
