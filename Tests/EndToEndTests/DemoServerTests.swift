import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `The demo server from the command line` {
  /// Starts a server, and runs `line` with its endpoint and sign-in in the environment.
  private static func with(_ options: String = "", _ line: String) -> String {
    """
    coproc SERVER { exec "$SYNCTOP" demo-server --port 0 --seed 7 \(options); }
    pid=$SERVER_PID
    trap 'kill $pid' EXIT
    read -r first <&"${SERVER[0]}"
    value() { sed -E "s/.*\\"$1\\": ?\\"([^\\"]*)\\".*/\\1/" <<< "$first"; }
    export SYNCTOP_ENDPOINT="$(value endpoint)" SYNCTOP_PROJECT_ID="$(value project_id)"
    export SYNCTOP_WORKSPACE="$(value workspace)" \(line)
    """
  }

  private static let token = "SYNCTOP_TOKEN=\"$(value token)\"\n"
  private static let key = "SYNCTOP_AK=\"$(value ak)\" SYNCTOP_SK=\"$(value sk)\"\n"
  private static let password =
    "SYNCTOP_USER=\"$(value user)\" SYNCTOP_PASSWORD=\"$(value password)\" SYNCTOP_DOMAIN=\"$(value domain)\" "
    + "SYNCTOP_IAM_ENDPOINT=\"$(value iam_endpoint)\"\n"

  @Test(arguments: [token, key, password])
  func `answers list in all pages, by token, by key and by password`(_ signIn: String) async throws {
    let result = try await Finished.bash(Self.with("--tasks 2345", signIn + "\"$SYNCTOP\" list --format json"))
    #expect(result.status == 0, "\(result.words)")
    let list = try #require(try result.json() as? [String: Any])
    #expect(list["total"] as? Int == 2345)
    #expect(list["fetched"] as? Int == 2345)
  }

  @Test func `refuses a wrong token, and list says how to sign in`() async throws {
    let result = try await Finished.bash(
      Self.with("--tasks 10", "SYNCTOP_TOKEN=wrong\n\"$SYNCTOP\" list --format json"))
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(!result.words.isEmpty)
  }

  @Test func `refuses a wrong password, and list says whom to ask`() async throws {
    let line = "export SYNCTOP_PASSWORD=CANARY\n\"$SYNCTOP\" list --format json"
    let result = try await Finished.bash(Self.with("--tasks 10", Self.password + line))
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.words.contains("IAM refused the sign-in") && result.words.contains("synctop doctor"))
    #expect(!result.words.contains("CANARY"))
  }

  @Test func `shows one task`() async throws {
    let line = """
      id=$("$SYNCTOP" list --limit 1 --format json | grep -oE '"id": ?"[^"]+"' | head -1 | cut -d'"' -f4)
      "$SYNCTOP" show "$id" --format json
      """
    let result = try await Finished.bash(Self.with("--tasks 10", Self.token + line))
    #expect(result.status == 0, "\(result.words)")
    #expect((try result.json() as? [String: Any])?["derived"] != nil)
  }
}
