using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>What a run came to.</summary>
internal sealed class CheckSummary
{
    private readonly int[] findings = new int[3];
    private readonly List<ReadProblem> problems = [];

    /// <summary>The files that were read, those without manifests not counted.</summary>
    public int Files { get; private set; }

    /// <summary>The manifests that were checked.</summary>
    public int Documents { get; private set; }

    /// <summary>The files in folders that have no manifests.</summary>
    public int Skipped { get; private set; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadProblem> Problems => problems;

    /// <summary>How many findings there are of a severity.</summary>
    public int Count(Severity severity) => findings[(int)severity];

    /// <summary>Whether there are findings of a severity or above.</summary>
    public bool HasAny(Severity least) => findings.AsSpan((int)least).ContainsAnyExcept(0);

    public void Add(ReadProblem problem) => problems.Add(problem);

    /// <summary>Adds what the next files came to.</summary>
    public void Add(CheckSummary other)
    {
        Files += other.Files;
        Documents += other.Documents;
        Skipped += other.Skipped;
        problems.AddRange(other.problems);
        for (var i = 0; i < findings.Length; i++)
            findings[i] += other.findings[i];
    }

    public void Add(CheckedFile file)
    {
        if (file.IsSkipped)
        {
            Skipped++;
            return;
        }

        Files++;
        Documents += file.Documents.Count;
        problems.AddRange(file.Problems);
        foreach (var document in file.Documents)
        {
            foreach (var finding in document.Findings)
                findings[(int)finding.Severity]++;
        }
    }
}
