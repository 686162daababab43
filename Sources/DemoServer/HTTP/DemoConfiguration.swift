/// What a demo server is started with.
package struct DemoConfiguration: Sendable {
  /// 0 for any free one.
  package var port: Int
  /// Clamped to 0...`World.limit`.
  package var tasks: Int
  package var seed: UInt64
  /// Seconds of the world in one of the clock, 0...100,000.
  package var speed: Double
  package var faults: [Fault]
  /// Whether a second instance can be used, with tasks of its own; a frozen one is always listed.
  package var hasTwoInstances: Bool
  /// Whether the server is also the metadata service of a server in the cloud.
  package var metadata: DemoMetadata
  /// The wall clock, epoch milliseconds: the world begins at what it says at the start.
  package var now: @Sendable () -> Int64

  package init(
    port: Int = 0, tasks: Int = 145, seed: UInt64 = 1, speed: Double = 1, faults: [Fault] = [],
    hasTwoInstances: Bool = false, metadata: DemoMetadata = .absent, now: @escaping @Sendable () -> Int64
  ) {
    self.port = port
    self.tasks = tasks
    self.seed = seed
    self.speed = speed
    self.faults = faults
    self.hasTwoInstances = hasTwoInstances
    self.metadata = metadata
    self.now = now
  }
}
