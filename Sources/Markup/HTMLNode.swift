import CLibXML2

/// What clients would see of HTML: the tree that libxml2 reads.
enum HTMLNode: Equatable {
  case text(String)
  case element(tag: String, attributes: [String: String], children: [HTMLNode])

  /// The nodes of the body; empty where libxml2 gives up.
  ///
  /// Only text that `HTML.check` accepts comes here, so libxml2 never meets what is refused.
  static func tree(of text: String) -> [HTMLNode] {
    _ = libraryIsReady
    // No network, no mending messages on stderr, no document type; and never the flag for huge texts.
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NODEFDTD.rawValue
    var text = text
    let document = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { bytes in
        htmlReadMemory(
          bytes.baseAddress, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return [] }
    defer { xmlFreeDoc(document) }
    return nodes(from: xmlDocGetRootElement(document), depth: 0)
  }

  // Once, before threads could race for it.
  private static let libraryIsReady: Void = xmlInitParser()

  /// A node and its siblings; html, body and the like are given by what is in them.
  private static func nodes(from first: xmlNodePtr?, depth: Int) -> [HTMLNode] {
    // libxml2 adds html, body and p; the check has limited the rest.
    guard depth < HTML.deepest + 8 else { return [] }
    return siblings(from: first).flatMap { node -> [HTMLNode] in
      switch node.type {
      case XML_TEXT_NODE:
        return [.text(text(node.content))]
      case XML_ELEMENT_NODE:
        let tag = text(node.name)
        let children = nodes(from: node.children, depth: depth + 1)
        guard HTML.allowedTags.contains(tag) else { return children }
        return [.element(tag: tag, attributes: attributes(of: node), children: children)]
      default:
        return []
      }
    }
  }

  private static func siblings(from first: xmlNodePtr?) -> [xmlNode] {
    sequence(first: first) { $0?.pointee.next }.prefix { $0 != nil }.compactMap { $0?.pointee }
  }

  private static func attributes(of node: xmlNode) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.properties
    while let attribute = next?.pointee {
      let values = siblings(from: attribute.children).map { text($0.content) }
      attributes[text(attribute.name)] = values.joined()
      next = attribute.next
    }
    return attributes
  }

  private static func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }

  /// All its text, as it stands in the source.
  var text: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children): children.map(\.text).joined()
    }
  }
}
