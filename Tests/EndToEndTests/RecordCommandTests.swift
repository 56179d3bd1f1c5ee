import TestSupport
import Testing

/// Records by command: made, changed, refused and deleted.
@Suite struct RecordCommandTests {
  @Test func aRecordIsMadeChangedAndDeleted() async throws {
    try await TestBackOffice.lend { desk in
      let made = try await desk.run("create groups --set name=ID_CARD --set", "Caption=ID card")
      #expect(made.output == "Saved document group ID_CARD: Name, Caption\n")
      #expect(made.errors == "" && made.status == 0)
      _ = try await desk.run("create languages --set code=de --set name=German")
      let edited = try await desk.run("edit groups id_card --set caption.de=Ausweis --quiet")
      #expect(edited.output == "" && edited.errors == "" && edited.status == 0)
      #expect(
        try await desk.select("SELECT caption FROM documentGroup")
          == "{\"de\":\"Ausweis\",\"en\":\"ID card\"}")
      let emptied = try await desk.run("edit groups ID_CARD --set caption.de=")
      #expect(emptied.output == "Saved document group ID_CARD: Caption\n")
      let gone = try await desk.run("delete groups ID_CARD --yes")
      #expect(gone.output == "Deleted document group ID_CARD\n" && gone.status == 0)
      #expect(try await desk.run("show groups ID_CARD").status == 1)
      #expect(
        try await desk.select("SELECT action, tableName FROM revision WHERE id > 1")
          == "create|documentGroup\ncreate|language\nupdate|documentGroup\nupdate|documentGroup\n"
          + "delete|documentGroup")
    }
  }

  @Test func everythingThatIsWrongIsSaidAtOnceAndNothingIsSaved() async throws {
    try await TestBackOffice.lend { desk in
      let done = try await desk.run(
        "create groups --set name=ID_CARD --set Type=Two --set captoin=x --set name.de=x"
          + " --set enabled=No --set enabled=Yes --set description.fr=x")
      #expect(done.status == 1 && done.output == "")
      #expect(
        done.errors == """
          captoin: There is no such field. The fields are: name, caption, type, description, enabled; did you mean caption
          name.de: Name has no translations
          enabled: Stands twice; once is enough
          description.fr: There is no such language; there are: en
          caption: Required
          type: Must be one of: One, All
          Nothing was saved.

          """)
      #expect(try await desk.select("SELECT count(*) FROM documentGroup") == "0")
      let locked = try await desk.run("edit levels 0 --set index=3 --set default=Yes")
      #expect(
        locked.errors
          == "index: The default level keeps Index 0: create another level\nNothing was saved.\n")
    }
  }

  @Test func severalReferencesReplaceTheList() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      for name in ["PASSPORT", "VISA"] {
        _ = try await desk.run("create groups --set name=\(name) --set caption=x")
      }
      let done = try await desk.run(
        "edit levels 1 --set documentGroups=PASSPORT --set documentGroups=VISA --yes")
      #expect(done.status == 0)
      let shown = try await desk.run("show levels 1 --format csv").output
      #expect(shown.contains("documentGroups,\"PASSPORT, VISA\"\r\n"))
      let wrong = try await desk.run("edit levels 1 --set documentGroups=NOPE")
      #expect(wrong.errors.hasPrefix("documentGroups: There is no document group NOPE"))
    }
  }

  @Test func whatIsUsedStaysAndWhatClientsLoseIsAskedAbout() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      let used = try await desk.run("delete groups ID_CARD --yes")
      #expect(used.status == 1)
      #expect(used.errors.hasSuffix("it is used here.\n  Level 1 · Document groups\n"))
      let unasked = try await desk.run("edit groups ID_CARD --set enabled=No")
      #expect(unasked.status == 2)
      #expect(unasked.errors.contains("ID_CARD is used by the level One"))
      #expect(unasked.errors.contains("Nothing was saved: there is no terminal to ask at"))
      #expect(try await desk.run("delete levels 1").status == 2)
      #expect(try await desk.select("SELECT enabled FROM documentGroup") == "1")
      #expect(try await desk.run("edit groups ID_CARD --set enabled=No --yes").status == 0)
      #expect(try await desk.run("delete levels 0 --yes").errors.contains("is not deleted"))
    }
  }

  @Test func questionsAndAnswersAreReachedThroughTheirTest() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run("create tests --set caption=Risk")
      let words = "create questions --in Risk --set type=close --set"
      #expect(try await desk.run(words, "text=Are you a PEP?").status == 0)
      let path = ["--in", "Risk", "--in", "Are you a PEP?"]
      let made = try await desk.run(
        "create answers --set text=No", path[0], path[1], path[2], path[3])
      #expect(made.output == "Saved answer No: Answer\n")
      let json = try await desk.run("show tests Risk --format yaml").output
      #expect(json.contains("questions:\n- id: 1\n  text: Are you a PEP?\n"))
      #expect(json.contains("  answers:\n  - id: 1\n    text: 'No'\n"))
      #expect(try await desk.run("list answers --in Risk").status == 2)
      #expect(try await desk.run("list groups --in Risk").status == 2)
      #expect(try await desk.run("list questions --in Nope").status == 1)
      let gone = try await desk.run("delete answers No --yes", path[0], path[1], path[2], path[3])
      #expect(gone.output == "Deleted answer No\n")
    }
  }

  @Test func theBackOfficeIsOneRecord() async throws {
    try await TestBackOffice.lend { desk in
      let named = try await desk.run("edit back-office --set name=Acme")
      #expect(named.output == "Saved Back Office Acme: Name\n")
      #expect(try await desk.run("show back-office").output == "Name  Acme\nURL\n")
      #expect(try await desk.run("show back-office Acme").status == 2)
      #expect(try await desk.run("delete back-office Acme --yes").status == 2)
      #expect(try await desk.run("edit levels 7 --set caption=x").errors.contains("in Acme"))
    }
  }
}
