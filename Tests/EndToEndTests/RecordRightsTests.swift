import Foundation
import TestSupport
import Testing

/// Commands of operators on a shared host.
@Suite struct RecordRightsTests {
  @Test func whoeverMayOnlyLookChangesNothing() async throws {
    let done = try await SharedHost.run(
      """
      at alice operators admit bob --group Auditors > /dev/null
      at alice create groups --set name=A --set caption=x
      echo "@"; end at bob list groups --format csv
      echo "@"; end at bob create groups --set name=B --set caption=x
      echo "@"; end at bob edit groups A --set caption=y
      echo "@"; end at bob delete groups A --yes
      echo "@"; end at bob create connections --set name=B --set caption=x --set provider=IdenfyConnection
      echo "@"; end at bob edit back-office --set name=y
      echo "@"; end at alice edit groups A --set caption=z
      """)
    let parts = done.output.components(separatedBy: "@\n").dropFirst()
    #expect(parts.count == 7, "\(done)")
    #expect(parts.first?.hasSuffix("1,A,x,One,Yes,0\r\n= 0\n") == true)
    for (part, right) in zip(
      parts.dropFirst(),
      [
        "Create on Document groups", "Update on Document groups", "Delete on Document groups",
        "Create on External connections", "Update on Back Office",
      ])
    {
      #expect(part == "Needs \(right); alice can give it\n= 1\n")
    }
    #expect(parts.last == "Saved document group A: Caption\n= 0\n")
  }

  @Test func nothingNamesWhatIsOnTheHost() async throws {
    let connection =
      "create connections --set name=a --set caption=a --set provider=IdenfyConnection"
    let done = try await SharedHost.run(
      """
      end at alice \(connection) --set key=file:/etc/passwd
      end at alice \(connection) --set key=env:PATH
      end at alice list groups --database /etc/passwd
      printf 'k\\n' | ssh $OPTIONS -i "$T/alice.key" kyc-setup@127.0.0.1 -- \(connection) --set key=-
      """)
    #expect(
      done.output == """
        --set key=file: names a path, which nobody does who shares this account. Leave it out.
        = 1
        --set key=env: names a variable of this host, which nobody does who shares this account. Leave it out.
        = 1
        --database names a path, which nobody does who shares this account. Leave it out.
        = 1
        Saved connection a: Name, Caption, Provider, Key

        """, "\(done)")
  }
}
