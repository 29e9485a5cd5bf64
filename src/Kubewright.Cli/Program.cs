using Kubewright.Cli.Commands;

return KubewrightCommand.Run(args, Console.Out, Console.Error);
