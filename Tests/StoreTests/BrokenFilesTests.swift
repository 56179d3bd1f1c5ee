import Files
import Forms
import Foundation
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// Each rule of each field broken once, in a file: refused in its line, and nothing is written.
struct BrokenFilesTests {
  private static let mark = "the value that is broken"

  @Test(.tags(.slow)) func eachIsRefusedInItsLine() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    let empty = try Bench.told()
    let whole = try Export(of: bench.office.configuration(), secrets: .env).tree(Export.sections)
    let (before, emptyBefore) = (try bench.checksum(), try empty.checksum())
    var count = 0
    for breach in try Self.breaches(whole) {
      for target in [bench, empty] {
        let refused = #expect(throws: FileFormatError.self, "\(breach.what)") {
          try target.apply(breach.text)
        }
        let lines = refused?.problems.compactMap(\.place?.line) ?? []
        #expect(lines.contains(breach.line), "\(breach.what): line \(breach.line), told \(lines)")
        for problem in refused?.problems ?? [] {
          #expect(!SampleFile.secrets.values.contains { problem.sentence.contains($0) })
        }
      }
      count += 1
    }
    prove("\(count) broken files, each refused in its line, by a full and by an empty Back Office")
    #expect(count >= 200)
    #expect(try bench.checksum() == before)
    #expect(try empty.checksum() == emptyBefore)
  }

  struct Breach {
    let what: String
    let text: String
    let line: Int
  }

  private static func breaches(_ whole: Tree) throws -> [Breach] {
    guard case .fields(let sections) = whole else { return [] }
    return try sections.flatMap { section -> [Breach] in
      let kind = try #require(EntityKind(rawValue: section.name))
      return try breaches(in: whole, at: [.field(section.name)], section.value, kind)
    }
  }

  private static func breaches(
    in whole: Tree, at path: [Step], _ value: Tree, _ kind: EntityKind
  ) throws -> [Breach] {
    if case .list(let entries) = value {
      guard let last = entries.indices.last else { return [] }
      return try breaches(in: whole, at: path + [.item(last)], entries[last], kind)
    }
    guard case .fields(let fields) = value else { return [] }
    var found = try broken(in: whole, at: path + [.field("nonsense")], .text("x"), "unknown field")
    for question in kind.questions {
      guard let field = fields.first(where: { $0.name == question.id }) else { continue }
      let place = path + [.field(question.id)]
      if case .rows = question.control {
        let inner: EntityKind =
          kind == .clientTests ? .clientTestQuestions : .clientTestAnswers
        found += try breaches(in: whole, at: place, field.value, inner)
        continue
      }
      for (what, bad) in Self.bad(question, kind) {
        found += try broken(in: whole, at: place, bad, "\(kind.rawValue).\(question.id): \(what)")
      }
    }
    return found
  }

  // The marked value stands where the broken one will.
  private static func broken(
    in whole: Tree, at path: [Step], _ bad: Tree, _ what: String
  ) throws -> [Breach] {
    let marked = try whole.replacing(path[...], with: bad.marked(mark)).yaml
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(mark) }) + 1
    return [Breach(what: what, text: try whole.replacing(path[...], with: bad).yaml, line: line)]
  }

  private static func bad(_ question: Question, _ kind: EntityKind) -> [(String, Tree)] {
    // A name that is broken may be somebody else's, and level 0 keeps what it has.
    var bad: [(String, Tree)] = []
    switch question.control {
    case .secret:
      return [
        ("literal", .text("a literal")), ("number", .word("12")),
        ("unset", .fields([.init("env", .text("NOT_SET"))])),
        ("unknown source", .fields([.init("vault", .text("x"))])), ("list", .list([.text("x")])),
      ]
    case .shown: return []
    case .references:
      return [
        ("no such", .list([.text("NO_SUCH")])), ("text", .text("NO_SUCH")),
        ("mapping", .fields([.init("a", .text("x"))])),
      ]
    case .reference: bad = [("no such", .text("NO_SUCH"))]
    case .choice, .checkBox: bad = [("no choice", .text("Maybe")), ("case", .text("yEs"))]
    case .text, .longText:
      bad = texts(question)
    default: return []
    }
    bad.append(("list", .list([.text("x")])))
    if question.isLocalizable {
      bad.append(("unknown language", .fields([.init("xx", .text("x"))])))
      bad = bad.flatMap { what, tree in
        what == "list" || what == "unknown language"
          ? [(what, tree)] : [(what, tree), ("\(what) in de", .fields([.init("de", tree)]))]
      }
    } else {
      bad.append(("mapping", .fields([.init("a", .text("x"))])))
    }
    return bad
  }

  private static func texts(_ question: Question) -> [(String, Tree)] {
    var bad: [(String, Tree)] = [("control character", .text("a\u{7}b"))]
    if question.control == .text { bad.append(("two lines", .text("a\nb"))) }
    switch question.extent {
    case .characters(let most):
      bad.append(("too long", .text(String(repeating: "x", count: most + 1))))
    case .whole(let range):
      bad += [
        ("too small", .text(String(range.lowerBound - 1))),
        ("too large", .text(String(range.upperBound + 1))), ("no number", .text("many")),
        ("fraction", .text("1.5")),
      ]
    case .url:
      bad += [
        "http://a.example", "https://", "https://u@a.example", "https://a.example:0", "ftp://x",
        "https://a b.example",
      ].map { ($0, .text($0)) }
    case .any: break
    }
    switch question.control {
    case .longText(.html): bad += ["<script>x</script>", "<p onclick='x'>"].map { ($0, .text($0)) }
    case .longText(.json): bad += ["{", "[1,]", "{'a': 1}"].map { ($0, .text($0)) }
    default: break
    }
    return bad
  }

  /// A step on the way to a value.
  enum Step {
    case field(String)
    case item(Int)
  }
}

extension Tree {
  /// The same tree with another value at a place; a field that is not there is added.
  fileprivate func replacing(_ path: ArraySlice<BrokenFilesTests.Step>, with value: Tree) -> Tree {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.fields(let fields), .field(let name)):
      let isThere = fields.contains { $0.name == name }
      let kept = fields.map {
        $0.name == name ? Field(name, $0.value.replacing(rest, with: value)) : $0
      }
      return .fields(isThere ? kept : kept + [Field(name, value)])
    case (.list(var values), .item(let index)):
      values[index] = values[index].replacing(rest, with: value)
      return .list(values)
    default: return self
    }
  }

  /// The same value with a mark in the place of its first text, or of its first name where that is what is wrong.
  fileprivate func marked(_ mark: String) -> Tree {
    switch self {
    case .text(let text): .text(text.contains("\n") ? mark : mark)
    case .word, .flag: .text(mark)
    case .list(let values): .list(values.prefix(1).map { $0.marked(mark) })
    case .fields(let fields):
      .fields(fields.prefix(1).map { Field($0.name, $0.value.marked(mark)) })
    }
  }
}

extension Bench {
  /// A number for all that is stored.
  fileprivate func checksum() throws -> String {
    let tables = try texts("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return try tables.map { table in
      try rows("SELECT * FROM \"\(table)\" ORDER BY 1, 2").map(\.description).joined()
    }.joined(separator: "\n")
  }
}
