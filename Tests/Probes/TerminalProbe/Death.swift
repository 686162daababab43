import Glibc

/// The ways to die that the probe knows, by the letter that is pressed with Alt.
enum Death: Character {
  case index = "i"
  case fatalError = "f"
  case fatalErrorElsewhere = "F"
  case tooLarge = "u"
  case overflow = "o"
  case memory = "m"
  case abort = "a"
  case arithmetic = "d"
  case whilePainting = "p"
  case stuck = "s"

  @MainActor
  func come(paintingOn probe: Probe) {
    switch self {
    case .index: print([1, 2, 3][Int(getpid())])
    case .fatalError: Swift.fatalError("the probe was told to fail")
    case .fatalErrorElsewhere:
      elsewhere { Swift.fatalError("the probe was told to fail on a thread") }
      while true { pause() }
    case .tooLarge: print(Int.max - 1 + Int(getpid()))
    case .overflow: print(Self.depth(of: Int(getpid())))
    case .memory: UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
    case .abort: Glibc.abort()
    case .arithmetic: kill(getpid(), SIGFPE)
    case .whilePainting:
      elsewhere {
        usleep(20_000)
        Swift.fatalError("the probe was told to fail while it paints")
      }
      while true {
        probe.paint()
      }
    case .stuck:
      Probe.send("stuck", to: 3)
      while true { pause() }
    }
  }

  private func elsewhere(_ work: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Work(work)).toOpaque()
    pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().work() }
        return nil
      }, box)
  }

  @inline(never)
  private static func depth(of number: Int) -> Int {
    number < 0 ? 0 : depth(of: number + 1) + number
  }

  private final class Work: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}
