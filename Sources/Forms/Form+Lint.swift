extension Form {
  /// What is wrong with the description itself, a sentence each; a sound form has none.
  package func lint() -> [String] {
    var faults: [String] = []
    var seen: Set<String> = []
    for field in fields {
      if !seen.insert(field.id).inserted {
        faults.append("\(field.id): the identifier stands twice")
      }
      faults += field.lint().map { "\(field.id): \($0)" }
    }
    if fields.isEmpty { faults.append("\(noun): has no field") }
    return faults
  }
}

extension Field {
  /// What is wrong with the description of this field, a sentence each.
  package func lint() -> [String] {
    var faults: [String] = []
    if id.first?.isLowercase != true
      || !id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    {
      faults.append("the identifier is not lower camel case")
    }
    if label.isEmpty || label.count > 28 { faults.append("the label is empty or over 28 columns") }
    if help.count < 10 { faults.append("the help is no sentence") }
    if help.count > 160 { faults.append("the help is over 160 columns") }
    switch control {
    case .reference, .references:
      if choices == nil { faults.append("a reference has no choices") }
    case .choice(let words) where Set(words).count != words.count || words.isEmpty:
      faults.append("the words are empty or stand twice")
    case .path where intake == nil: faults.append("what is read of a file goes nowhere")
    case .text, .secret, .path, .longText, .choice, .checkBox, .rows, .shown: break
    }
    return faults
  }
}
