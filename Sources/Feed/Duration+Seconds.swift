extension Duration {
  /// The whole of it in seconds, exact to a nanosecond for some months.
  var inSeconds: Double { self / .seconds(1) }
}
