namespace Kubewright.Rules;

/// <summary>Secrets that controllers make from other objects of a set.</summary>
internal static class ProducedSecrets
{
    /// <summary>Kinds, and where they say what their Secret is called; where they do not, it is called as they are.</summary>
    private static readonly (string Kind, string[] Name)[] Producers =
    [
        ("ExternalSecret.external-secrets.io", ["spec", "target", "name"]),
        ("SealedSecret.bitnami.com", ["spec", "template", "metadata", "name"]),
        ("Certificate", ["spec", "secretName"]),
        ("VaultStaticSecret.secrets.hashicorp.com", ["spec", "destination", "name"]),
    ];

    /// <summary>Whether a Secret of a name comes from another object, or may.</summary>
    public static bool MayMake(Bundle set, string name, string @namespace)
    {
        foreach (var (kind, path) in Producers)
        {
            foreach (var producer in set.OfKind(kind))
            {
                if ((producer.Namespace ?? @namespace) != @namespace)
                    continue;
                var said = producer.Root.At(path);
                var made = said.IsAbsent ? producer.Name : said.Text;
                if (made is null || made == name)
                    return true;
            }
        }

        return false;
    }
}
