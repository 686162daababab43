import SynctopCommands

await SynctopProgram.main()
