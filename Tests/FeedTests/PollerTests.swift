import Support
import TaskModel
import Testing

@testable import Feed

@Suite(.timeLimit(.minutes(2))) struct `A poller` {
  @Test(arguments: [
    ("ok ok xx xx ok", [30.0, 30, 30, 30, 30]),
    ("throttled@90 ok", [90, 30]),
    ("signInFailed signInFailed ok", [300, 300, 30]),
    ("xx xx xx xx xx xx xx xx", [30, 30, 30, 30, 30, 30, 30, 30]),
  ]) func `polls at once and then as its schedule says`(_ timeline: String, _ waits: [Double]) async {
    let poll = PollSession(timeline)
    await poll.whileRunning {
      for wait in waits { #expect(await poll.nextWait() == .seconds(wait)) }
    }
    #expect(poll.outcomes.prefix(waits.count) == Timeline(timeline).outcomes[...])
  }

  @Test func `tells what it does in order`() async {
    let poll = PollSession("ok")
    await poll.whileRunning { await poll.clock.untilSomeoneSleeps() }
    #expect(poll.events == [.started, .finished(Timeline.outcome("ok")), .waiting(.seconds(30))])
  }

  @Test func `never has two requests at a time in ten thousand polls`() async {
    let poll = PollSession(
      "ok xx ok ok throttled@40 ok xx xx ok", taking: [.zero, .seconds(1), .seconds(29), .seconds(95)])
    var random = SplitMix(seed: 3)
    await poll.whileRunning {
      while poll.requests < 10_000 {
        await poll.clock.untilSomeoneSleeps()
        switch random.next() % 8 {
        case 0: await poll.poller.refresh()
        case 1: await poll.poller.refreshTask("t\(random.next() % 4)")
        case 2: await poll.poller.wake()
        default: break
        }
        await poll.clock.untilSomeoneSleeps()
        poll.clock.advanceToNextDeadline()
      }
    }
    #expect(poll.mostInFlight == 1)
    #expect(poll.taskReads > 100)
  }

  @Test func `asks no more often than it polls while a server fails for ten minutes`() async {
    let poll = PollSession("xx")
    await poll.whileRunning {
      while poll.clock.now.offset < .seconds(600) { _ = await poll.nextWait() }
      await poll.clock.untilSomeoneSleeps()
    }
    #expect(poll.outcomes.count <= 21)
    #expect(poll.requests == poll.outcomes.count)
  }

  @Test func `turns a hundred refreshes during a poll into one more poll`() async {
    let poll = PollSession("ok", taking: [.seconds(10)])
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      for _ in 0..<100 { await poll.poller.refresh() }
      await poll.finishPoll(.seconds(10))
      await poll.finishPoll(.seconds(10))
      #expect(poll.requests == 2)
      #expect(await poll.nextWait() == .seconds(20))
    }
  }

  @Test func `turns a hundred refreshes between polls into one poll`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(5))
      for _ in 0..<100 { await poll.poller.refresh() }
      await poll.until(requests: 2)
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(1))
      await poll.settle()
      #expect(poll.requests <= 3)
    }
  }

  @Test func `starts no two polls within a second, however often one is asked for`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.refresh()
      #expect(poll.events.last == .waiting(.seconds(1)))
      #expect(poll.requests == 1)
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(1))
      await poll.until(requests: 2)
    }
  }

  @Test func `polls on demand while it waits out a failure`() async {
    let poll = PollSession("signInFailed ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(2))
      await poll.poller.refresh()
      await poll.until(requests: 2)
      #expect(await poll.nextWait() == .seconds(30))
    }
  }

  @Test func `keeps still while paused and polls at once when its time passed meanwhile`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.pause()
      #expect(poll.events.last == .waiting(nil))
      await poll.clock.untilNobodySleeps()
      poll.clock.advance(by: .seconds(3600))
      await poll.settle()
      #expect(poll.requests == 1)
      await poll.poller.resume()
      await poll.until(requests: 2)
    }
  }

  @Test func `takes up the old wait when the pause was short`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.pause()
      poll.clock.advance(by: .seconds(12))
      await poll.poller.resume()
      #expect(poll.events.last == .waiting(.seconds(18)))
      await poll.clock.untilSomeoneSleeps()
      #expect(poll.requests == 1)
    }
  }

  @Test func `polls once on demand while paused and stays paused`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.pause()
      poll.clock.advance(by: .seconds(90))
      await poll.poller.refresh()
      await poll.until(requests: 2)
      await poll.until { $0.last == .waiting(nil) }
      await poll.settle()
      #expect(poll.requests == 2)
    }
  }

  @Test func `lets a poll end that runs when it is paused`() async {
    let poll = PollSession("ok", taking: [.seconds(10)])
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.pause()
      await poll.finishPoll(.seconds(10))
      await poll.until { $0.last == .waiting(nil) }
      #expect(poll.outcomes.count == 1)
    }
  }

  @Test func `counts a new interval from the last poll`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(4))
      await poll.poller.setInterval(.seconds(10))
      #expect(poll.events.last == .waiting(.seconds(6)))
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(6))
      await poll.until(requests: 2)
      #expect(await poll.nextWait() == .seconds(10))
    }
  }

  @Test func `polls at once when a shorter interval has passed already`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(20))
      await poll.poller.setInterval(.seconds(5))
      await poll.until(requests: 2)
    }
  }

  @Test func `doesn't shorten the wait after a failure with a new interval`() async {
    let poll = PollSession("signInFailed")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.setInterval(.seconds(5))
      #expect(poll.events.last == .waiting(.seconds(300)))
      await poll.poller.setInterval(.seconds(900))
      #expect(poll.events.last == .waiting(.seconds(900)))
    }
  }

  @Test func `polls once after a suspension of eight hours, without catching up`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(8 * 3600))
      await poll.until(requests: 2)
      await poll.poller.wake(after: .seconds(8 * 3600))
      #expect(await poll.nextWait() <= .seconds(30))
      #expect(poll.requests <= 3)
    }
  }

  @Test func `polls at once when a suspension is noticed before its timer`() async {
    let poll = PollSession("ok", interval: .seconds(3600))
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(600))
      await poll.poller.wake(after: .seconds(500))
      await poll.until(requests: 2)
    }
  }

  @Test func `goes on waiting when it is woken with fresh data`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(10))
      await poll.poller.wake()
      await poll.settle()
      await poll.clock.untilSomeoneSleeps()
      #expect(poll.requests == 1)
      #expect(await poll.nextWait() == .seconds(20))
    }
  }

  @Test func `polls at once when it is woken with data older than the interval`() async {
    let poll = PollSession("signInFailed")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      poll.clock.advance(by: .seconds(31))
      await poll.poller.wake()
      await poll.until(requests: 2)
    }
  }

  @Test func `reads a single task between polls`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.refreshTask("t1")
      await poll.until { $0.contains(poll.read("t1")) }
      await poll.clock.untilSomeoneSleeps()
      #expect(poll.requests == 1)
    }
  }

  @Test func `reads a single task after the poll that runs, and only once`() async {
    let poll = PollSession("ok", taking: [.seconds(10)])
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      for _ in 0..<100 { await poll.poller.refreshTask("t1") }
      await poll.poller.refreshTask("t2")
      await poll.finishPoll(.seconds(10))
      await poll.until { $0.contains(poll.read("t2")) }
    }
    let reads = poll.events.filter { if case .task = $0 { true } else { false } }
    #expect(reads == [poll.read("t1"), poll.read("t2")])
    #expect(poll.mostInFlight == 1)
  }

  @Test func `bounds the tasks that wait to be read`() async {
    let poll = PollSession("ok", taking: [.seconds(10)])
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      for number in 0..<1000 { await poll.poller.refreshTask("t\(number)") }
      await poll.finishPoll(.seconds(10))
      await poll.until { $0.contains(poll.read("t15")) }
    }
    #expect(poll.taskReads == 16)
  }

  @Test func `ends when it is cancelled, also in the middle of a poll`() async {
    let poll = PollSession("ok", taking: [.seconds(10)])
    await poll.whileRunning { await poll.clock.untilSomeoneSleeps() }
    #expect(poll.events == [.started])
  }

  @Test func `ends when it is cancelled while paused`() async {
    let poll = PollSession("ok")
    await poll.whileRunning {
      await poll.clock.untilSomeoneSleeps()
      await poll.poller.pause()
    }
    #expect(poll.events.last == .waiting(nil))
  }
}
