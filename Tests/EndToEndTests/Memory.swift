import TestSupport
import Testing

/// What somebody has told the program, and when.
struct Memory {
  enum Thing { case place, name, languages, keys, url, signingKey, saved }

  /// How long after it was told something must be stored, on a machine that does other things as well; the
  /// second that is promised is shown where no clock runs.
  private static let patience = Duration.seconds(10)
  /// Whether all that was told was seen to be stored.
  var isStored = false

  /// The number of a step that was asked for out of turn, and may have been come to.
  var coming: String?
  private var deeds: [(at: ContinuousClock.Instant, thing: Thing, text: String)] = []

  mutating func note(_ thing: Thing, _ text: String) { deeds.append((.now, thing, text)) }

  /// What is taken back on purpose is owed no longer, from that very key on.
  mutating func forget(_ thing: Thing) {
    deeds.removeAll { $0.thing == thing }
    deeds.append((.now - Self.patience * 2, thing, ""))
  }

  /// What must be there in the visit after this one: what was told long before or is stored, and what had to be
  /// there before and was not told anew.
  func owed(before: [Thing: String]) -> [Thing: String] {
    let end = ContinuousClock.now
    var owed = before
    for deed in deeds { owed[deed.thing] = nil }
    for deed in deeds {
      let isOld = deed.at.duration(to: end) > Self.patience
      if isOld || isStored && Self.seen(deed.text, as: deed.thing) != nil {
        owed[deed.thing] = deed.text
      }
    }
    return owed
  }

  /// Waits until the draft in the file, or the file itself, has all that was told and can be seen there.
  func untilStored(in office: TestBackOffice) async throws {
    let latest = Dictionary(deeds.map { ($0.thing, $0.text) }, uniquingKeysWith: { $1 })
    let conditions = latest.compactMap { Self.seen($0.value, as: $0.key) }
    guard !conditions.isEmpty, latest[.place] != "Proof" else { return }
    try await Patience.until("a draft in which \(conditions)") {
      // Once all is saved there is no draft any more.
      let found = try await office.select(
        "SELECT \(conditions.joined(separator: " AND ")) FROM draft;"
          + " SELECT 1 FROM level WHERE \"index\" = 1")
      return found.hasPrefix("1")
    }
  }

  // How a text is seen in the row of the draft; nil where it cannot be seen there.
  private static func seen(_ text: String, as thing: Thing) -> String? {
    switch thing {
    case _ where text.isEmpty: nil
    case .name, .url: "instr(content, '\(text)') > 0"
    case .languages: "json_extract(content, '$.parts.start.texts.languages') LIKE '%de%'"
    // Why: the signing key is sealed from the first draft on, so that a sealed value alone says nothing of these.
    case .keys: "json_type(content, '$.parts.keys') = 'object'"
    case .saved: "json_extract(content, '$.parts.webhook.texts.webhookSaved') = '\(text)'"
    case .place, .signingKey: nil
    }
  }

  /// The numbers of the steps at which the visit after this one may begin: where one was a second before, and
  /// whatever was seen since then or was to be seen next.
  func places(from owed: String?) -> [String] {
    let seen = deeds.filter { $0.thing == .place }.map { Self.number($0.text) }
    let before = owed.map(Self.number)
    let since = before.flatMap(seen.lastIndex(of:)).map { Array(seen[$0...]) } ?? seen
    let next = Self.order.firstIndex(of: seen.last ?? "").map { Self.order[$0 + 1] }
    return [before ?? "1"] + since + [next ?? "1"] + (coming.map { [$0] } ?? [])
  }

  /// The number of a step, or its title where it has none.
  static func number(_ place: String) -> String {
    place.split(separator: " ").first.map(String.init) ?? ""
  }

  // At the end, home, a new round begins at the first step.
  private static let order = [
    "1", "2", "3", "4", "5", "5.1", "5.2", "5.3", "5.4", "6", "6.1", "Review", "Proof", "1",
  ]
}
