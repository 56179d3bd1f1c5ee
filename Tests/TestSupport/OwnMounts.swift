import Foundation
package import Testing

/// Commands that run as root with mounts of their own, which end with them.
package enum OwnMounts {
  /// Which accounts such a command sees.
  package enum Accounts: Sendable {
    /// The host's, which only the host's root can become.
    case host
    /// Just the one that runs the tests, called root there: enough to mount something.
    case own
  }

  /// This host cannot run such commands.
  package struct Lacking: Error, CustomStringConvertible {
    /// Says where the reason is.
    package let description =
      "nobody may mount here; what is needed is said once, by one of the tests"
  }

  /// The words before a command, by a way that works on this host; else throws, and records once in a whole run of
  /// tests what is needed.
  package static func prefix(
    _ accounts: Accounts, home: TemporaryFolder,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> [String] {
    let (way, refusals) = await (accounts == .host ? forHost : forOwn).value
    if let way { return way.words(home: home) }
    if isFirst() {
      Issue.record(
        """
        Tests with mounts and accounts of their own need root, or sudo without a password, on a host where it may \
        make a mount namespace; in a container, start that with --cap-add SYS_ADMIN or --privileged. Tried were:
        \(refusals.joined(separator: "\n"))
        """, sourceLocation: sourceLocation)
    }
    throw Lacking()
  }

  private static let forHost = Task { await firstThatWorks(geteuid() == 0 ? roots : sudos) }
  private static let forOwn = Task {
    await firstThatWorks(geteuid() == 0 ? roots : [.userNamespace])
  }

  private static let roots = [Way(unshare: .plain), Way(unshare: .secondRoot)]
  private static let sudos = roots.map { Way(unshare: $0.unshare, isSudo: true) }

  private static func firstThatWorks(_ ways: [Way]) async -> (Way?, [String]) {
    var refusals: [String] = []
    for way in ways {
      let tried = try? await TemporaryFolder.lend { home in
        try await Shell.run(
          way.words(home: home)
            + ["sh", "-ec", "mkdir x; mount -t tmpfs tmpfs x; touch x/made; ls x"], home: home)
      }
      if tried?.output == "made\n" { return (way, []) }
      let words = way.words(home: nil).prefix(8).joined(separator: " ")
      refusals.append("  \(words): \(tried?.errors ?? "not started")")
    }
    return (nil, refusals)
  }

  // Why: a run of tests may be several processes, which `.ci/test` lends one folder.
  private static func isFirst() -> Bool {
    let folder = ProcessInfo.processInfo.environment["KYC_SETUP_RUN"] ?? ownFolder
    return mkdir(folder + "/mounts-are-lacking", 0o700) == 0
  }

  private static let ownFolder: String = {
    let folder = Sweeper.prefix + "run"
    mkdir(folder, 0o700)
    return folder
  }()
}

/// A way to have mounts of one's own.
private struct Way: Sendable {
  enum Unshare: Sendable {
    case plain, secondRoot, user
  }

  static let userNamespace = Way(unshare: .user)

  var unshare: Unshare
  var isSudo = false

  func words(home: TemporaryFolder?) -> [String] {
    let variables = Surroundings.variables(home: home?.path ?? "").map { "\($0.key)=\($0.value)" }
    // Why: sudo takes the environment of the test away.
    let sudo = isSudo ? ["sudo", "--non-interactive"] : []
    let environment =
      isSudo && home != nil ? ["env", "-i", "TERM=xterm-256color"] + variables.sorted() : []
    let own = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    return sudo + environment + own + rest
  }

  private var rest: [String] {
    switch unshare {
    case .plain: ["--mount-proc"]
    case .user: ["--user", "--map-root-user", "--mount-proc"]
    case .secondRoot: ["--propagation", "unchanged", "sh", "-ec", Self.script, "sh", Self.root]
    }
  }

  // Why: where the root is no mount, as in a chroot, what is mounted cannot be made private at once: a second root
  // is, in which all is mounted again.
  private static let root = NSTemporaryDirectory() + "/kyc-setup-test-root"
  private static let script = """
    root=$1; shift
    mkdir -p "$root"
    mount --bind "$root" "$root"
    mount --make-private "$root"
    mkdir -p "$root/root"
    mount --rbind / "$root/root"
    mount --make-rprivate "$root/root"
    mount -t proc proc "$root/root/proc"
    exec chroot "$root/root" sh -c 'cd "$0" && exec "$@"' "$PWD" "$@"
    """
}
