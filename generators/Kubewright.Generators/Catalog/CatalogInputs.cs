using Kubewright.Generators.Facts;
using Kubewright.Generators.Official;

namespace Kubewright.Generators.Catalog;

/// <summary>All schemas of a project.</summary>
/// <param name="Documents">Distilled documents.</param>
/// <param name="Custom">A user's own kinds.</param>
internal sealed record AllSchemas(EquatableArray<DocumentFacts> Documents, CustomSchemas Custom);

/// <summary>What schemas are seen beside.</summary>
/// <param name="References">What generated code builds on.</param>
/// <param name="Documentation">Lines of documentation for distilled documents.</param>
internal sealed record SchemaSurroundings(ReferencedTypes References, EquatableArray<DocumentationFileFacts> Documentation);
