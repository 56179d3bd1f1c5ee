import Forms
package import Foundation
import Yams

/// The text of a file, read as YAML or as JSON, which YAML comprises.
package enum FileText {
  /// The most bytes that are read.
  package static let most = 64 * 1024 * 1024
  /// The most values and names that are read.
  package static let mostNodes = 200_000
  static let deepest = 16

  /// What stands in the file; nil where nothing does.
  ///
  /// Throws ``FileFormatError`` where it is no such text, and where it has anchors, aliases, tags or a second document.
  package static func read(_ data: Data) throws(FileFormatError) -> FileNode? {
    guard data.count <= most else {
      throw FileFormatError(nil, "The file is larger than 64 MiB; split it by section")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw FileFormatError(
        firstInvalid(in: data), "Is not text in UTF-8 from here on; save the file as UTF-8")
    }
    if AliasBomb.isLikely(in: text) { throw FileFormatError(nil, sentenceOfAlias) }
    do {
      let parser = try Parser(yaml: JSONEscapes.joined(text), encoding: .utf8)
      // Anchors are known for as long as the parser is.
      return try withExtendedLifetime(parser) {
        var source = Source(text)
        return try parser.singleRoot().map { try read($0, depth: 1, &source) }
      }
    } catch let error as FileFormatError {
      throw error
    } catch {
      throw FileFormatError([YAMLFault(error, in: text).problem])
    }
  }

  private static func read(
    _ node: Node, depth: Int, _ source: inout Source
  ) throws(FileFormatError) -> FileNode {
    let place = Position(node.mark)
    try checkForm(of: node, at: place)
    source.count += 1
    guard source.count <= mostNodes else {
      throw FileFormatError(
        place, "More than 200,000 values and names up to here; split the file by section")
    }
    guard depth <= deepest else {
      throw FileFormatError(place, "Nested deeper than 16 levels; nothing of a configuration is")
    }
    switch node {
    case .scalar(let scalar):
      let isBlock = scalar.style == .literal
      let indent = isBlock ? source.indent(below: place.line) : nil
      return FileNode(value: .text(scalar.string, blockIndent: indent), place: place)
    case .sequence(let sequence):
      var nodes: [FileNode] = []
      for node in sequence { nodes.append(try read(node, depth: depth + 1, &source)) }
      return FileNode(value: .list(nodes), place: place)
    case .mapping(let mapping):
      var members: [FileNode.Member] = []
      for (key, node) in mapping {
        let name = try name(key)
        source.count += 1
        members.append(
          FileNode.Member(
            name: name, place: Position(key.mark), node: try read(node, depth: depth + 1, &source)))
      }
      return FileNode(value: .fields(members), place: place)
    case .alias: throw FileFormatError(place, sentenceOfAlias)
    }
  }

  private static func name(_ key: Node) throws(FileFormatError) -> String {
    let place = Position(key.mark)
    // Looking for names that stand twice has given every name a tag; only others are somebody's.
    if key.anchor != nil { throw FileFormatError(place, sentenceOfAlias) }
    guard key.tagName.isEmpty || key.tagName.hasPrefix("tag:yaml.org,2002:") else {
      throw FileFormatError(place, sentenceOfTag)
    }
    guard case .scalar(let scalar) = key else {
      throw FileFormatError(place, "A name is expected here, such as caption")
    }
    if scalar.string == "<<", scalar.style == .plain {
      throw FileFormatError(place, "Merge keys (<<) are not read; write the fields out")
    }
    return scalar.string
  }

  static let sentenceOfAlias =
    "Anchors and aliases (& and *) are not read; write the value out, or put quotation marks around a text"

  private static let sentenceOfTag =
    "Tags (!) are not read; leave it out, or put quotation marks around a text"

  // An alias stands behind its anchor, so that what it stands for is never followed.
  private static func checkForm(of node: Node, at place: Position) throws(FileFormatError) {
    if node.anchor != nil { throw FileFormatError(place, sentenceOfAlias) }
    if node.hasTag { throw FileFormatError(place, sentenceOfTag) }
  }

  private static func firstInvalid(in data: Data) -> Position {
    var (line, lineStart) = (1, data.startIndex)
    // Line by line, for no sequence of UTF-8 contains the byte of a line end.
    for index in data.indices where data[index] == 0x0A {
      if String(validating: data[lineStart..<index], as: UTF8.self) == nil { break }
      (line, lineStart) = (line + 1, index + 1)
    }
    return Position(line: line, column: 1)
  }
}

/// What is known of a file while it is read.
private struct Source {
  /// How many values and names were read.
  var count = 0
  private let text: String
  private lazy var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)

  init(_ text: String) { self.text = text }

  /// By how many blanks the first line with anything in it is indented below a line.
  mutating func indent(below line: Int) -> Int {
    let written = lines.dropFirst(line).first { $0.contains { $0 != 0x20 && $0 != 0x0D } }
    return written?.prefix { $0 == 0x20 }.count ?? 0
  }
}

extension Node {
  fileprivate var tagName: String {
    switch self {
    case .scalar(let scalar): scalar.tag.description
    case .sequence(let sequence): sequence.tag.description
    case .mapping(let mapping): mapping.tag.description
    case .alias: ""
    }
  }

  // Quoted texts have a tag without anybody writing one.
  fileprivate var hasTag: Bool {
    if case .scalar(let scalar) = self, scalar.style != .plain, tagName == Tag.Name.str.rawValue {
      return false
    }
    return !tagName.isEmpty
  }
}

extension Position {
  /// A place as the reader tells it.
  init(_ mark: Mark?) { self.init(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}
