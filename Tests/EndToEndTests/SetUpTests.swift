import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `Setting up against the demo server` {
  /// Starts a server, and runs `line` with its addresses and an access key in the environment.
  private static func with(_ line: String) -> String {
    """
    coproc SERVER { exec "$SYNCTOP" demo-server --port 0 --seed 7 --tasks 12; }
    pid=$SERVER_PID
    trap 'kill $pid' EXIT
    read -r first <&"${SERVER[0]}"
    value() { sed -E "s/.*\\"$1\\": ?\\"([^\\"]*)\\".*/\\1/" <<< "$first"; }
    export SYNCTOP_AK="$(value ak)" SYNCTOP_SK="$(value sk)"
    place=(--endpoint "$(value endpoint)" --iam-endpoint "$(value iam_endpoint)" --no-board)
    project="$(value project_id)"
    file="$HOME/.config/synctop/config.json"
    \(line)
    """
  }

  private static func run(_ line: String) async throws -> Finished { try await .bash(with(line)) }

  @Test func `takes answers from stdin, and what it writes works and is for its owner alone`() async throws {
    let result = try await Self.run(
      """
      printf '\\ncn-north-4\\n\\n\\n\\n\\n' | "$SYNCTOP" init "${place[@]}" --context-name prod || exit 9
      stat -c %a "$HOME/.config/synctop" "$file"
      grep -c "$SYNCTOP_SK" "$file"
      "$SYNCTOP" list --limit 1 --format json | grep -o '"total":12'
      """)
    #expect(result.status == 0, "\(result.words)")
    #expect(
      result.lines.filter { !$0.isEmpty } == ["700", "600", "0", "\"total\":12"], "\(result.text) \(result.words)")
    #expect(result.words.contains("The list call works: 12 tasks."))
  }

  @Test func `adds a context to a file with comments, and asks nothing with --yes`() async throws {
    let result = try await Self.run(
      """
      mkdir -p -m 700 "$HOME/.config/synctop"
      printf '{\\n  // mine\\n  "polling": { "interval": "45s" }, // slow\\n}\\n' > "$file"
      chmod 600 "$file"
      "$SYNCTOP" init --yes "${place[@]}" --project-id "$project" --context-name two || exit 9
      cat "$file"
      "$SYNCTOP" init --yes "${place[@]}" --project-id "$project" --context-name two
      echo "again $?"
      "$SYNCTOP" list --context two --limit 1 --format json | grep -o '"total":12'
      """)
    #expect(result.text.contains("// mine") && result.text.contains("\"interval\": \"45s\" }, // slow"))
    #expect(result.text.contains("again 2"))
    #expect(result.text.contains("\"total\":12"), "\(result.words)")
  }

  @Test func `says what is missing when stdin ends, and writes nothing`() async throws {
    let result = try await Self.run(
      """
      printf '' | "$SYNCTOP" init "${place[@]}"
      echo "exit $?"
      ls "$file" 2>&1 | grep -c 'No such file'
      """)
    #expect(result.text.contains("exit 2\n1"))
    #expect(result.words.contains("--credentials"))
  }

  @Test func `tells a wrong key, and fails with nothing written`() async throws {
    let result = try await Self.run(
      """
      export SYNCTOP_SK=CANARY-sk
      "$SYNCTOP" init --yes "${place[@]}" --project-id "$project"
      echo "exit $?"
      ls "$file" 2>&1 | grep -c 'No such file'
      """)
    #expect(result.text.contains("exit 1\n1"))
    #expect(result.words.contains("next:"))
    #expect(!(result.text + result.words).contains("CANARY"))
  }

  @Test func `refuses a plain secret where a reference is asked for`() async throws {
    let result = try await Self.run(
      """
      printf 'key\\nCANARY-ak\\nenv:SYNCTOP_AK\\nenv:SYNCTOP_SK\\ncn-north-4\\n\\n\\n\\n' \\
        | "$SYNCTOP" init "${place[@]}" --context-name prod || exit 9
      cat "$file"
      """)
    #expect(result.status == 0, "\(result.words)")
    #expect(result.text.contains("\"ak\": \"env:SYNCTOP_AK\""))
    #expect(result.words.contains("that is no reference"))
    #expect(!(result.text + result.words).contains("CANARY"))
  }

  @Test func `is found in order by doctor, which shows no secret`() async throws {
    let result = try await Self.run(
      """
      export SYNCTOP_ENDPOINT="$(value endpoint)" SYNCTOP_IAM_ENDPOINT="$(value iam_endpoint)"
      export SYNCTOP_PROJECT_ID="$project" SYNCTOP_WORKSPACE="$(value workspace)"
      "$SYNCTOP" doctor --format json || exit 9
      "$SYNCTOP" doctor --format text | grep -c "$SYNCTOP_SK"
      """)
    #expect(result.text.hasSuffix("0\n"))
    let text = result.text.split(separator: "\n").dropLast().joined(separator: "\n")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(result.words)")
    #expect(report["status"] as? String == "ok")
    let checks = try #require(report["checks"] as? [[String: Any]])
    let statuses = Dictionary(uniqueKeysWithValues: checks.map { ($0["id"] as? String ?? "", $0["status"] as? String) })
    for check in ["dns", "tcp", "clock", "iam", "project", "workspace", "permissions", "page_size", "rate"] {
      #expect(statuses[check] == "ok", "\(check)")
    }
  }
}
