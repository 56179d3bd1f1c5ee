import TestSupport
import Testing

extension GuideRun {
  /// Everything from the first step to Review, and gives the signing key that was made.
  mutating func untilReview() async throws -> String {
    try await start()
    try await apiKeys()
    let key = try await webhook()
    try await step("connection", "Step 4 of 8")
    try await press("C-s")
    try await documents()
    try await level()
    return key
  }

  private mutating func start() async throws {
    try await step("start", "Step 1 of 8")
    try await tell("Acme production")
    try await press("Down", "Enter")
    try await shows("71 of 71")
    try await tell("de")
    try await shot("languages", "de · 1 of 71")
    try await press("Space", "Enter")
    try await shot("start-told", "en, de")
    try await press("C-s")
  }

  private mutating func apiKeys() async throws {
    try await step("keys", "Access key *")
    switch look {
    case .home: try await paste(Self.file, called: "the file of keys")
    case .small:
      // Why: a VT100 is not asked for brackets around what is pasted.
      try await tell(Self.keys[0])
      try await press("Down")
      try await tell(Self.keys[1])
    }
    try await shot(
      "keys-told",
      look == .home ? "Found Access key and Secret access key" : "Secret access key * ~ ••••••••")
    guard look == .home else { return try await press("C-s") }
    // Keys that save are ignored right after a paste; those that only go somewhere are not.
    try await press("C-o")
    try await shows("2 API keys")
    try await visit.pane.expect("the outline") { $0.text.contains("8 Proof") }
    try await press("Down")
    try await visit.pane.expect("the pointer at step 3") { $0.steps(to: "3 Webhook") == 0 }
    try await press("Enter")
  }

  private mutating func webhook() async throws -> String {
    try await step("webhook", "Step 3 of 8")
    try await tell("https://bo.acme.example")
    try await shows("https://bo.acme.example")
    try await press("Down", "Down", "Down", "Enter")
    try await shot("receiver", "Receiver: \(look.sent)")
    let copied = try await visit.pane.clipboard()
    #expect(
      look == .small || copied == "https://bo.acme.example/api/v1/verification-idenfy/handle")
    try await press("Space", "Down", "Down", "C-g")
    try await visit.pane.type("copy")
    try await shows("copy 1 of")
    try await press("Enter")
    try await agree(to: "Show Signing key in the clear for copying?")
    let shown = try await shows("Signing key: \(look.sent). Any key returns")
    let key = shown.lines.first { $0.count == 32 && !$0.contains(" ") } ?? ""
    try await shot("signing-key", key, without: key)
    #expect(key.count == 32)
    try await press("Space", "Down", "y", "Enter")
    told.append("Saved at iDenfy: Yes")
    try await shot("webhook-told", "Saved at iDenfy * ~ Yes")
    try await press("C-s")
    return key
  }

  private mutating func documents() async throws {
    try await step("documents", "RESIDENCE_PERMIT")
    try await press("C-s")
    for (number, name) in [
      (1, "Passport"), (2, "ID card"), (3, "Driver's license"), (4, "Residence permit"),
    ] {
      try await step("document-\(number)", "Step 5.\(number) of 8 · \(name)")
      try await press("C-s")
    }
  }

  private mutating func level() async throws {
    try await step("levels", "Step 6 of 8")
    try await press("C-s")
    try await step("level", "Step 6.1 of 8")
    try await press("C-s")
  }

  /// Saves all and comes to Proof.
  mutating func save() async throws {
    let review = try await shot("review", "12 changes are made in Acme production together")
    #expect(review.text.contains("^S Save all"))
    try await press("C-s")
    try await shot("review-asks", "Make these 12 changes in Acme production?")
    try await agree(to: "Make these 12 changes in Acme production?")
    let proof = try await shot("proof", "Saved: 12 changes in Acme production")
    #expect(proof.shows("[ Show to clients ]") || look == .small)
  }

  /// Shows the level to clients, and comes home.
  mutating func showToClients() async throws {
    try await press("C-s")
    try await shot("home", "no findings")
    try await shows("Clients see it now: Level 1. Guided set-up is done")
  }
}
