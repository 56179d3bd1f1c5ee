import TestSupport
import Testing

extension GuideWalker {
  mutating func start() async throws {
    try await complete("Back Office name *", "Acme production", .name)
    let shown = try await visit.pane.snapshot().value(of: "Languages *") ?? ""
    demand(shown, .languages, atFirst: "en")
    if shown != "en, de" { try await chooseGerman() }
    try await next(after: "1 Start")
  }

  private mutating func chooseGerman() async throws {
    try await focus("Languages *")
    try await press("Enter")
    try await visit.pane.expect("71 of 71")
    try await type("de")
    try await visit.pane.expect("de · 1 of 71")
    try await press("Space")
    try await visit.pane.expect("[x] de")
    memory.note(.languages, "en, de")
    try await press("Enter")
    try await expect("Languages *", "en, de")
  }

  mutating func keys() async throws {
    let now = try await visit.pane.snapshot()
    let labels = ["Access key *", "Secret access key *"]
    let isThere = labels.allSatisfy { now.value(of: $0)?.hasPrefix("••••••••") == true }
    demand(isThere ? "both" : "", .keys)
    if !isThere {
      try await focus("Access key *")
      memory.note(.keys, "both")
      try await paste(GuideRun.file)
      try await visit.pane.expect("Found Access key and Secret access key")
      // Keys that save are ignored right after a paste; those that only go somewhere are not.
      return try await goByOutline(to: "3 Webhook", shownAs: "3 Webhook", from: "2 API keys")
    }
    try await next(after: "2 API keys")
  }

  mutating func webhook() async throws {
    try await complete("Back Office URL *", "https://bo.acme.example", .url)
    let now = try await visit.pane.snapshot()
    if now.value(of: "Signing key *")?.hasSuffix("typed, not saved") == true { try await copyKey() }
    let saved = now.value(of: "Saved at iDenfy *") ?? ""
    demand(saved, .saved, atFirst: "No")
    if saved != "Yes" {
      try await focus("Saved at iDenfy *")
      try await press("y")
      try await visit.pane.expect("y · 1 of 2")
      try await press("Enter")
      memory.note(.saved, "Yes")
      try await expect("Saved at iDenfy *", "Yes")
    }
    try await next(after: "3 Webhook")
  }

  // The key that is at iDenfy already must not become another one.
  private mutating func copyKey() async throws {
    try await focus("Signing key *")
    try await press("C-g")
    try await visit.pane.expect("What can be done here")
    try await type("copy")
    try await visit.pane.expect("copy   ")
    try await press("Enter")
    try await visit.pane.expect("in the clear")
    try await press("y")
    try await visit.pane.expect("›[ Yes")
    try await press("Enter")
    let shown = try await visit.pane.expect("sent to your terminal")
    let key = shown.lines.first { $0.count == 32 && !$0.contains(" ") } ?? ""
    demand(key, .signingKey)
    memory.note(.signingKey, key)
    try await press("Space")
    try await visit.pane.expect("step 3 again") { $0.place != nil }
  }

  mutating func review() async throws {
    guard try await !visit.pane.screen().contains("Nothing to save") else {
      return try await next(after: "Review")
    }
    try await press("C-s")
    try await visit.pane.expect("Make these")
    try await press("y")
    try await visit.pane.expect("›[ Yes")
    try await press("Enter")
    try await visit.pane.expect("Proof") { $0.place == "Proof" }
  }

  /// Types what a field lacks of its text.
  private mutating func complete(
    _ label: String, _ text: String, _ thing: Memory.Thing
  ) async throws {
    let shown = try await visit.pane.snapshot().value(of: label) ?? ""
    demand(shown, thing)
    guard shown != text else { return }
    try await focus(label)
    // Why: a half-typed address is completed when its field is left, and a blank at the end is not seen.
    let isBegun = text.hasPrefix(shown)
    if !isBegun {
      memory.forget(thing)
      try await press("C-u")
    }
    let rest = text.dropFirst(isBegun ? try await visit.pane.snapshot().typed : 0)
    let typed = text.count - rest.count + min(rest.count, limit - sent)
    memory.note(thing, String(text.prefix(typed)))
    try await type(String(rest))
    try await expect(label, text)
  }

  /// Fails where something is gone that was told long enough before the blow.
  private mutating func demand(_ shown: String, _ thing: Memory.Thing, atFirst: String = "") {
    defer { if shown != atFirst { memory.note(thing, shown) } }
    guard var wanted = owed[thing] else { return }
    // Why: a blank at the end goes when a field is left.
    if wanted.last == " " { wanted.removeLast() }
    #expect(
      shown.hasPrefix(wanted) || shown.hasPrefix("https://" + wanted),
      "\(thing): typed was \(wanted), there is \(shown); \(occasion)")
  }
}
