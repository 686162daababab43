/// Whose SQL a remedy is written in.
package enum Dialect: String, Hashable, Sendable, CaseIterable {
  case dws, postgresql
}
