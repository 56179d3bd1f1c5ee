extension Walk.Way {
  /// The identifier of the stop that is meant among these; the first one where it is not among them.
  package func stop(among stops: [Walk.Stop], draft: Draft) -> String {
    let first = stops.first?.id ?? ""
    func place(_ id: String) -> Int? { stops.firstIndex { $0.id == id } }
    switch self {
    case .on: return draft.place.flatMap { place($0.part) }.map { stops[$0].id } ?? first
    case .to(let id): return place(id).map { stops[$0].id } ?? first
    case .after(let id): return place(id).map { stops[min($0 + 1, stops.count - 1)].id } ?? first
    case .before(let id): return place(id).map { stops[max($0 - 1, 0)].id } ?? first
    case .open(let id):
      let here = place(id) ?? -1
      let round = stops[(here + 1)...] + stops[..<max(0, here + 1)]
      return round.first { $0.progress != .done }?.id ?? stops.last?.id ?? first
    }
  }
}
