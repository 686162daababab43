import History
import SyncAPI
import SyncWire
import TaskModel

/// Calls of the service for one place: a workspace of a context.
struct PlaceCall: Sendable {
  let place: Place
  /// The service's address, and so the realm in which instances have their ids.
  let service: String
  /// Under which name its tasks are remembered.
  let scope: Scope
  private let call: ServiceCall
  private let isAlone: Bool

  /// One for each place of the contexts, in their order. They sign in together.
  static func all(_ contexts: [ResolvedSettings], local: LocalSettings) -> [PlaceCall] {
    let desk = SignInDesk(clock: .system)
    var numbers = PlaceNumbers()
    let planned = contexts.map { PlannedPlace.places(of: $0, besides: local, desk: desk) }
    let count = planned.joined().count
    return zip(contexts, planned).flatMap { settings, planned in
      planned.map { planned in
        PlaceCall(
          place: planned.place(numbers.next(besides: [])), service: planned.site.service,
          scope: planned.memoryScope,
          call: ServiceCall(
            settings, workspace: planned.workspace.isEmpty ? nil : planned.workspace, desk: desk),
          isAlone: count == 1)
      }
    }
  }

  /// What the call brings; throws `CommandFailure`, which names the place where there are several.
  func run<Answer: Sendable>(_ body: (SyncAPI) async throws(FetchFailure) -> Answer) async throws -> Answer {
    do {
      return try await call.run(body)
    } catch let failure as CommandFailure where !isAlone {
      let name = place.context.isEmpty ? place.scope : "\(place.context) (\(place.scope))"
      throw CommandFailure("\(name): \(failure.what)", nextStep: failure.nextStep, code: failure.code)
    }
  }
}
