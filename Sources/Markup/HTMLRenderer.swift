import Forms

/// Walks a tree of HTML and sets it as lines.
struct HTMLRenderer {
  private(set) var lines: [Document.Line] = []
  private var paragraph = InlineText()
  private var marker = ""
  private var wantsGap = false

  /// What an element passes on to what is in it.
  struct Setting {
    var tone: Document.Tone = .plain
    var indent = 0
    var listDepth = 0
    var isPreformatted = false
    /// Within a table's cell everything stands in one line.
    var isFlat = false

    func with(_ tone: Document.Tone) -> Setting {
      var setting = self
      setting.tone = tone
      return setting
    }
  }

  /// Sets a whole text.
  mutating func render(_ nodes: [HTMLNode]) {
    render(nodes, Setting())
    endLine(Setting())
  }

  private mutating func render(_ nodes: [HTMLNode], _ setting: Setting) {
    for node in nodes {
      switch node {
      case .text(let text):
        setting.isPreformatted
          ? appendPreformatted(text, setting) : paragraph.append(text, setting.tone)
      case .element(let tag, let attributes, let children):
        render(tag, attributes, children, setting)
      }
    }
  }

  private mutating func render(
    _ tag: String, _ attributes: [String: String], _ children: [HTMLNode], _ setting: Setting
  ) {
    switch tag {
    case "b", "strong": render(children, setting.with(.strong))
    case "i", "em": render(children, setting.with(.emphasis))
    case "code": render(children, setting.with(.code))
    case "small": render(children, setting.with(.faint))
    case "a": renderLink(to: attributes["href"], children, setting)
    case "img": renderImage(attributes["alt"] ?? "", setting)
    case "br": breakLine(setting)
    case "hr": renderRule(setting)
    case "ul", "ol": renderList(tag, children, setting)
    case "tr": renderRow(children, setting)
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "div", "li":
      renderBlock(tag, children, setting)
    default: render(children, setting)
    }
  }
}

// MARK: - Within a line

extension HTMLRenderer {
  private mutating func renderLink(
    to address: String?, _ children: [HTMLNode], _ setting: Setting
  ) {
    render(children, setting.with(.link))
    let bare = address?.withoutBlanks ?? ""
    let text = children.map(\.text).joined().withoutBlanks
    guard !bare.isEmpty, bare != text else { return }
    paragraph.appendBlank()
    paragraph.append("(\(bare))", .faint)
  }

  private mutating func renderImage(_ text: String, _ setting: Setting) {
    paragraph.append("[\(text.isEmpty ? "image" : text)]", setting.tone)
  }

  private mutating func appendPreformatted(_ text: String, _ setting: Setting) {
    for (number, row) in text.rows.enumerated() {
      if number > 0 { endLine(setting, keepsEmpty: !lines.isEmpty && !wantsGap) }
      paragraph.append(verbatim: String(row).replacing("\t", with: "    "), setting.tone)
    }
  }

  private mutating func breakLine(_ setting: Setting) {
    if setting.isFlat { return paragraph.appendBlank() }
    endLine(setting, keepsEmpty: !lines.isEmpty && !wantsGap)
  }
}

// MARK: - Blocks

extension HTMLRenderer {
  private mutating func renderBlock(
    _ tag: String, _ children: [HTMLNode], _ outer: Setting
  ) {
    if outer.isFlat {
      paragraph.appendBlank()
      render(children, outer)
      return paragraph.appendBlank()
    }
    let isSpaced = tag != "div" && tag != "li"
    endLine(outer)
    if isSpaced { wantsGap = true }
    let setting = setting(of: tag, in: outer)
    render(children, setting)
    endLine(setting)
    if isSpaced { wantsGap = true }
  }

  private func setting(of tag: String, in outer: Setting) -> Setting {
    var setting = outer
    switch tag {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      setting.tone = .heading
    case "blockquote":
      setting.tone = .quote
      setting.indent += 2
    case "pre":
      setting.tone = .code
      setting.isPreformatted = true
    default:
      break
    }
    return setting
  }

  private mutating func renderRule(_ setting: Setting) {
    if setting.isFlat { return paragraph.appendBlank() }
    endLine(setting)
    wantsGap = true
    paragraph.append("────────", .faint)
    endLine(setting)
    wantsGap = true
  }

  private mutating func renderRow(_ children: [HTMLNode], _ setting: Setting) {
    var cell = setting
    cell.isFlat = true
    cell.isPreformatted = false
    if !setting.isFlat { endLine(setting) }
    var isFirst = true
    for child in children {
      guard case .element(let tag, _, let content) = child, tag == "td" || tag == "th" else {
        render([child], cell)
        continue
      }
      if !isFirst { paragraph.append(verbatim: " | ", .faint) }
      isFirst = false
      render(content, tag == "th" ? cell.with(.strong) : cell)
    }
    setting.isFlat ? paragraph.appendBlank() : endLine(setting)
  }

  /// Ends the line in the making, if anything is in it or an empty one is wanted.
  private mutating func endLine(_ setting: Setting, keepsEmpty: Bool = false) {
    guard !paragraph.isEmpty || keepsEmpty else { return }
    if wantsGap, !lines.isEmpty { lines.append(Document.Line()) }
    wantsGap = false
    let isPreformatted = setting.isPreformatted
    lines.append(
      Document.Line(
        paragraph.take(), indent: setting.indent, marker: marker, isPreformatted: isPreformatted))
    marker = ""
  }
}

// MARK: - Lists

extension HTMLRenderer {
  private mutating func renderList(
    _ tag: String, _ children: [HTMLNode], _ outer: Setting
  ) {
    if outer.isFlat { return render(children, outer) }
    // A marker that is still to be set belongs to an item that begins with a list.
    endLine(outer, keepsEmpty: !marker.isEmpty)
    let isSpaced = outer.listDepth == 0
    if isSpaced { wantsGap = true }
    let last = children.count(where: \.isListItem)
    var inner = outer
    inner.listDepth += 1
    inner.indent += tag == "ol" ? "\(last). ".count : "• ".count
    var number = 0
    for child in children {
      guard child.isListItem, case .element(_, _, let content) = child else {
        render([child], inner)
        continue
      }
      number += 1
      renderItem(content, marker: tag == "ol" ? "\(number). " : "• ", inner)
    }
    endLine(inner)
    if isSpaced { wantsGap = true }
  }

  private mutating func renderItem(
    _ children: [HTMLNode], marker itemMarker: String, _ setting: Setting
  ) {
    endLine(setting)
    marker = itemMarker
    render(children, setting)
    endLine(setting, keepsEmpty: !marker.isEmpty)
  }
}

extension HTMLNode {
  fileprivate var isListItem: Bool { if case .element("li", _, _) = self { true } else { false } }
}

extension String {
  fileprivate var withoutBlanks: String {
    String(decoding: utf8.filter { $0 > 0x20 }, as: UTF8.self)
  }
}
