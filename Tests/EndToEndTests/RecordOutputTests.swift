import TestSupport
import Testing

/// What `list` and `show` print, for people and for programs.
@Suite struct RecordOutputTests {
  @Test func aListInEachFormat() async throws {
    try await TestBackOffice.lend { desk in
      #expect(try await desk.run("list groups").output == "No document groups yet.\n")
      #expect(try await desk.run("list groups --format json").output == "[]\n")
      _ = try await desk.run("create groups --set name=B", "--set", "caption==1+1")
      _ = try await desk.run("create groups --set name=A", "--set", "caption=a, b")
      #expect(
        try await desk.run("list groups").output == """
          ID  Name  Caption  Type  Enabled  Types
          1   B     =1+1     One   Yes      0
          2   A     a, b     One   Yes      0

          """)
      #expect(
        try await desk.run("list groups --format csv --sort Name").output
          == "id,name,caption,type,enabled,types\r\n2,A,\"a, b\",One,Yes,0\r\n"
          + "1,B,'=1+1,One,Yes,0\r\n")
      #expect(
        try await desk.run("list groups --format json --filter a,b --limit 1").output == """
          [
            {
              "id": 2,
              "name": "A",
              "caption": "a, b",
              "type": "One",
              "enabled": "Yes",
              "types": 0
            }
          ]

          """)
      #expect(
        try await desk.run("list groups --format yaml --sort id --reverse --limit 1").output == """
          - id: 2
            name: A
            caption: a, b
            type: One
            enabled: 'Yes'
            types: 0

          """)
      let wrong = try await desk.run("list groups --sort nam")
      #expect(wrong.status == 2 && wrong.errors.contains("did you mean name"))
    }
  }

  @Test func foreignTextControlsNoTerminal() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run("create groups --set name=A --set caption=x")
      try await desk.force(
        "UPDATE documentGroup SET caption = json_object('en', 'a' || char(27, 8238) || 'b')")
      for words in ["list groups", "show groups A"] {
        for format in ["table", "json", "csv", "yaml"] {
          let done = try await desk.run("\(words) --format \(format)")
          #expect(done.status == 0)
          #expect(!done.output.unicodeScalars.contains { $0.value == 27 || $0.value == 8238 })
        }
      }
    }
  }

  @Test func aTableFitsTheTerminalAndIsWholeWithoutOne() async throws {
    let caption = String(repeating: "wide ", count: 20) + "end"
    try await Pane.open(["bash"]) { pane in
      let desk = TestBackOffice(home: pane.home)
      _ = try await desk.run("create groups --set name=A --set", "caption=\(caption)")
      try await pane.type("PS1=; clear; '\(try BuiltProgram.path())' list groups; echo do''ne\r")
      let list = try await pane.expect("done")
      #expect(list.text.contains("…  One") && !list.text.contains("end"))
      try await pane.type("clear; '\(try BuiltProgram.path())' show groups A; echo sho''wn\r")
      let shown = try await pane.expect("shown")
      #expect(shown.text.contains("\n             wide"))
      #expect(try await desk.run("list groups").output.contains(caption))
    }
  }

  @Test func aReaderThatIsGoneEndsItQuietly() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run("list groups")
      // More text than a pipe holds.
      _ = try await desk.select(
        """
        WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 500)
        INSERT INTO documentGroup (name, caption) SELECT 'G' || i, json_object('en', printf('%.*c', 120, 'x')) FROM n
        """)
      for format in ["table", "json"] {
        let done = try await desk.bash(
          "k list groups --format \(format) | head -1; echo ${PIPESTATUS[0]}")
        #expect(done.output.hasSuffix("\n0\n") && done.errors == "")
      }
      let full = try await desk.bash("k list groups > /dev/full; echo $?")
      #expect(full.output == "3\n" && full.errors.contains("No space left on device"))
      let closed = try await desk.bash("k edit groups G1 --set caption=y >&-; echo $?")
      #expect(closed.output == "0\n")
    }
  }
}
