/// Why a poll brought no tasks: the one shape of every refusal, fault and broken answer.
///
/// Texts come from outside and are not sanitised; they are bounded to `messageLimit` bytes where they are made.
package struct FetchFailure: Error, Equatable, Sendable {
  /// The longest message kept, in bytes.
  package static let messageLimit = 4096

  package enum Kind: String, Sendable, CaseIterable {
    /// The host's name didn't resolve.
    case hostUnknown
    /// Nothing listens there, or a firewall says no.
    case connectionRefused
    /// The connection broke before the answer was whole.
    case connectionLost
    /// The deadline of a page or of the poll passed.
    case timedOut
    /// The certificate or the handshake failed.
    case tlsFailed
    /// 401, or a gateway code that says the same: sign-in is missing, wrong or expired.
    case signInFailed
    /// 403: signed in, but not permitted.
    case forbidden
    /// 404: wrong region, project, instance or task.
    case notFound
    /// 429, or a gateway code that says the same.
    case throttled
    /// Another 4xx: the request itself was refused.
    case badRequest
    /// 5xx.
    case serverFault
    /// 3xx, which is never followed.
    case redirected
    /// A 2xx whose body is no JSON, such as a login page.
    case notJSON
    /// JSON, but not of the documented shape.
    case malformed
    /// More than the configured bound, counted after decompression.
    case tooLarge
    /// The saved answer can't be read.
    case unreadable
    /// The proxy can't be reached.
    case proxyUnreachable
    /// The proxy wants a sign-in of its own, or doesn't let the connection through.
    case proxyRefused
    /// The sign-in needs a passcode, and none was given.
    case passcodeMissing
    /// The program that hands out credentials failed.
    case programFailed
    /// The metadata service that hands out credentials can't be asked, or has none.
    case metadataMissing
    /// Anything else.
    case other
  }

  /// What was being done when it failed.
  package enum Step: String, Sendable, CaseIterable {
    /// Asking IAM for a token, or for the project.
    case signIn
    /// Asking a person for the passcode that a sign-in needs.
    case passcode
    /// Asking a program, or a server's metadata, for credentials.
    case issue
    /// Asking the service for tasks.
    case read
  }

  package var kind: Kind
  package var step: Step
  /// HTTP status, when there was an answer.
  package var status: Int?
  /// The service's code, such as `APIG.0301` or `DLS.6036`.
  package var code: String?
  /// What the server or the system said.
  package var message: String
  package var requestID: String?
  /// Seconds that the server asked to wait, as it said them: neither clamped nor trusted.
  package var retryAfter: Double?
  /// By how many minutes this machine's clock is ahead of the server's, behind where negative; nil when it is near, or
  /// the server told no time.
  package var clockSkew: Int?
  /// What the server signed otherwise than we did, such as `path` or `header workspace`, where it echoed what it
  /// signed; empty when that was the same, and so only the secret key can be wrong.
  package var signatureDifference: String?
  /// What the body of a refusal was made of; nil where there was no answer.
  package var form: AnswerForm?

  package init(
    _ kind: Kind, status: Int? = nil, code: String? = nil, message: String, requestID: String? = nil,
    retryAfter: Double? = nil, step: Step = .read
  ) {
    self.kind = kind
    self.step = step
    self.status = status
    self.code = code
    self.message = message
    self.requestID = requestID
    self.retryAfter = retryAfter
  }
}
