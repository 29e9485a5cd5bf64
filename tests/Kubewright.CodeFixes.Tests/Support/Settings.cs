using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>What an <c>.editorconfig</c> sets, the same for all files.</summary>
internal sealed class Settings(params (string Key, string Value)[] settings) : AnalyzerConfigOptionsProvider
{
    private readonly Options options = new(settings.ToDictionary(setting => setting.Key, setting => setting.Value));

    public override AnalyzerConfigOptions GlobalOptions => options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
