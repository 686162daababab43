import Testing

/// Everything that runs a program in a terminal, one at a time.
@Suite(.serialized) struct `The terminal` {}
