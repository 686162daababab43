import NIOCore
import TaskModel

/// Waits for the head of one HTTP answer, and keeps the first error instead where there is one. What follows is dropped.
final class HeadReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  /// The longest head that is read, in bytes.
  private static let limit = 32_768

  private var bytes: [UInt8] = []
  private var promise: EventLoopPromise<[UInt8]>?
  private let problem: FirstProblem

  init(_ problem: FirstProblem) { self.problem = problem }

  /// What the next answer begins with, to its blank line.
  func next(on loop: any EventLoop) -> EventLoopFuture<[UInt8]> {
    let promise = loop.makePromise(of: [UInt8].self)
    if let error = problem.error {
      promise.fail(error)
    } else {
      bytes = []
      self.promise = promise
    }
    return promise.futureResult
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard promise != nil else { return }
    bytes.append(contentsOf: unwrapInboundIn(data).readableBytesView.prefix(Self.limit - bytes.count))
    if bytes.firstRange(of: Array("\r\n\r\n".utf8)) != nil {
      promise?.succeed(bytes)
      promise = nil
    } else if bytes.count >= Self.limit {
      end(FetchFailure(.tooLarge, message: "the answer's headers are too large"), context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail(FetchFailure(.connectionLost, message: "the connection broke before the answer was whole"))
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { end(error, context) }

  /// Gives up for a reason, which counts from here on.
  func fail(_ error: any Error) {
    problem.note(error)
    promise?.fail(problem.error ?? error)
    promise = nil
  }

  private func end(_ error: any Error, _ context: ChannelHandlerContext) {
    fail(error)
    context.close(promise: nil)
  }
}
