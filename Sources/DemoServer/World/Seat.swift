/// One place in the list, and who sits there: rarely a task is deleted and another one set up in its place, so that the
/// list changes and its length doesn't.
struct Seat {
  let world: UInt64
  let index: Int
  /// Which of the tasks of this place.
  let generation: Int64
  /// When the task was set up, epoch milliseconds.
  let born: Int64
  let persona: Persona
  /// The number of its part: of two that play the same, one's is even.
  let part: Int

  /// The task that sits at `index` at `moment` in the world of `seed`, which began at `start`.
  init(index: Int, moment: Int64, seed: UInt64, start: Int64) {
    var dice = SplitMix64(seed, UInt64(index), 2)
    let isReplaced = dice.percent(3)
    let life = dice.within(4...20) * BeijingTime.day
    let age = dice.within(60...900) * BeijingTime.day + dice.within(0...BeijingTime.day)
    part = Persona.part(at: index, seed: seed)
    persona = Persona(part: part, company: index / Persona.castSize)
    world = seed
    self.index = index
    guard isReplaced, persona == .steady || persona == .member else {
      generation = 0
      born = start - (persona == .untouched ? age / 100 : age)
      return
    }
    let offset = dice.within(0...life)
    generation = BeijingTime.floorDivided(moment - offset, life)
    born = generation * life + offset
  }

  /// Dice of this task for one purpose.
  func dice(_ purpose: UInt64) -> SplitMix64 {
    SplitMix64(world &+ purpose &* 0xd134_2543_de82_ef95, UInt64(index), UInt64(bitPattern: generation))
  }
}
