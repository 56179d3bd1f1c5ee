import Files
import Forms
import Foundation
import KYC
import Screen
import Store

/// A plan that was written to be applied later: the file it was made of, and what it was made for.
///
/// It holds no secrets, only where they are taken from.
struct PlanFile {
  /// The Back Office file that it was made for.
  let fileId: String
  /// The end of the history then; nil where it was empty.
  let head: Anchor?
  /// Whether records that the file does not name are to go.
  let prunes: Bool
  /// What was shown.
  let changes: Tree
  /// What stands in the configuration file.
  let source: FileNode

  private static let mark = "kyc-setup plan"

  /// Makes a plan of what was shown.
  init?(_ proposal: Proposal, of proposing: Proposing, head: Anchor?, in office: Office) {
    guard let root = proposing.root else { return nil }
    (fileId, self.head, prunes) = (office.opened.fileId, head, proposing.prunes)
    (changes, source) = (proposal.tree, root)
  }

  /// Whether a file is a plan.
  static func isOne(_ root: FileNode?) -> Bool { members(root)[mark] != nil }

  /// Reads a plan; ends where it is damaged.
  init(_ root: FileNode?, name: String) throws {
    let members = Self.members(root)
    guard members[Self.mark]?.text == "1", let fileId = members["file"]?.text,
      let head = members["head"]?.text, let prunes = members["prune"]?.text,
      let changes = members["changes"], let source = members["source"],
      head.isEmpty || Anchor(head) != nil
    else {
      throw ExitError(
        message:
          "\(name.harmless) is a plan that is not whole, or of another version. Make a new one.",
        code: 1)
    }
    (self.fileId, self.head, self.prunes) = (fileId, Anchor(head), prunes == "Yes")
    (self.changes, self.source) = (Tree(changes), source)
  }

  private static func members(_ root: FileNode?) -> [String: FileNode] {
    guard case .fields(let members)? = root?.value else { return [:] }
    return Dictionary(members.map { ($0.name, $0.node) }) { first, _ in first }
  }

  /// The plan as a file.
  var text: String {
    Tree.fields([
      .init(Self.mark, .text("1")), .init("file", .text(fileId)),
      .init("head", .text(head?.text ?? "")), .init("prune", .text(prunes ? "Yes" : "No")),
      .init("changes", changes), .init("source", Tree(source)),
    ]).json
  }

  /// What it applies.
  func proposing(_ source: ConfigurationSource, as user: CurrentUser) -> Proposing {
    Proposing(source: source, root: self.source, prunes: prunes, as: user)
  }
}
