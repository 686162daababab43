package import TaskModel

extension Fixtures {
  package static let prod = PlaceID.only
  package static let test = PlaceID(rawValue: 1)
  package static let third = PlaceID(rawValue: 2)

  /// A place of a context of its own.
  package static func place(_ id: PlaceID, _ context: String, workspace: String = "dw") -> Place {
    Place(id: id, context: context, scope: "cn-north-4 · \(workspace)", workspace: workspace)
  }

  /// Two contexts with a place each.
  package static let twoPlaces = [place(prod, "prod", workspace: "finance_dw"), place(test, "test", workspace: "lab")]
}
