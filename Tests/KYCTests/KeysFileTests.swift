import Forms
import KYC
import Testing

/// What is read as a pair of keys, what is just a text, and what is refused.
@Suite struct KeysFileTests {
  private static let pair = "aB3|xY9+/="

  private func read(_ text: String) throws -> String? {
    try KeysFile.read(text).map { "\($0.accessKey)|\($0.secretAccessKey)" }
  }

  @Test(arguments: [
    "Access key,Secret access key\naB3,xY9+/=\n",
    "\u{FEFF}\"Access key\",\"Secret access key\"\r\n\"aB3\",\"xY9+/=\"\r\n",
    "Secret access key;Access key\nxY9+/=;aB3",
    "API key\tAPI secret\raB3\txY9+/=\r",
    "API_SECRET, api-key\n xY9+/= , aB3 ",
    "Name,ACCESS KEY,Created,SecretAccessKey\nmain,aB3,2026-11-22,xY9+/=",
    "access_key_id,secret_access_key\n\n\"aB3\",xY9+/=\n\n",
    "Access key: aB3\nSecret access key: xY9+/=",
    "API secret=xY9+/=\nAPI key = \"aB3\"\n",
    "Access key,aB3\r\nSecret access key,xY9+/=\r\n",
    "Key,Value\nAccess key,aB3\nSecret access key,xY9+/=",
    "Your iDenfy keys\nAccess key:\naB3\nSecret access key:\nxY9+/=\nKeep them safe",
    "Access key\nSecret access key\naB3\nxY9+/=",
    "Key: aB3\nSecret: xY9+/=", "IDENFY_API_KEY=aB3\nIDENFY_API_SECRET=xY9+/=",
    "aB3\nxY9+/=", "\"aB3\"\r\n\"xY9+/=\"\r\n", "aB3,xY9+/=", "aB3 ; xY9+/=", "aB3\txY9+/=",
    "\"aB3\",\"xY9+/=\"", "  aB3   xY9+/=  ", "\u{FEFF}aB3,xY9+/=\r\n",
  ])
  func aPairIsFound(_ text: String) throws { #expect(try read(text) == Self.pair) }

  @Test func quotedValuesKeepSeparatorsAndQuotationMarks() throws {
    #expect(try read("Access key,Secret access key\naB3,\"x,\"\"Y;9\"") == "aB3|x,\"Y;9")
    #expect(try read("aB3\n\"x,Y;9\"") == "aB3|x,Y;9")
    #expect(try read("Access key: aB3\nSecret access key: x,Y:9=") == "aB3|x,Y:9=")
    #expect(try read("aB3\nx\"Y9") == "aB3|x\"Y9")
  }

  @Test(arguments: [
    "", " \n\r\n", "\u{FEFF}", "aB3", " aB3\n", "\"aB3\"", "https://ivs.idenfy.com",
  ])
  func oneValueAloneIsJustAText(_ text: String) throws { #expect(try read(text) == nil) }

  @Test(arguments: ["\"", ":", "\"\"x", "=\n", "secret=a,"])
  func aLongTextIsAnsweredAtOnce(_ piece: String) throws {
    let long = String(repeating: piece, count: 8_192)
    #expect((try? KeysFile.read(long)) == KeysFile?.none)
    #expect((try? KeysFile.read("aB3\n" + long + "\nxY9")) == KeysFile?.none)
  }

  @Test(
    arguments: [
      ("aB3,xY9,zQ4", "3 values and no header; expected are two, the Access key first"),
      ("aB3\nxY9\nzQ4", "3 values and no header; expected are two, the Access key first"),
      ("aB3 xY9 zQ4", "3 values and no header; expected are two, the Access key first"),
      (
        "aB3,xY9;zQ4",
        "Where one value ends is not clear; put each on a line of its own, the Access key first"
      ),
      (
        "Access key,Secret access key",
        "Only the header was found; copy the row beneath it too"
      ),
      (
        "Access key,Secret access key\na,b\nc,d",
        "There are 2 rows of keys; copy the header and one row"
      ),
      (
        "Access key,Secret access key\naB3,xY9,zQ4",
        "The row has not as many values as the header has names; copy the two values alone"
      ),
      (
        "Access key: aB3",
        "The Access key is there, the Secret access key is not; copy both, or a value alone"
      ),
      ("Access key: aB3\nAPI key: xY9", "The Access key stands there twice; copy one pair"),
      ("Access key: aB3\nSecret access key:", "The Secret access key is empty; copy both values"),
      (
        "Access key,Secret access key\n,xY9", "The Access key is empty; copy both values"
      ),
      ("aB3\nxY 9", "The Secret access key must have no blanks; copy it again"),
      ("aB\u{A0}3\nxY9", "The Access key must have no blanks; copy it again"),
      (
        "aB3\nx\u{1B}Y9",
        "The Secret access key holds a character that cannot be seen; copy it again"
      ),
      ("aB:3\nxY9", "The Access key must not contain a colon; copy it again"),
      (
        "aB3,aB3",
        "The Access key and the Secret access key are the same; copy each one again"
      ),
      ("\"aB3,xY9", "A quotation mark is opened and not closed; copy the whole text"),
    ] as [(String, String)])
  func whatLeavesADoubtIsRefused(_ text: String, _ sentence: String) {
    let refusal = #expect(throws: AnswerError.self) { try KeysFile.read(text) }
    #expect(refusal?.fact.sentence == sentence)
    for value in ["aB3", "aB", "xY9", "zQ4"] { #expect(!sentence.contains(value)) }
  }
}
