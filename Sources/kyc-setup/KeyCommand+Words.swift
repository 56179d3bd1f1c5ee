import Screen
import Store

extension KeyCustody.Report {
  /// The report as lines of text.
  var text: String {
    let lines = [
      ("Needed key", needed ?? "none yet"), ("Key file", keyFile.harmless), ("Found by", source),
      ("Sealed values", values.map { "\($0), all open" } ?? "not all open"),
    ]
    let ring = keys.map { key in
      "  \(key.id)  \(key.state)\(key.state == "active" ? " " : "")"
        + "  \(key.opensFile ? "opens this file" : "not this file's")"
    }
    let width = lines.map(\.0.count).max() ?? 0
    let table = lines.map { label, value in
      label + String(repeating: " ", count: width - label.count + 2) + value
    }
    return (table + (ring.isEmpty ? [] : ["Keys in the file"] + ring)).joined(separator: "\n")
  }
}

extension KeyCustody.Rotation {
  /// What was done, and what is left to do.
  var text: String {
    let done =
      from.map { "Rotated from key \($0) to \(to): \(values) sealed values opened with it." }
      ?? "The rotation to key \(to) had been interrupted and is complete: \(values) sealed values opened with it."
    return """
      \(done)
      Keep a copy of \(keyFile.harmless) apart from the database. Older backups need the key before, \
      which stays in it as retired.
      """
  }
}

extension KeyCustody.Parting {
  /// What nothing opens any more once the key is gone.
  var text: String {
    let beside =
      named.isEmpty
      ? "No file beside this one names it."
      : "Without it the secrets in these files beside this one do not open:\n"
        + named.map { "  \($0.harmless)" }.joined(separator: "\n")
    let unread =
      self.unread.isEmpty
      ? ""
      : "\nThese files beside this one cannot be read, and may name it too:\n"
        + self.unread.map { "  \($0.harmless)" }.joined(separator: "\n")
    return """
      Forgetting key \(id) cannot be undone.
      \(beside)\(unread)
      The same holds for any other copy, and any other Back Office of this account, wherever it is kept: such a one
      could save nothing any more.
      """
  }
}
