import Forms

extension GuideWords {
  /// The words of this page in Resources.
  init(_ name: GuidePage.Name) {
    let page = GuidePage(name)
    self.init(summary: page.summary, page: page.page)
  }
}
