namespace Kubewright.Rules;

/// <summary>A reference to an image, taken apart: <c>localhost:5000/team/app:1.4@sha256:…</c>.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Name">Registry and repository: <c>localhost:5000/team/app</c>.</param>
/// <param name="Tag">The tag; empty where there is none.</param>
/// <param name="Digest">The digest; empty where there is none.</param>
internal sealed record ImageReference(string Text, string Name, string Tag, string Digest)
{
    private const string DockerHub = "docker.io";

    /// <summary>Whether it is filled in later: by a chart, by an environment variable, by whoever reads it.</summary>
    public bool IsPlaceholder => Text.Length == 0 || Text.IndexOfAny(['$', '<']) >= 0 || Text.IndexOf("{{", StringComparison.Ordinal) >= 0;

    /// <summary>Whether it always means the same image.</summary>
    public bool HasDigest => Digest.Length > 0;

    /// <summary>The registry as it was written; empty where it is left out. What is before the first slash is a registry where it cannot be part of a path.</summary>
    public string WrittenRegistry
    {
        get
        {
            var slash = Name.IndexOf('/');
            if (slash < 0)
                return "";
            var first = Name.Substring(0, slash);
            return first == "localhost" || first.Any(c => c is '.' or ':' or '[' or (>= 'A' and <= 'Z')) ? first : "";
        }
    }

    /// <summary>The registry; Docker Hub where none is written.</summary>
    public string Registry => WrittenRegistry is { Length: > 0 } written && written != "index." + DockerHub ? written : DockerHub;

    /// <summary>Registry and repository with all that may be left out: <c>docker.io/library/nginx</c>.</summary>
    public string FullName
    {
        get
        {
            var written = WrittenRegistry;
            var path = written.Length == 0 ? Name : Name.Substring(written.Length + 1);
            var registry = Registry;
            return registry == DockerHub && path.IndexOf('/') < 0 ? $"{registry}/library/{path}" : $"{registry}/{path}";
        }
    }

    /// <summary>Takes a reference apart. The port of a registry is no tag.</summary>
    public static ImageReference Parse(string text)
    {
        var at = text.IndexOf('@');
        var named = at < 0 ? text : text.Substring(0, at);
        var colon = named.LastIndexOf(':');
        if (colon < named.LastIndexOf('/'))
            colon = -1;
        return new ImageReference(text, colon < 0 ? named : named.Substring(0, colon), colon < 0 ? "" : named.Substring(colon + 1), at < 0 ? "" : text.Substring(at + 1));
    }
}
