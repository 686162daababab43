import Screen
import SyncAPI
import SyncLog
import TaskModel

extension PlaceCheckup {
  /// The way to the service, step by step; says whether a request can get there.
  func checkNetwork(to endpoint: Endpoint) async -> Bool {
    guard let transport = await checkProxy(endpoint) else {
      await skip(
        [.dns, .tcp, .tls, .clock], Wording("the proxy or the file of certificates is set wrong", "代理或证书文件设置有误"))
      return false
    }
    let probe = NetworkProbe(endpoint, transport: transport, clock: .system)
    guard let addresses = await checkName(probe) else {
      await skip([.tcp, .tls, .clock], Wording("the name isn't known", "无法解析主机名"))
      return false
    }
    guard let connected = await checkConnection(probe, addresses) else {
      await skip([.tls, .clock], Wording("there is no connection", "无法建立连接"))
      return false
    }
    return await checkGreeting(probe, connected, endpoint)
  }

  private func checkProxy(_ endpoint: Endpoint) async -> Transport? {
    do throws(ConfigurationError) {
      let transport = try configuration.transport()
      await tell(ProxyFinding.finding(transport.proxies, endpoint))
      return transport
    } catch {
      await tell(Finding(.proxy, error: error))
      return nil
    }
  }

  private func checkName(_ probe: NetworkProbe) async -> AddressFacts? {
    do throws(FetchFailure) {
      let facts = try await probe.resolve()
      let list = facts.addresses.prefix(4).joined(separator: ", ")
      let summary = facts.addresses == [facts.host] ? facts.host : "\(facts.host) → \(list) (\(facts.took.shown))"
      await tell(
        Finding(
          .dns, .ok, Wording(summary, summary),
          [
            "host": .string(facts.host), "addresses": .array(facts.addresses.map(JSONValue.string)),
            "milliseconds": .integer(facts.took.wholeMilliseconds),
          ]))
      return facts
    } catch {
      await tell(Finding(.dns, failure: error))
      return nil
    }
  }

  private func checkConnection(_ probe: NetworkProbe, _ addresses: AddressFacts) async -> ConnectFacts? {
    do throws(FetchFailure) {
      let facts = try await probe.connect(to: addresses)
      let silent = facts.silent.joined(separator: ", ")
      let text = "\(facts.address) port \(facts.port) (\(facts.took.shown))"
      let chinese = "\(facts.address) 端口 \(facts.port)(\(facts.took.shown))"
      let summary =
        silent.isEmpty ? Wording(text, chinese) : Wording("\(text); silent: \(silent)", "\(chinese)；无应答：\(silent)")
      await tell(
        Finding(
          .tcp, silent.isEmpty ? .ok : .warn, summary,
          next: silent.isEmpty
            ? nil
            : Wording(
              "let the resolver name only addresses that answer; each silent one costs seconds",
              "请让域名解析只返回可达的地址：每个无应答的地址都会耗时数秒"),
          [
            "address": .string(facts.address), "port": .integer(facts.port),
            "milliseconds": .integer(facts.took.wholeMilliseconds),
            "silent": .array(facts.silent.map(JSONValue.string)),
          ]))
      return facts
    } catch {
      await tell(Finding(.tcp, failure: error))
      return nil
    }
  }

  private func checkGreeting(_ probe: NetworkProbe, _ connected: ConnectFacts, _ endpoint: Endpoint) async -> Bool {
    do throws(FetchFailure) {
      let facts = try await probe.greet(at: connected)
      await tell(
        SecurityFinding.finding(facts, now: WallClock.now(), authorities: configuration.path(.certificates)))
      await tell(ClockFinding.finding(facts, now: WallClock.now()))
      return true
    } catch {
      await tell(SecurityFinding.finding(error, endpoint))
      await skip([.clock], Wording("the endpoint can't be asked", "无法访问终端节点"))
      return false
    }
  }
}

extension Duration {
  var wholeMilliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }

  /// Such as `12 ms` or `3.4 s`.
  var shown: String {
    let all = wholeMilliseconds
    return all < 1000 ? "\(all) ms" : "\(all / 1000).\(all % 1000 / 100) s"
  }
}
