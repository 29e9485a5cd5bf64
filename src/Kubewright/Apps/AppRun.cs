using System.Text;

namespace Kubewright;

/// <summary>One run of the app.</summary>
internal sealed class AppRun(AppArguments arguments, Stream output, ErrorReport errors)
{
    private const string Help = """
        Usage: [render] [options]    Write the manifests, to the standard output or to a directory
               list [--only ...]     Say what there is
               validate [--only ...] Say what the API server would reject

        Options of render:
          -o, --output DIR      Make a directory hold one file for each manifest. Files of earlier runs
                                that are no longer needed are removed; others are never touched.
          --format yaml|json    The format; yaml where nothing is said.
          --only KIND/NAME      Only this manifest; may be given several times.
          --kustomization       With --output: write a kustomization.yaml, too.

          --errors text|msbuild The form of errors: for people, or a line each as compilers write them.
          -h, --help            Show this.
          --version             Show the version of Kubewright.

        Exit codes: 0 all went well, 1 the API server would reject a manifest, 2 it could not be done.

        """;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Execute(IEnumerable<ManifestSet> sets)
    {
        switch (arguments.Verb)
        {
            case AppVerb.Help:
                Write(Help.ReplaceLineEndings("\n"));
                break;
            case AppVerb.Version:
                Write($"Kubewright {typeof(AppRun).Assembly.GetName().Version?.ToString(3)}\n");
                break;
            case AppVerb.List:
                List(Select(sets));
                break;
            case AppVerb.Validate:
                return Validate(Select(sets));
            default:
                Render(Select(sets));
                break;
        }

        return ExitCode.Success;
    }

    private int Validate(ManifestSet set)
    {
        var validated = set.Validate();
        var report = new StringBuilder();
        foreach (var (manifest, findings) in validated)
        {
            foreach (var finding in findings)
                report.Append(manifest.Describe()).Append(": ").Append(finding).Append('\n');
        }

        var rejected = validated.Count(manifest => manifest.IsRefused);
        var wrong = validated.Count(manifest => manifest.HasErrors) - rejected;
        report.Append($"{validated.Count} checked, {rejected} would be rejected{(wrong > 0 ? $", {wrong} more have errors" : "")}\n");
        Write(report.ToString());
        return rejected + wrong == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private void Render(ManifestSet set)
    {
        if (arguments.Output is { } directory)
            RenderTo(directory, set);
        else if (arguments.Format == ManifestFormat.Json)
            set.WriteJson(output);
        else
            set.WriteYaml(output);
    }

    private void RenderTo(string directory, ManifestSet set)
    {
        var result = set.WriteTo(directory, new() { Format = arguments.Format, Kustomization = arguments.Kustomization });
        var report = new StringBuilder();
        foreach (var name in result.Written)
            report.Append("written ").Append(name).Append('\n');
        foreach (var name in result.Removed)
            report.Append("removed ").Append(name).Append('\n');
        report.Append($"{directory}: {result.Written.Count} written, {result.Unchanged.Count} unchanged, {result.Removed.Count} removed\n");
        Write(report.ToString());
        foreach (var name in result.Left)
            errors.Warn($"{name} is no longer needed, but was edited since it was written, and so is left. Delete it, or its line in {OwnershipRecord.FileName}.");
    }

    private void List(ManifestSet set)
    {
        var rows = set.Identify()
            .Select(manifest => (manifest.Identity.KindAndName, manifest.Identity.Namespace, ApiVersion: ((ManifestScalar)manifest.Node["apiVersion"]!).Text))
            .Prepend(("KIND/NAME", "NAMESPACE", "APIVERSION"))
            .ToArray();
        var nameWidth = rows.Max(row => row.Item1.Length);
        var namespaceWidth = rows.Max(row => row.Item2.Length);
        var table = new StringBuilder();
        foreach (var (name, @namespace, apiVersion) in rows)
            table.Append(name.PadRight(nameWidth)).Append("  ").Append(@namespace.PadRight(namespaceWidth)).Append("  ").Append(apiVersion).Append('\n');
        Write(table.ToString());
    }

    private ManifestSet Select(IEnumerable<ManifestSet> sets)
    {
        ManifestSet all = [];
        foreach (var set in sets)
            all.Add(set);
        if (arguments.Only.Count == 0)
            return all;

        var identified = all.Identify();
        var wanted = new bool[identified.Count];
        foreach (var only in arguments.Only)
        {
            var isKnown = false;
            for (var i = 0; i < wanted.Length; i++)
            {
                if (Matches(identified[i].Identity, only))
                    wanted[i] = isKnown = true;
            }

            if (!isKnown)
                throw new UsageException($"There is no {only}. {Choices(identified)}");
        }

        ManifestSet selected = [];
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i])
                selected.Add(identified[i].Manifest);
        }

        return selected;
    }

    private static bool Matches(ManifestIdentity identity, string only)
    {
        var slash = only.IndexOf('/');
        return only.AsSpan(0, slash).Equals(identity.Kind, StringComparison.OrdinalIgnoreCase)
            && only.AsSpan(slash + 1).SequenceEqual(identity.Name);
    }

    private static string Choices(IReadOnlyList<IdentifiedManifest> identified) => identified.Count == 0
        ? "There are no manifests at all."
        : $"There is: {string.Join(", ", identified.Select(manifest => manifest.Identity.KindAndName).Distinct())}.";

    private void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
