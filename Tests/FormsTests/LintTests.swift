import Forms
import Testing

@Suite struct LintTests {
  private typealias ToyField = Field<Toy, Shelf>

  private func field(
    _ id: String = "name", label: String = "Name", control: Control = .text,
    help: String = "What the toy is called"
  ) -> ToyField {
    ToyField(
      id: id, label: label, control: control, isLocalizable: false, help: help,
      read: { _, _, _ in "" }, write: { _, _, _, _ in }, tidy: { $0 })
  }

  private func lint(_ fields: ToyField...) -> [String] {
    Form<Toy, Shelf>(noun: "toy", fields: fields).lint()
  }

  @Test func aSoundFormHasNoFault() { #expect(Toy.form.lint() == []) }

  @Test func plantedFaultsAreFound() {
    #expect(lint() == ["toy: has no field"])
    #expect(lint(field(), field()) == ["name: the identifier stands twice"])
    for id in ["Name", "na me", "na_me", "näme", "", "1st"] {
      #expect(lint(field(id)) == ["\(id): the identifier is not lower camel case"])
    }
    for label in ["", String(repeating: "x", count: 29)] {
      #expect(lint(field(label: label)) == ["name: the label is empty or over 28 columns"])
    }
    #expect(lint(field(help: "A name")) == ["name: the help is no sentence"])
    #expect(
      lint(field(help: String(repeating: "x", count: 161)))
        == ["name: the help is over 160 columns"])
    for words in [[], ["Yes", "Yes"]] {
      #expect(
        lint(field(control: .choice(words))) == ["name: the words are empty or stand twice"])
    }
    #expect(lint(field(control: .path)) == ["name: what is read of a file goes nowhere"])
    for control in [Control.reference(section: "toys"), .references(section: "toys")] {
      #expect(lint(field(control: control)) == ["name: a reference has no choices"])
      #expect(lint(field(control: control).suggesting([])) == [])
    }
  }
}
