import Files
import Forms

extension HostFileError: UserFacingError {
  /// What is wrong, after what it is wrong with.
  package var message: String {
    switch self {
    case .file(let path, let reason): "\(path): \(reason.words)."
    case .secret(.env(let name), .absent): "The variable \(name) is not set, or empty"
    case .secret(let source, .empty): "\(source.words) holds no secret: it is empty"
    case .secret(let source, .notText): "\(source.words) is not text in UTF-8"
    case .secret(let source, let reason): "\(source.words): \(reason.words)"
    case .line(.empty): "Its line is empty; --clear clears a saved one"
    case .line: "Its line is not text in UTF-8"
    }
  }

  /// The same for a person who typed the path into a form: what is wrong, and what to do there.
  var advice: String {
    guard case .file(_, let reason) = self else { return message }
    return "\(reason.words); \(reason.advice)"
  }
}

extension HostFileError.Reason {
  fileprivate var words: String {
    switch self {
    case .absent: "There is no such file"
    case .folder: "That is a folder"
    case .special: "That is not a regular file"
    case .unreadable: "The file could not be read"
    case .forbidden: "The program's account may not read the file"
    case .large(let most): "The file is larger than \(Self.words(most))"
    case .notText: "The file is not text in UTF-8"
    case .empty: "The file is empty"
    case .anothersAccount: "The program runs as another account here, so it reads no files"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .absent: "Right takes what is suggested in brackets"
    case .folder: "go on with the file's name"
    case .special: "name one, or paste the values"
    case .large: "name the right one, or paste the values"
    case .notText: "save it as UTF-8, or paste the values"
    case .unreadable, .forbidden, .empty, .anothersAccount: "paste the values"
    }
  }

  private static func words(_ bytes: Int) -> String {
    bytes < 1024 * 1024 ? "\(bytes / 1024) KiB" : "\(bytes / 1024 / 1024) MiB"
  }
}

extension SecretSource {
  fileprivate var words: String {
    switch self {
    case .env(let name): "The variable \(name)"
    case .file(let path): path
    }
  }
}
