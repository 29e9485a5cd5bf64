using Kubewright.Cli.Commands;

return KubewrightCommand.Run(args, CommandConsole.Create(), Console.Out);
