namespace Kubewright.Rules.Configuration;

/// <summary>What a Secret of one of the types that Kubernetes knows has to contain.</summary>
internal sealed class SecretType() : ComponentRule("KW1502", "Secret type", "io.k8s.api.core.v1.Secret")
{
    private const string AccountName = "kubernetes.io/service-account.name";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var content = new SecretContent(node);
        switch (node.Text("type"))
        {
            case "kubernetes.io/service-account-token":
                CheckAccount(node, context);
                break;
            case "kubernetes.io/dockercfg":
                RequireJson(".dockercfg", content, context);
                break;
            case "kubernetes.io/dockerconfigjson":
                RequireJson(".dockerconfigjson", content, context);
                break;
            case "kubernetes.io/basic-auth" when content.Lacks("username") && content.Lacks("password"):
                Missing("username", context);
                Missing("password", context);
                break;
            case "kubernetes.io/ssh-auth" when content.IsEmpty("ssh-privatekey"):
                Missing("ssh-privatekey", context);
                break;
            case "kubernetes.io/tls":
                Require("tls.crt", content, context);
                Require("tls.key", content, context);
                break;
        }
    }

    private static void CheckAccount(ManifestMap node, RuleContext context)
    {
        var metadata = node.Map("metadata");
        var annotations = metadata?.Map("annotations");
        var isMissing = annotations is not null ? annotations.IsCertainlyEmpty(AccountName)
            : metadata is not null ? metadata.IsCertainlyAbsent("annotations") : node.IsCertainlyAbsent("metadata");
        if (isMissing)
            context.Report($"metadata.annotations[{AccountName}]", "Name the ServiceAccount whose token this is.", node);
    }

    private static void RequireJson(string key, in SecretContent content, RuleContext context)
    {
        if (content.Lacks(key))
            Missing(key, context);
        else if (content.Text(key) is { } text && !IsJsonObject(text))
            context.Report($"data[{key}]", $"The value of {key} is no JSON object.", content.Find(key));
    }

    private static bool IsJsonObject(string text)
    {
        try
        {
            return JsonReader.Read(text, withOrigins: false) is { Kind: ManifestNodeKind.Map or ManifestNodeKind.Null };
        }
        catch (ManifestFormatException)
        {
            return false;
        }
    }

    private static void Require(string key, in SecretContent content, RuleContext context)
    {
        if (content.Lacks(key))
            Missing(key, context);
    }

    private static void Missing(string key, RuleContext context) => context.Report($"data[{key}]", $"A Secret of this type has the key {key}.");
}
