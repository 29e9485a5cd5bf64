namespace Kubewright;

/// <summary>The arguments of the app, understood. Parsed by hand: a library for it would take longer to start than the work does.</summary>
internal sealed class AppArguments
{
    private readonly List<string> only = [];

    private AppArguments()
    {
    }

    public AppVerb Verb { get; private set; } = AppVerb.Render;

    public string? Output { get; private set; }

    public ManifestFormat Format { get; private set; }

    public IReadOnlyList<string> Only => only;

    public bool Kustomization { get; private set; }

    public ErrorFormat Errors { get; private set; }

    /// <summary>Reads the arguments of a run.</summary>
    /// <exception cref="UsageException">An argument is unknown, or lacks its value.</exception>
    public static AppArguments Parse(ReadOnlySpan<string> args)
    {
        var parsed = new AppArguments();
        if (args is [var verb, ..] && !verb.StartsWith('-'))
        {
            parsed.Verb = verb switch
            {
                "render" => AppVerb.Render,
                "list" => AppVerb.List,
                "validate" => AppVerb.Validate,
                "help" => AppVerb.Help,
                _ => throw new UsageException($"There is no command '{verb}'. The commands are render, list and validate; --help says more."),
            };
            args = args[1..];
        }

        while (!args.IsEmpty)
            parsed.Take(ref args);
        if (parsed.Verb == AppVerb.Render)
            parsed.CheckCombination();
        return parsed;
    }

    private void Take(ref ReadOnlySpan<string> args)
    {
        var equals = args[0].StartsWith("--", StringComparison.Ordinal) ? args[0].IndexOf('=') : -1;
        var option = equals < 0 ? args[0] : args[0][..equals];
        var value = equals < 0 ? null : args[0][(equals + 1)..];
        args = args[1..];
        switch (option)
        {
            case "-h" or "--help":
                Verb = AppVerb.Help;
                break;
            case "--version" when Verb != AppVerb.Help:
                Verb = AppVerb.Version;
                break;
            case "--version":
                break;
            case "-o" or "--output" when Verb is not (AppVerb.List or AppVerb.Validate):
                Output = Value(ref args);
                break;
            case "--format" when Verb is not (AppVerb.List or AppVerb.Validate):
                Format = ParseFormat(Value(ref args));
                break;
            case "--only":
                only.Add(ParseOnly(Value(ref args)));
                break;
            case "--errors":
                Errors = ParseErrors(Value(ref args));
                break;
            case "--kustomization" when Verb is not (AppVerb.List or AppVerb.Validate):
                Kustomization = true;
                break;
            default:
                throw new UsageException(option.StartsWith('-')
                    ? $"There is no option '{option}'{(Verb is AppVerb.List or AppVerb.Validate ? $" of {Verb.ToString().ToLowerInvariant()}" : string.Empty)}. --help says which there are."
                    : $"'{option}' is one argument too many. --help says which there are.");
        }

        if (value is not null)
            throw new UsageException($"{option} takes no value.");

        string Value(ref ReadOnlySpan<string> rest)
        {
            var taken = value;
            value = null;
            if (taken is null && !rest.IsEmpty)
            {
                taken = rest[0];
                rest = rest[1..];
            }

            return string.IsNullOrEmpty(taken) ? throw new UsageException($"{option} needs a value. --help says which.") : taken;
        }
    }

    private void CheckCombination()
    {
        if (Kustomization && Output is null)
            throw new UsageException("--kustomization needs --output: it lists the files of a directory.");
        if (only.Count > 0 && Output is not null)
            throw new UsageException("--only does not go with --output: a directory holds the whole set, and the other files would be removed.");
    }

    private static ManifestFormat ParseFormat(string value) => value.ToLowerInvariant() switch
    {
        "yaml" => ManifestFormat.Yaml,
        "json" => ManifestFormat.Json,
        _ => throw new UsageException($"There is no format '{value}'. The formats are yaml and json."),
    };

    private static ErrorFormat ParseErrors(string value) => value.ToLowerInvariant() switch
    {
        "text" => ErrorFormat.Text,
        "msbuild" => ErrorFormat.MSBuild,
        _ => throw new UsageException($"There is no form of errors '{value}'. The forms are text and msbuild."),
    };

    private static string ParseOnly(string value) => value.IndexOf('/') is > 0 and var slash && slash < value.Length - 1
        ? value
        : throw new UsageException($"--only needs a kind and a name, such as Deployment/web, not '{value}'.");
}
