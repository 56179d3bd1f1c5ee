import Forms
import KYC
import Screen
import Testing

@Suite struct GuidePageTests {
  @Test(arguments: GuidePage.allCases)
  func whatStandsAboveTheFieldsIsShortAndPlain(_ name: GuidePage) {
    let summary = GuideWords(name).summary
    #expect(!summary.isEmpty)
    #expect(summary.wrapped(to: 76).count <= 3)
    #expect(!summary.contains { "*`#\n".contains($0) })
    #expect(summary.hasSuffix("."))
  }

  @Test(arguments: GuidePage.allCases)
  func thePageToReadFollowsWithItsTitle(_ name: GuidePage) {
    let page = GuideWords(name).page
    #expect(page.lines.count > 10)
    #expect(page.lines.first?.spans == [Document.Span(page.title, .heading)])
    #expect(page.lines.filter { $0.spans.first?.tone == .heading }.count > 2)
    #expect(!page.lines.contains { $0.text == "---" })
  }

  @Test(arguments: GuidePage.allCases)
  func everyMarkIsReadAsOne(_ name: GuidePage) {
    let plain = GuideWords(name).page.lines.flatMap(\.spans).filter { $0.tone == .plain }
    #expect(!plain.contains { $0.text.contains { "*`#[]".contains($0) } })
  }

  @Test func thePagesSayWhatTheArticleSays() {
    let keys = GuideWords(.apiKeys)
    #expect(keys.page.title == "API keys")
    #expect(keys.summary.contains("Settings > API keys > Create"))
    let webhook = GuideWords(.webhook).page.lines
    let fields = ["Name", "Notification type", "Receiver", "Event type", "Signing key"]
    let shown = webhook.compactMap { $0.indent > 2 ? $0.spans.first?.text : nil }
    #expect(shown.filter(fields.contains) == fields)
    #expect(webhook.contains { $0.text.contains("/api/v1/verification-idenfy/handle") })
  }

  @Test func everyPageOfTheProgramsOwnWordsIsThere() {
    #expect(Resource.page("help/guide.md", title: "Guided set-up").lines.count > 10)
  }
}
