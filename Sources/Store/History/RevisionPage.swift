import Forms
import KYC

/// A revision as a text: who did what, what can be done with it, and how each field differs.
struct RevisionPage {
  let change: PastChange
  let showsAddress: Bool

  init(_ change: PastChange, showsAddress: Bool = true) {
    (self.change, self.showsAddress) = (change, showsAddress)
  }

  /// A line that leads somewhere, or says why it does not.
  enum Lead {
    case to(String, Section.Lead)
    case nowhere(String)
  }

  /// The page with these differences and leads.
  func entry(lines: [Document.Line], leads: [Lead]) -> Section.Entry {
    var document = Document(title: "Revision \(change.number)", lines: head)
    var places: [Int: Section.Lead] = [:]
    if !leads.isEmpty { document.lines.append(Document.Line()) }
    for lead in leads {
      switch lead {
      case .to(let title, let place):
        places[document.lines.count] = place
        document.lines.append(Document.Line([Document.Span("[ \(title) ]", .link)]))
      case .nowhere(let reason):
        document.lines.append(Document.Line([Document.Span(reason, .faint)]))
      }
    }
    document.lines += [Document.Line()] + lines
    return Section.Entry(key: String(change.number), document: document, leads: places)
  }

  private var head: [Document.Line] {
    let noun = change.kind?.noun ?? "record \(change.row)"
    let verb = change.action.word
    let title = "\(verb.prefix(1).uppercased() + verb.dropFirst()): \(noun) \(change.name)"
    let time = change.at.prefix(19).replacing("T", with: " ")
    return [
      Document.Line([Document.Span(title, .strong)]),
      Document.Line([Document.Span("By \(change.author) on \(time) UTC; \(known)")]),
    ] + (showsAddress ? [Document.Line([Document.Span(origin)])] : [])
  }

  private var known: String {
    switch change.known {
    case .login: "known by their login"
    case .forcedCommand: "known by their SSH key"
    case .sudo: "known by sudo from their account"
    case .account: "known by the account of the process"
    case nil: "older than the chain, so it is not kept how they were known"
    }
  }

  private var origin: String {
    change.address.map { "From \($0), as their session claimed" } ?? "From an unknown address"
  }
}
