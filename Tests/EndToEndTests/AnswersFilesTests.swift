import Foundation
import TestSupport
import Testing

/// Each answers file done on the screens, in plain mode, by commands and by itself gives the same configuration.
@Suite struct AnswersFilesTests {
  @Test(.tags(.slow), arguments: ToldAct.names) func everyWayGivesOneConfiguration(_ name: String)
    async throws
  {
    let acts = try ToldAct.read(name)
    let replayed = try await replay(name)
    let talked = try await onADesk { desk in
      try await desk.visit(["--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        for act in acts { try await talk.perform(act) }
        try await visit.pane.type("<\r")
        #expect(try await visit.pane.exitStatus() == 0)
      }
    }
    #expect(talked == replayed)
    let shown = try await onADesk { desk in
      try await desk.visit { visit in
        for act in acts {
          try await visit.pane.expect("Guided set-up")
          try await ScreenHand(visit: visit).perform(act)
        }
      }
    }
    #expect(shown == replayed)
    let commanded = try await onADesk { desk in
      for act in acts {
        let done = try await desk.command(act.command)
        #expect(done.status == 0, "\(act.command): \(done)")
      }
    }
    // One save where others need two, which the records count.
    #expect(commanded.exported == replayed.exported)
    let applied = try await onADesk { desk in
      let done = try await desk.apply(replayed.carried)
      #expect(done.status == 0, "\(done)")
    }
    #expect(applied.exported == replayed.exported)
    #expect(replayed.rows.count > 20 && replayed.exported.contains("Groups"))
  }

  @Test func theGuideByAnswersAndInPlainMode() async throws {
    let act = try #require(try ToldAct.read("guide").first)
    let replayed = try await replay("guide")
    let talked = try await onADesk { desk in
      try await desk.visit(["guide", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.goThrough(act)
        let bytes = String(decoding: try visit.pane.bytesShown(), as: UTF8.self)
        for secret in Visit.secrets.prefix(2) { #expect(!bytes.contains(secret)) }
      }
    }
    #expect(talked == replayed)
  }

  @Test func whatIsRefusedInItsSecondHalfLeavesNothing() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let path = try folder.write(
        """
        - create: groups
          set: {name: A, caption: a}
        - create: connections
          set:
            name: idenfy-main
            caption: iDenfy
            provider: IdenfyConnection
            host: https://ivs.idenfy.com
            enabled: Yes
        """, to: "half.yaml")
      let done = try await desk.replay(path)
      #expect(done.status == 1, "\(done)")
      #expect(done.errors.hasSuffix("Done: the 1 act before it and nothing of this act.\n"))
      #expect(try await desk.select("SELECT count(*) FROM externalConnection") == "0")
      #expect(
        try await desk.select(
          "SELECT count(*) FROM revision WHERE tableName = 'externalConnection'") == "0")
    }
  }

  @Test func whatIsToldInTheGuideAndNotDoneIsADraft() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let path = try folder.write("- guide:\n    start: {officeName: Acme}\n", to: "begun.yaml")
      let done = try await desk.replay(path)
      #expect(done.status == 0 && done.output.contains("Not saved, kept as a draft: "), "\(done)")
      #expect(try await desk.select("SELECT count(*) FROM draft") == "1")
      let again = try await desk.replay(path)
      #expect(again.status == 1 && again.errors.contains("You have a draft"), "\(again)")
    }
  }

  @Test func whatGoesWithADeletedRecordIsAgreedTo() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      #expect(try await desk.replay(ToldAct.path("test")).status == 0)
      let act = "- delete: tests\n  record: Risk\n"
      let asked = try await desk.replay(try folder.write(act, to: "delete.yaml"))
      #expect(asked.status == 1, "\(asked)")
      #expect(
        asked.errors.contains("Its 2 questions go with it. Write confirmed: Yes"), "\(asked)")
      let agreed = try await desk.replay(
        try folder.write(act + "  confirmed: Yes\n", to: "delete.yaml"))
      #expect(agreed.status == 0, "\(agreed)")
      #expect(try await desk.select("SELECT count(*) FROM clientTest") == "0")
    }
  }

  /// What is configured: the rows, and the file that is exported.
  struct Outcome: Equatable {
    let rows: [String]
    let exported: String
    /// The same with where its secrets are taken from.
    let carried: String
  }

  private func replay(_ name: String) async throws -> Outcome {
    try await onADesk { desk in
      let done = try await desk.replay(ToldAct.path(name))
      #expect(done.status == 0, "\(done)")
      for secret in Visit.secrets { #expect(!done.output.contains(secret)) }
    }
  }

  private func onADesk(_ body: (TestBackOffice) async throws -> Void) async throws -> Outcome {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await body(desk)
      return Outcome(
        // A connection is one save here and two by hand, which its version counts.
        rows: try await desk.canonical(without: "version"),
        exported: try await desk.command(["export"]).output,
        carried: try await desk.command(["export", "--secrets", "env"]).output)
    }
  }
}

extension ToldAct {
  /// The words of the command that does it.
  fileprivate var command: [String] {
    let settings = answers.flatMap { answer in
      if let variable = Self.environment.first(where: { $0.value == answer.text })?.key {
        return ["--set", "\(answer.name)=env:\(variable)"]
      }
      let texts =
        answer.name == "documentGroups"
        ? answer.text.split(separator: "\n").map(String.init) : [answer.text]
      return texts.flatMap { ["--set", "\(answer.name)=\($0)"] }
    }
    let agreed = deed == "create" ? [] : ["--yes"]
    let name = deed == "create" || record.isEmpty ? [] : [record]
    return [deed, word] + name + inside.flatMap { ["--in", $0] } + settings + agreed
  }
}

extension TestBackOffice {
  /// Runs a command on the file.
  func command(_ words: [String]) async throws -> Finished {
    try await run(words, environment: ToldAct.environment)
  }

  /// Applies a configuration file, its secrets being those of a visit.
  func apply(_ text: String) async throws -> Finished {
    let names = ["IDENFY_MAIN_KEY", "IDENFY_MAIN_SECRET", "IDENFY_MAIN_SIGNATURE_SECRET"]
    let secrets = zip(names, Visit.secrets.map { Optional($0) })
    return try await run(
      ["apply", "-", "--yes", "--quiet"], input: text,
      environment: Dictionary(secrets, uniquingKeysWith: { $1 }))
  }

  /// Does what an answers file tells, without a terminal.
  func replay(_ path: String, _ more: String...) async throws -> Finished {
    try await run(
      ["--answers", path] + more,
      environment: ToldAct.environment.merging(["TERM": "xterm"]) { $1 })
  }
}

extension PlainTalk {
  /// Goes through the guide with the answers of an act, to its end.
  mutating func goThrough(_ act: ToldAct) async throws {
    let odd = [
      "keys.key": "Access key", "keys.secret": "Secret access key",
      "webhook.url": "Back Office URL",
    ]
    var pending = act.steps.flatMap { step in
      step.answers.map { (odd["\(step.stop).\($0.name)"] ?? act.label($0.name), $0.text) }
    }
    for _ in 0..<200 where !said.contains("Guided set-up is done") {
      let offer = lines.dropLast().last ?? ""
      if offer.hasPrefix("Enter: No") {
        try await say("2")
      } else if offer.hasPrefix("A: ") {
        try await say("a")
      } else if offer.hasPrefix("Enter goes on") {
        try await goOn(&pending)
      } else if let label = question, let index = pending.firstIndex(where: { $0.0 == label }) {
        try await answer(pending.remove(at: index).1)
      } else {
        try await say("")
      }
    }
    try #require(said.contains("Guided set-up is done"), "\(said)")
  }

  // What stands in a step that is listed and not asked is gone to by its number.
  private mutating func goOn(_ pending: inout [(String, String)]) async throws {
    for (index, answer) in pending.enumerated() {
      guard
        let line = lines.last(where: {
          $0.contains(": \(answer.0), ") && $0.first?.isNumber == true && !$0.contains(" of ")
        })
      else { continue }
      try await say(String(line.prefix { $0.isNumber }))
      pending.remove(at: index)
      return try await self.answer(answer.1)
    }
    try await say("")
  }
}
