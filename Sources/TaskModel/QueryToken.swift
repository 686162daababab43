/// A piece of a filter's text.
enum QueryToken: Equatable {
  case open
  case close
  case or
  case not
  case term(QueryTerm)
}
