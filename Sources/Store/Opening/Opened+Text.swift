import Glibc

extension Opened {
  /// Writes a text into a file of mode 0600, whole or not at all.
  ///
  /// ``ChangeError`` where the name is taken and `replaces` does not allow it, or where it may never be.
  package func write(
    _ text: String, to path: String, replaces: Bool, for surroundings: ProcessSurroundings
  ) throws {
    let keyFile = try? Vault(surroundings: surroundings).keyFile().path
    let target = BackupTarget(path: path, uid: geteuid())
    try target.check(replaces: replaces, source: self.path, keyFile: keyFile)
    try atEdge(of: path) {
      NewFile.discardAll(for: path)
      let file = try NewFile(for: path)
      defer { file.discard() }
      try file.write(Array(text.utf8))
      if replaces { try file.replace() } else { try target.publish(file) }
    }
  }
}
