import Glibc
import Store
import Testing

struct DatabasePathTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let option: String?
    let environment: [String: String]
    var home: String? = "/home/anna"
    var shared = DatabasePath.FolderAccess.absent
    let expected: Result<String, DatabaseFileError>
    var testDescription: String { "\(option ?? "-") \(environment) \(shared)" }
  }

  @Test(arguments: [
    Row(
      option: nil, environment: [:],
      expected: .success("/home/anna/.local/share/kyc-setup/back-office.sqlite")),
    Row(
      option: "/srv/x.sqlite", environment: ["KYC_SETUP_DATABASE": "/y"],
      expected: .success("/srv/x.sqlite")),
    Row(option: "x.sqlite", environment: [:], expected: .success("/work/x.sqlite")),
    Row(option: "", environment: ["KYC_SETUP_DATABASE": "/y"], expected: .success("/y")),
    Row(
      option: nil, environment: ["KYC_SETUP_DATABASE": "y"], shared: .forbidden,
      expected: .success("/work/y")),
    Row(
      option: nil, environment: ["KYC_SETUP_DATABASE": ""], shared: .enterable,
      expected: .success("/var/lib/kyc-setup/back-office.sqlite")),
    Row(
      option: nil, environment: ["XDG_DATA_HOME": "/data"], shared: .forbidden,
      expected: .failure(.sharedOnThisHost)),
    Row(
      option: nil, environment: ["XDG_DATA_HOME": "/data"],
      expected: .success("/data/kyc-setup/back-office.sqlite")),
    Row(
      option: nil, environment: ["XDG_DATA_HOME": "data"],
      expected: .success("/home/anna/.local/share/kyc-setup/back-office.sqlite")),
    Row(
      option: nil, environment: ["HOME": "/tmp/h"],
      expected: .success("/tmp/h/.local/share/kyc-setup/back-office.sqlite")),
    Row(
      option: nil, environment: ["HOME": ""], home: nil,
      expected: .failure(.noHome(account: "anna"))),
  ])
  func isWhereTheProductSays(_ row: Row) {
    let surroundings = ProcessSurroundings(
      environment: row.environment, home: row.home, account: "anna", folder: "/work")
    let found = Result { () throws(DatabaseFileError) in
      try DatabasePath.resolve(option: row.option, in: surroundings) { _ in row.shared }
    }
    #expect(found == row.expected)
  }

  @Test func theFileSystemIsAsked() throws {
    let folder = try Folder()
    #expect(DatabasePath.access(to: folder.path) == .enterable)
    #expect(DatabasePath.access(to: folder.path + "/none") == .absent)
    // Who is not root is shut out of their own folder by its mode.
    let inside = folder.path + "/inside"
    mkdir(inside, 0o000)
    try asNobody { #expect(DatabasePath.access(to: inside) == .forbidden) }
    chmod(inside, 0o700)
  }

  @Test func keysAreWhereTrustSays() {
    func place(_ environment: [String: String], account: String = "anna", exists: Bool = true)
      -> KeyPlace?
    {
      KeyPlace.resolve(
        in: ProcessSurroundings(environment: environment, home: "/home/anna", account: account)
      ) { _ in exists }
    }
    #expect(place([:]) == .own("/home/anna/.config/kyc-setup/key"))
    #expect(place(["XDG_CONFIG_HOME": "/c"]) == .own("/c/kyc-setup/key"))
    #expect(place(["KYC_SETUP_KEY_FILE": "/k"], account: "kyc-setup") == .named("/k"))
    #expect(place(["CREDENTIALS_DIRECTORY": "/run/c"]) == .credential("/run/c/kyc-setup-key"))
    #expect(
      place(["CREDENTIALS_DIRECTORY": "/run/c"], exists: false)
        == .own("/home/anna/.config/kyc-setup/key"))
    #expect(place([:], account: "kyc-setup") == .service("/etc/kyc-setup/key"))
  }
}
