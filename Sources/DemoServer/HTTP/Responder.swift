import HTTPTypes
import HummingbirdCore
import NIOCore

/// What is done with each request: number it, suffer the faults, answer it.
struct Responder: Sendable {
  let service: DemoService
  let now: @Sendable () -> Int64

  /// Handles one request on its connection. Throws to end the connection.
  @concurrent func respond(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws
  {
    var received = Received(request.head, port: channel.localAddress?.port ?? 0)
    received.body = try await body(of: request)
    let number = await service.turnstile.number()
    try await pause(milliseconds: service.plan.delay(ofRequest: number))
    let moment = now()
    let delivery = Delivery(request: number, now: moment, seed: service.plan.seed)
    switch deed(to: received, number) {
    case .reset: try await delivery.reset(channel)
    case .hang: try await Task.sleep(for: Delivery.patience)
    case .truncate: try await delivery.writeHalf(await service.answer(received, at: moment), to: writer)
    case .answer(let answer): try await delivery.write(answer, to: writer)
    case nil: try await delivery.write(await answer(received, at: moment), to: writer)
    }
  }

  /// Faults befall only those who came by the right name.
  private func deed(to request: Received, _ number: Int) -> FaultPlan.Deed? {
    HostGuard.refusal(of: request) == nil ? service.plan.deed(atRequest: number) : nil
  }

  /// An answer to HEAD has no body.
  private func answer(_ request: Received, at moment: Int64) async -> Answer {
    var answer = await service.answer(request, at: moment)
    if request.method == "HEAD" { answer.body = [] }
    return answer
  }

  /// The body up to its bound; one byte beyond it tells that it is longer.
  private func body(of request: Request) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await part in request.body where bytes.count <= Received.bodyLimit {
      bytes += part.readableBytesView.prefix(Received.bodyLimit + 1 - bytes.count)
    }
    return bytes
  }

  private func pause(milliseconds: Int) async throws {
    guard milliseconds > 0 else { return }
    try await Task.sleep(for: .milliseconds(milliseconds))
  }
}

extension Received {
  /// The request as HTTP types have it; the authority is the host header's value.
  fileprivate init(_ head: HTTPRequest, port: Int) {
    let host = head.authority.map { [("host", $0)] } ?? []
    self.init(
      method: head.method.rawValue, target: head.path ?? "",
      headers: host + head.headerFields.map { ($0.name.rawName, $0.value) }, port: port)
  }
}
