package import Forms

extension Level {
  /// The caption that is proposed for a level of this Index, in the languages that Resources have one in.
  package static func proposedCaption(_ index: Int) -> Localized {
    let words: Localized = Resource.json("guide/level-captions.json") ?? Localized()
    return Localized(words.texts.mapValues { $0.replacing("{n}", with: String(index)) })
  }
}
