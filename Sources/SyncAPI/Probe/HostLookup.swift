import Dispatch
import Glibc
import TaskModel

/// Asks the system's resolver, which knows no time limit of its own.
enum HostLookup {
  /// The most addresses that are looked at.
  private static let limit = 16

  /// The numeric addresses of `host`, in the resolver's order.
  static func addresses(
    of host: String, within time: Duration, clock: APIClock
  ) async throws(FetchFailure) -> [String] {
    let result = await withCheckedContinuation { place in
      let answer = OneAnswer<Result<[String], FetchFailure>>(place)
      DispatchQueue.global().async { answer.give(resolve(host)) }
      Task {
        try? await clock.sleep(time)
        answer.give(.failure(FetchFailure(.timedOut, message: "the resolver didn't answer in time")))
      }
    }
    return try result.get()
  }

  private static func resolve(_ host: String) -> Result<[String], FetchFailure> {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else {
      return .failure(FetchFailure(.hostUnknown, message: String(cString: gai_strerror(code))))
    }
    defer { freeaddrinfo(list) }
    var found: [String] = []
    var next = list
    while let entry = next, found.count < limit {
      if let text = numeric(entry.pointee), !found.contains(text) { found.append(text) }
      next = entry.pointee.ai_next
    }
    return .success(found)
  }

  private static func numeric(_ entry: addrinfo) -> String? {
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    guard
      getnameinfo(entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
    else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
