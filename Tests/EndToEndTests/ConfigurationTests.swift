import Foundation
import TestSupport
import Testing

/// Configuration as a file, by the commands that write, plan and apply it.
@Suite struct ConfigurationTests {
  private static var secrets: [String: String?] { SampleFile.secrets.mapValues { $0 } }

  @Test func whatIsExportedIsAppliedElsewhereWithoutADifference() async throws {
    try await TestBackOffice.lend { desk in
      let made = try await desk.run(
        "apply - --quiet", input: SampleFile.text, environment: Self.secrets)
      #expect(made == .silent(0))
      let export = try await desk.run("export --secrets env")
      #expect(export.status == 0 && export.errors == "")
      let own = try await desk.run("plan - --exit-code", input: export.output)
      #expect(own.status == 1, "its secrets are told by variables that are not set")
      #expect(own.errors.contains("key: The variable IDENFY_MAIN_KEY is not set"))
      let plain = try await desk.run("export")
      let none = try await desk.run("plan - --exit-code --prune", input: plain.output)
      #expect(none.status == 0 && none.errors == "" && none.output.hasPrefix("No changes: "))
      try await TestBackOffice.lend { other in
        for format in ["yaml", "json"] {
          let text = try await desk.run("export --secrets env --format \(format)").output
          let done = try await other.run(
            "apply - --quiet --yes --prune", input: text, environment: Self.secrets)
          #expect(done == .silent(0), "\(format): \(done)")
          #expect(try await other.run("export --secrets env").output == export.output)
        }
        let again = try await other.run(
          "apply - --prune", input: export.output, environment: Self.secrets)
        #expect(again.status == 0 && again.output.hasPrefix("No changes: "))
      }
      for text in [export.output, plain.output, own.errors] {
        #expect(!SampleFile.secrets.values.contains { text.contains($0) })
      }
    }
  }

  @Test func aWrongFileIsRefusedWithItsPlacesAndChangesNothing() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      let before = try await desk.run("export").output
      _ = try desk.home.write(
        "levels:\n- index: 1\n  visible: Perhaps\n  nextlevel: 2\n- {index: x}\n", to: "wrong.yaml")
      for words in ["plan", "apply --yes"] {
        let done = try await desk.run("\(words) wrong.yaml")
        #expect(done.status == 1 && done.output == "")
        let lines = done.errors.split(separator: "\n").map(String.init)
        #expect(try lines.at(0).hasPrefix("wrong.yaml:3:12: visible: Must be one of: Yes, No"))
        #expect(
          try lines.at(1).hasPrefix(
            "wrong.yaml:4:3: A level has no field nextlevel; did you mean nextLevel"))
        #expect(lines.contains { $0.hasPrefix("wrong.yaml:5:11: index: Must be a whole number") })
        #expect(lines.last == "Nothing was changed.")
      }
      #expect(try await desk.run("export").output == before)
      #expect(try await desk.run("plan nowhere.yaml").status == 3)
      #expect(try await desk.run("plan").status == 2)
    }
  }

  @Test func whatIsDeletedIsAskedBefore() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      let text = "levels:\n- {index: 0}\n"
      let asked = try await desk.run("apply - --prune", input: text)
      #expect(asked.status == 2)
      #expect(asked.errors.contains("1 record is deleted: level 1."))
      #expect(asked.errors.contains("Yes is --yes"))
      #expect(try await desk.select("SELECT count(*) FROM level") == "2")
      let hidden = try await desk.run("apply -", input: "levels:\n- {index: 1, visible: No}\n")
      #expect(hidden.status == 2)
      #expect(hidden.errors.contains("Clients no longer see the level One"))
      let done = try await desk.run("apply - --prune --yes", input: text)
      #expect(done.status == 0 && done.output.hasSuffix(": 1 deleted\n"))
      #expect(try await desk.select("SELECT count(*) FROM level") == "1")
    }
  }

  @Test func aPlanDoesWhatWasShownOrNothing() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      _ = try desk.home.write("levels:\n- {index: 1, caption: Two}\n", to: "f.yaml")
      let plan = try await desk.run("plan f.yaml --output p --exit-code")
      #expect(plan.status == 1 && plan.output.contains("- Caption: One\n  + Caption: Two"))
      let mode = try FileManager.default.attributesOfItem(atPath: desk.home.file("p"))
      #expect(mode[.posixPermissions] as? Int == 0o600)
      #expect(try await desk.run("plan f.yaml --output p").status == 1, "it is there already")
      _ = try desk.home.write("levels:\n- {index: 1, caption: Three}\n", to: "f.yaml")
      #expect(try await desk.run("apply p --quiet") == .silent(0))
      #expect(try await desk.run("show levels 1 --format json").output.contains(#""en": "Two""#))
      let second = try await desk.run("apply p")
      #expect(second.status == 1 && second.errors.contains("has moved on since the plan was made"))
      let old = try await desk.run("plan f.yaml --output q")
      _ = try await desk.run("edit levels 1 --set visible=No --yes")
      let late = try await desk.run("apply q")
      #expect(old.status == 0 && late.status == 1)
      #expect(try await desk.run("show levels 1 --format json").output.contains(#""en": "Two""#))
    }
  }

  @Test func aChangedHostTakesTheKeyPairAlong() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run("apply -", input: SampleFile.text, environment: Self.secrets)
      let host = "externalConnections:\n- name: idenfy-main\n  host: https://evil.example\n"
      let refused = try await desk.run("apply -", input: host)
      #expect(refused.status == 1 && refused.errors.contains("key: Needed before Enabled"))
      let done = try await desk.run("apply - --yes", input: host + "  enabled: No\n")
      #expect(
        done.status == 0 && done.errors.contains("warning: host: Changed, so what was entered"))
      let sealed = "SELECT group_concat(name) FROM connectionSetting WHERE sealed IS NOT NULL"
      #expect(try await desk.select(sealed) == "signatureSecret")
    }
  }

  @Test func secretsComeFromFilesToo() async throws {
    try await TestBackOffice.lend { desk in
      for (name, secret) in SampleFile.secrets {
        chmod(try desk.home.write(secret + "\n", to: name), 0o600)
      }
      let text = SampleFile.text.replacing("{env: ", with: "{file: ")
      #expect(try await desk.run("apply - --quiet", input: text) == .silent(0))
      let same = try await desk.run(
        "plan - --exit-code", input: SampleFile.text, environment: Self.secrets)
      #expect(same.status == 0, "a line end at the end of a file is no part of the secret: \(same)")
      chmod(desk.home.file("KEY"), 0o644)
      _ = try desk.home.write("\n", to: "EMPTY")
      let empty = try await desk.run(
        "plan -", input: text.replacing("{file: KEY}", with: "{file: EMPTY}"))
      #expect(empty.status == 1 && empty.errors.contains("key: EMPTY holds no secret"))
      let warned = try await desk.run("plan -", input: text)
      #expect(warned.errors.contains("others can read"))
      let literal = try await desk.run(
        "plan -", input: text.replacing("{file: KEY}", with: "canary-secret-9"))
      #expect(literal.status == 1 && literal.errors.contains("Replace it at the provider"))
      #expect(!(literal.errors + literal.output).contains("canary"))
    }
  }

  @Test func aPipeThatClosesEndsItQuietly() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run("apply -", input: SampleFile.text, environment: Self.secrets)
      let done = try await desk.bash("k export | head -1; k schema | head -1; k export > /dev/null")
      #expect(done.errors == "" && done.output.hasSuffix("{\n"))
      let json = try await desk.bash(
        "k export --format json | python3 -m json.tool > /dev/null && k schema | python3 -m json.tool > /dev/null"
      )
      #expect(json == .silent(0))
    }
  }
}
