extension Tree {
  /// A value that was read, all its texts as texts.
  package init(_ node: FileNode) {
    switch node.value {
    case .text(let text, _): self = .text(text)
    case .list(let nodes): self = .list(nodes.map { Tree($0) })
    case .fields(let members):
      self = .fields(members.map { Field($0.name, Tree($0.node)) })
    }
  }
}
