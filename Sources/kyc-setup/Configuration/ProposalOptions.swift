import ArgumentParser
import Console
import Files
import Forms
import KYC
import Screen
import Store

/// Which file is taken, and how.
struct ProposalOptions: ParsableArguments {
  @OptionGroup var options: Options

  @Flag(
    help: "Delete the records that a section of the file does not name; what always exists stays.")
  var prune = false

  @Argument(help: "The file, YAML or JSON; - is standard input.", completion: .file())
  var file: PathArgument
}

/// A file that is taken over what is stored.
struct Proposing {
  let source: ConfigurationSource
  let root: FileNode?
  let prunes: Bool
  private let secrets: Secrets

  /// Reads a file that is to be taken, as the person who may name its secrets.
  init(source: ConfigurationSource, root: FileNode?, prunes: Bool, as user: CurrentUser) {
    (self.source, self.root, self.prunes) = (source, root, prunes)
    secrets = Secrets(user: user)
  }

  /// The kinds of record that it tells of.
  var kinds: [EntityKind] { Import.kinds(in: root) }

  /// What it makes of what is stored; ends with all that is wrong with the file.
  func outcome(
    _ stored: KYC.Configuration, _ fingerprint: @escaping @Sendable (String) -> String?
  ) throws -> Import.Outcome {
    var manner = Import.Manner { secrets[$0] }
    manner.prunes = prunes
    manner.fingerprint = fingerprint
    do {
      return try Import.outcome(of: root, over: stored, manner)
    } catch let error as FileFormatError {
      throw error.of(source.name)
    }
  }

  /// Tells on standard error what is taken all the same.
  func warn(_ outcome: Import.Outcome) {
    for warning in outcome.warnings {
      Outlet.error.say(warning.line(in: source.name, kind: "warning: ").harmless)
    }
  }
}

/// The secrets of one file, each read once, so that what was planned is what is stored.
private final class Secrets {
  private let user: CurrentUser
  private var known: [SecretSource: Result<String, AnswerError>] = [:]

  init(user: CurrentUser) { self.user = user }

  subscript(source: SecretSource) -> Result<String, AnswerError> {
    if let text = known[source] { return text }
    let text = source.text(as: user)
    known[source] = text
    return text
  }
}

extension Proposal {
  /// What it changes in a Back Office, field by field, as lines of text.
  func lines(in office: Office) -> [String] {
    guard !changes.isEmpty else { return ["No changes: \(office.name) is as the file says."] }
    return ["\(office.name): \(summary)"] + changes.flatMap(\.text)
  }

  /// How many records are new, changed and deleted.
  var summary: String {
    let counts = [(Change.Action.create, "new"), (.update, "changed"), (.delete, "deleted")]
    return counts.compactMap { action, word in
      let count = changes.count { $0.action == action }
      return count == 0 ? nil : "\(count) \(word)"
    }.joined(separator: ", ")
  }

  /// What has to be agreed to before: deletions, and what clients lose.
  func question(in office: Office) -> [String] {
    let gone = changes.filter { $0.action == .delete }
    let losses = changes.compactMap(\.consequence)
    guard !gone.isEmpty || !losses.isEmpty else { return [] }
    let names = gone.prefix(10).map { "\($0.kind.noun) \($0.name)" }.joined(separator: ", ")
    let more = gone.count > 10 ? " and \(gone.count - 10) more" : ""
    let deletion =
      gone.isEmpty
      ? []
      : [
        "\(gone.count == 1 ? "1 record is" : "\(gone.count) records are") deleted: \(names)\(more)."
      ]
    return deletion + losses + ["Apply it to \(office.name)?"]
  }

  /// What it changes, as data.
  var tree: Tree {
    .list(changes.map(\.tree))
  }
}

extension Change {
  /// What it changes, as lines of text behind an empty one.
  fileprivate var text: [String] {
    let document = Document(title: "", lines: lines)
    let clients = consequence.map { ["    Clients: \($0.harmless)"] } ?? []
    return ["", document.plain] + clients
  }

  /// What it changes, as data.
  fileprivate var tree: Tree {
    let fields = texts.map { text in
      Tree.fields([
        .init("label", .text(text.label)), .init("was", .text(text.was)),
        .init("now", .text(text.now)),
      ])
    }
    let clients = consequence.map { [Tree.Field("clients", .text($0))] } ?? []
    return .fields(
      [
        .init("action", .text("\(action)")), .init("section", .text(kind.rawValue)),
        .init("record", .text(name)), .init("fields", .list(fields)),
      ] + clients)
  }
}

extension Office {
  /// What it is called, with the file behind it where that says more.
  var name: String {
    let header = header
    return header.isNamed ? "\(header.office.harmless) (\(path.harmless))" : path.harmless
  }
}
