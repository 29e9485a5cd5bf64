using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Generators.Tests.Support;

/// <summary>A run of the generator, and the runs that follow it.</summary>
internal sealed class Generation
{
    /// <summary>The oldest compiler that a consumer may have is that of .NET 8, which is also the one these tests run on.</summary>
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Kubewright.Generators", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<MetadataReference> Others = [.. References.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("Kubewright", StringComparison.Ordinal))];

    private Generation(GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<AdditionalText> files)
    {
        Driver = driver.RunGenerators(compilation);
        Compilation = compilation;
        Files = files;
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Compilation { get; }

    public ImmutableArray<AdditionalText> Files { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

    public static Generation Of(params IEnumerable<SchemaText> files) => Of(References, files);

    /// <summary>A run in a project that does not reference Kubewright.</summary>
    public static Generation WithoutKubewright(params IEnumerable<SchemaText> files) => Of(Others, files);

    /// <summary>A run in a project beside that of Kubewright, as an editor sees it.</summary>
    /// <param name="code">The code of Kubewright.</param>
    /// <param name="files">The schemas.</param>
    public static Generation WithKubewrightFrom(string code, params IEnumerable<SchemaText> files) =>
        Of([.. Others, CSharpCompilation.Create("Kubewright", [CSharpSyntaxTree.ParseText(code, ParseOptions)], Others, new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference()], files);

    /// <summary>A run in a project that references something else as well.</summary>
    public static Generation With(MetadataReference reference, params IEnumerable<SchemaText> files) => Of([reference, .. References], files);

    private static Generation Of(ImmutableArray<MetadataReference> references, IEnumerable<SchemaText> files)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("namespace Consumer;\n", ParseOptions, "Consumer.cs")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        ImmutableArray<AdditionalText> texts = [.. files];
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaBuilderGenerator().AsSourceGenerator()],
            texts,
            ParseOptions,
            new SchemaOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new Generation(driver, compilation, texts);
    }

    public static Generation Of(string json) => Of(new SchemaText("/schemas/test.json", json));

    /// <summary>The next run, after an edit of the C# code.</summary>
    public Generation AfterCode(string code) =>
        new(Driver, Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, ParseOptions, "Edit.cs")), Files);

    /// <summary>The next run, after an edit of one file.</summary>
    public Generation AfterEdit(string path, Func<string, string> edit)
    {
        var old = (SchemaText)Files.Single(f => f.Path == path);
        var edited = old.With(edit);
        return new Generation(Driver.ReplaceAdditionalText(old, edited), Compilation, Files.Replace(old, edited));
    }

    /// <summary>The consumer with the generated code, and everything the compiler has against it.</summary>
    public (CSharpCompilation Compilation, IReadOnlyList<Diagnostic> Diagnostics) Compile()
    {
        Assert.Null(Result.Exception);
        var trees = Result.GeneratedSources.Select(s => CSharpSyntaxTree.ParseText(s.SourceText, ParseOptions, s.HintName));
        var compilation = Compilation.AddSyntaxTrees(trees);
        return (compilation, [.. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)]);
    }
}
