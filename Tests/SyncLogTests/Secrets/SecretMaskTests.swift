import Testing

@testable import SyncLog

@Suite struct `Secrets in logs` {
  @Test(
    arguments: [
      ("Get secretKey failed,ak:HST3ABC,err:ak not exist", "Get secretKey failed,ak:***,err:ak not exist"),
      (#"{"ak":"HST3ABC","sk" : "abc/+="}"#, #"{"ak":"***","sk" : "***"}"#),
      (#"{\"password\":\"p w\\d\",\"n\":1}"#, #"{\"password\":\"***\",\"n\":1}"#),
      ("ALTER ROLE x PASSWORD 'p''w' VALID", "ALTER ROLE x PASSWORD '***' VALID"),
      ("create user u identified by 'a b' replace", "create user u identified by '***' replace"),
      (#"IDENTIFIED BY "a b";"#, #"IDENTIFIED BY "***";"#),
      ("PASSWORD 'never closed\nnext line", "PASSWORD '***\nnext line"),
      (#"PASSWORD 'never closed\nnext line"#, #"PASSWORD '***\nnext line"#),
      ("X-Auth-Token: MIIabc|x", "X-Auth-Token: ***|x"), ("Access=HST3, Signature=abc", "Access=***, Signature=***"),
      ("AK HST3ABCDEFGHIJKLMNOP is locked", "AK *** is locked"), ("密码password：秘密 x", "密码password：*** x"),
      ("pwd=a;pwd=b", "pwd=***;pwd=***"), ("api_key=a", "api_key=***"), ("PGPASSWORD=a", "PGPASSWORD=***"),
      ("IDENTIFIED BY 'a' REPLACE 'b'", "IDENTIFIED BY '***' REPLACE '***'"),
      (#"IDENTIFIED BY \"a\" REPLACE \"b\" x"#, #"IDENTIFIED BY \"***\" REPLACE \"***\" x"#),
      ("PASSWORD E'a'", "PASSWORD E'***'"), ("password U&'a'", "password U&'***'"),
      ("PASSWORD\n  'a'", "PASSWORD\n  '***'"),
      ("Authorization: Bearer abcd.ef-gh", "Authorization: Bearer ***"),
      ("postgresql://u:p:w!@h:5432/d", "postgresql://u:***@h:5432/d"),
    ])
  func `are taken out, and nothing else is`(_ text: String, _ masked: String) {
    #expect(SecretMask.apply(text) == masked)
    #expect(SecretMask.apply(masked) == masked)
  }

  @Test(
    arguments: [
      "", "Password must contain at least 8 characters.", "role \"password\" does not exist",
      "AK access failed to reach the limit,forbidden", "speak: loud", "Access denied: no", "ak", "password",
      "password '",
      "REPLACE 'x'", "CREATE OR REPLACE \"x\"", "Bearer tokens", "http://h:80/a@b", "http://u@h", "http://h:80 a@b",
      "token: expired", "blocked by \"x\"", "X-Auth-Token:", "identified\u{0}by 'x'y",
    ])
  func `are not seen where there are none`(_ text: String) {
    #expect(SecretMask.apply(text) == text)
  }

  @Test func `are found in any text without a trap`() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "ak", "password", "identified by", "\\", "\"", "'", ":", "=", " ", "\n", "x", "密", "HST3ABCDEFGHIJKLMNOP",
    ]
    for _ in 0..<5000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let masked = SecretMask.apply(text)
      #expect(SecretMask.apply(masked).utf8.count <= masked.utf8.count + 40)
    }
  }
}
