namespace Kubewright.Cli.Checking.Reports;

/// <summary>The form of a report.</summary>
internal enum ReportFormat
{
    /// <summary>For people: a place, a message and the line.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>One JSON object a document, each on a line.</summary>
    JsonLines,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions, which become annotations.</summary>
    GitHub,
}
