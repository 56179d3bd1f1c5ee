import Foundation
import TestSupport
import Testing

/// Who did it, by whichever way they came: what the history says, tried with real accounts, sudo and sshd.
@Suite struct IdentityTests {
  @Test func theHistorySaysWhoAndHowItWasKnown() async throws {
    let done = try await SharedHost.run(
      """
      # The numbers that useradd gave.
      A=$(id -u alice) B=$(id -u bob) K=$(id -u kyc-setup)
      SSH_CONNECTION='203.0.113.7 50022 10.0.0.1 22' at alice operators admit bob --group Support > /dev/null
      echo "forced command:" >> "$T/table"
      at alice operators admit t1 --group Support > /dev/null
      as alice sudo -n -u kyc-setup "$P" operators admit t2 --group Support > /dev/null
      as alice env SUDO_UID=0 SUDO_USER=root LOGNAME=root USER=root \\
        sudo -n -u kyc-setup "$P" operators admit t3 --group Support > /dev/null
      as bob sudo -n -u kyc-setup "$P" --as alice operators admit t5 --group Support > /dev/null
      # su keeps no login here, so that it is the account itself, which nobody let in.
      echo "@"; end su -s /bin/sh kyc-setup -c "SUDO_UID= $P operators admit t4 --group Support"
      # What anybody can set: the account's own shell is behind the boundary, and says so.
      end su -s /bin/sh kyc-setup -c "LOGNAME=alice USER=alice $P operators"
      # Another's file, from their own account.
      end as bob "$P" operators
      end as bob env HOME="$T/bob" "$P" --database /var/lib/kyc-setup/back-office.sqlite operators
      echo "@"
      sqlite3 "$DB" "SELECT subject, operator, uid, known, coalesce(address, 'unknown')
        FROM revision WHERE tableName = 'operator' ORDER BY id" \\
        | sed "s/|$A|/|ALICE|/; s/|0|/|ROOT|/"
      """)
    let parts = done.output.components(separatedBy: "@\n")
    try #require(parts.count == 3, "\(done)")
    #expect(
      parts[1].contains("kyc-setup is no operator of this Back Office. alice can let them in"))
    #expect(parts[1].contains("shared on this host"))
    #expect(!parts[1].contains("= 0"))
    #expect(
      parts[2].split(separator: "\n").map(String.init) == [
        "alice|root|ROOT|account|unknown",
        "bob|alice|ALICE|forced command|127.0.0.1",
        "t1|alice|ALICE|forced command|127.0.0.1",
        "t2|alice|ALICE|sudo|unknown",
        "t3|alice|ALICE|sudo|unknown",
      ])
  }

  @Test func aNameWhoseAccountChangedIsRefusedUntilItIsAdmittedAgain() async throws {
    let done = try await SharedHost.run(
      """
      at alice operators admit bob --group Support > /dev/null
      usermod --uid 4321 bob
      end at bob operators
      at alice operators admit bob > /dev/null
      end at bob operators
      at alice operators disable bob > /dev/null
      end at bob operators
      """)
    let ends = done.output.split(separator: "\n").filter { $0.hasPrefix("= ") }
    #expect(ends == ["= 1", "= 0", "= 1"], "\(done)")
    #expect(done.output.contains("is account number 4321 on this host"), "\(done)")
  }

  @Test func aSharedBackOfficeIsRefusedUntilItsOwnerLetsSomebodyIn() async throws {
    let done = try await SharedHost.run(
      """
      rm /var/lib/kyc-setup/*
      end at alice check
      end at alice operators init --administrator alice
      end "$P" operators init --administrator alice
      end at alice check
      stat -c '%U %a %n' /var/lib/kyc-setup/* /etc/kyc-setup/key
      """)
    let ends = done.output.split(separator: "\n").filter { $0.hasPrefix("= ") }
    #expect(ends == ["= 1", "= 1", "= 0", "= 0"], "\(done)")
    #expect(done.output.contains("operators init --administrator NAME"), "\(done)")
    #expect(done.output.contains("kyc-setup 600 /var/lib/kyc-setup/back-office.sqlite"))
    #expect(done.output.contains("root 640 /etc/kyc-setup/key"))
  }
}
