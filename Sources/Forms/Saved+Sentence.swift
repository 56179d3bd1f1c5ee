extension Saved {
  /// What was saved, in a sentence such as `Saved book Emma: Title`.
  package func sentence(noun: String) -> String {
    let what = changed.isEmpty ? "nothing had changed" : changed.joined(separator: ", ")
    let marked = warnings == 0 ? "" : ", \(warnings) warning\(warnings == 1 ? "" : "s")"
    return "Saved \(noun) \(name): \(what)\(marked)"
  }
}
