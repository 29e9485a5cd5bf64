using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kubewright.Rules.Policies;

namespace Kubewright.Rules.Peers;

/// <summary>What other tools found, where it is recorded beside the clone.</summary>
internal static class PeerData
{
    public const string KubeLinter = "kube-linter";
    public const string KubeScore = "kube-score";

    /// <summary>Stands for cases where there are none, so that a theory has a case and says why it does nothing.</summary>
    public const string Missing = "(without ../shared/peers beside the clone nothing is compared)";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Kinds of pods and of what makes pods that kube-linter knows.</summary>
    private const string Workloads = "Deployment, DeploymentConfig, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Pod, Job, CronJob";

    /// <summary>What kube-linter asks for where nobody says otherwise, as options of rules that ask for less.</summary>
    public const string LinterSettings = $"""
        kubewright.KW2060.min = 3
        kubewright.KW2087.allowed = system-cluster-critical, system-node-critical
        kubewright.KW2120.min = 3
        kubewright.KW2160.labels = owner
        kubewright.KW2160.kinds = {Workloads}
        kubewright.KW2161.annotations = email=[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+
        kubewright.KW2161.kinds = {Workloads}
        kubewright.KW3008.required = NET_RAW
        kubewright.KW3080.types = NodePort, LoadBalancer
        kubewright.KW5014.strict = true
        """;

    /// <summary>The ids of the rules that stand for a check of a peer.</summary>
    public static string[] Rules(string peer, string check) =>
        [.. RuleSet.All.Rules.Where(rule => rule.Documentation is { } page && (peer == KubeLinter ? page.KubeLinter : page.KubeScore).Contains(check)).Select(rule => rule.Id)];

    /// <summary>The cases of a peer's own tests; none where they are not beside the clone.</summary>
    public static IReadOnlyList<T> Cases<T>(string peer) =>
        SharedData.Find("peers", peer, "expected.json") is { } path ? JsonSerializer.Deserialize<List<T>>(File.ReadAllText(path), Json)! : [];

    /// <summary>What some rules find in a file of a peer's tests.</summary>
    public static IReadOnlyList<Finding> Check(string peer, string folder, string file, string rules, string settings) =>
        PolicyCheck.Set(rules, File.ReadAllText(SharedData.Find("peers", peer, folder, file)!), settings);

    /// <summary>Records of a compressed file, one a line; none where it is not beside the clone.</summary>
    public static IEnumerable<T> Lines<T>(params string[] path)
    {
        if (SharedData.Find(path) is not { } file)
            yield break;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<T>(line, Json)!;
    }
}
