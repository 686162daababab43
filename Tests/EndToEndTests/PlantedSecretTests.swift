import Foundation
import Testing

/// Marked secrets stand in every place that a secret can come from, and servers repeat all that they are sent. Nothing
/// that the program writes may hold a mark.
@Suite(.timeLimit(.minutes(10))) struct `A planted secret` {
  /// In every secret of these tests; no word that a person would write.
  private static let mark = "Canary7Q"

  /// A way to sign in: a script that prepares `$HOME` and the environment.
  struct Way: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String

    init(_ name: String, _ script: String) {
      testDescription = name
      self.script = script
    }
  }

  private static let ways = [
    Way("a token", "export SYNCTOP_TOKEN=\(mark)Token1234567890"),
    Way(
      "a temporary key",
      "export SYNCTOP_AK=\(mark)AK12345 SYNCTOP_SK=\(mark)SK1234567890 SYNCTOP_SECURITY_TOKEN=\(mark)ST1234567890"),
    Way("a password", "export SYNCTOP_USER=u SYNCTOP_PASSWORD='\(mark)Pass word' SYNCTOP_DOMAIN=d"),
    Way("a plain secret in the file", file("{\"ak\": \"\(mark)AK12345\", \"sk\": \"\(mark)SK1234567890\"}")),
    Way(
      "references",
      "export MINE=\(mark)AK12345; umask 077; echo \(mark)SK1234567890 > ~/sk\n"
        + file("{\"ak\": \"env:MINE\", \"sk\": \"file:\(tilde)/sk\"}")),
    Way(
      "a password manager",
      "umask 077; echo \(mark)SK1234567890 > ~/vault\n"
        + file("{\"ak\": \"command:head -c 20 \(tilde)/vault\", \"sk\": \"command:cat \(tilde)/vault\"}")),
    Way(
      "a credential process",
      "umask 077; printf '{\"access\":\"\(mark)AK12345\",\"secret\":\"\(mark)SK1234567890\"}' > ~/keys\n"
        + file("{\"process\": [\"cat\", \"\(tilde)/keys\"]}")),
    Way("Terraform's variables", "export HW_ACCESS_KEY=\(mark)AK12345 HW_SECRET_KEY=\(mark)SK1234567890"),
    Way(
      "the SDK's file",
      "umask 077; mkdir -p ~/.huaweicloud; "
        + "printf '[basic]\\nak = \(mark)AK12345\\nsk = \(mark)SK1234567890\\n' > ~/.huaweicloud/credentials"),
    Way(
      "a KooCLI profile",
      "umask 077; mkdir -p ~/.hcloud; printf '{\"current\":\"a\",\"profiles\":[{\"name\":\"a\",\"mode\":\"AKSK\","
        + "\"accessKeyId\":\"\(mark)AK12345678\",\"secretAccessKey\":\"\(mark)SK1234567890abcdefghijklmnop\"}]}' "
        + "> ~/.hcloud/config.json"),
  ]

  /// Stands for the home directory, which the script knows.
  private static let tilde = "HOMEDIR"

  private static func file(_ credentials: String) -> String {
    "umask 077; mkdir -p ~/.config/synctop; printf '%s' '{\"credentials\": \(credentials)}' "
      + "| sed \"s|HOMEDIR|$HOME|g\" > ~/.config/synctop/config.json\n"
  }

  /// Runs every command that reads, a board among them, and prints all they wrote, and what others could see of them.
  private static func commands(port: UInt16) -> String {
    """
    export SYNCTOP_ENDPOINT=http://127.0.0.1:\(port) SYNCTOP_IAM_ENDPOINT=http://127.0.0.1:\(port)
    export SYNCTOP_PROJECT_ID=p SYNCTOP_WORKSPACE=w SYNCTOP_LOG="$HOME/log"
    for arguments in "list" "list --format table" "show some-task" "config show" "config show --format table" \\
      "config check" "context list" "doctor --format table" "doctor --format json" "init --no-board"; do
      "$SYNCTOP" $arguments < /dev/null > out 2>&1 &
      child=$!
      tr '\\0' ' ' < /proc/$child/cmdline
      wait $child
      echo "$arguments: $?"
      cat out
    done
    timeout 3 script -qefc '"$SYNCTOP"' typescript > /dev/null 2>&1 < /dev/null
    cat typescript
    find "$HOME" -type f ! -name vault ! -name keys ! -name sk ! -name credentials ! -name config.json ! -name log \\
      -exec cat {} +
    echo "the log:"; cat "$HOME/log"
    """
  }

  @Test(arguments: ways) func `is nowhere in what the program writes`(_ way: Way) async throws {
    for token in [nil, "\(Self.mark)IssuedToken1234567890"] {
      let server = try EchoServer(token: token)
      let scratch = try Scratch()
      let script = try scratch.write("script", "cd \"$HOME\"\n\(way.script)\n\(Self.commands(port: server.port))")
      let result = try await Finished.bash("exec bash '\(script)'")
      let all = result.text + result.words
      let hits = all.split(separator: "\n").filter { $0.contains(Self.mark) }
      #expect(hits.isEmpty, "\(hits.prefix(3))")
      #expect(all.contains("list: 1") && all.contains("the log:"), "\(all.prefix(2000))")
      #expect(all.contains("HTTP 401"), "nothing was asked of the server")
      let log = result.text.components(separatedBy: "the log:\n").last ?? ""
      #expect(log.contains("HTTP 401"), "the board has logged nothing: \(log)")
    }
  }
}
