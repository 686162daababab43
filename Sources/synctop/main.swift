import Glibc
import SynctopCommands

exit(await SynctopProgram.run(Array(CommandLine.arguments.dropFirst())))
