extension KeyRing {
  /// The active keys before one, which it is to replace.
  func predecessors(of id: String) -> [SealingKey] {
    keys.prefix { $0.id != id }.filter { $0.state == .active }
  }

  /// Sees that an active key comes after that of this id: a new one, unless an earlier rotation has made one already.
  mutating func succeed(_ id: String) {
    if active == nil || active?.id == id { keys.append(.random()) }
  }

  /// Retires the active keys before one.
  mutating func retirePredecessors(of id: String) {
    for key in predecessors(of: id) {
      guard let index = keys.firstIndex(where: { $0.id == key.id }) else { continue }
      keys[index].state = .retired
    }
  }

  /// Takes a key out.
  mutating func remove(_ id: String) { keys.removeAll { $0.id == id } }

  /// The keys whose id begins with these digits, as they are shown or whole, whatever the letter case.
  func keys(named digits: String) -> [SealingKey] {
    let prefix = digits.lowercased().split(separator: "…", omittingEmptySubsequences: false)
    guard let prefix = prefix.first, !prefix.isEmpty else { return [] }
    return keys.filter { $0.id.hasPrefix(prefix) }
  }

  /// A key's id as people are shown it, with as many digits as tell it from the others of the ring.
  func shown(_ id: String) -> String {
    let others = keys.map(\.id).filter { $0 != id }
    let digits = (4...id.count).first { count in
      !others.contains { $0.hasPrefix(id.prefix(count)) }
    }
    return id.prefix(digits ?? id.count).uppercased() + "…"
  }
}
