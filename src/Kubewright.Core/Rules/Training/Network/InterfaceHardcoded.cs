namespace Kubewright.Rules.Training;

internal sealed class InterfaceHardcoded() : ContainerPolicy("KW4240", "nccl-interface-hardcoded", "Do not fix the network interface by name", Severity.Info)
{
    public override RuleDocumentation Documentation => new(
        Why: "Names of interfaces differ from machine to machine. On a node that calls its card otherwise, the processes find no way to each other.",
        Fix: "Exclude what must not be used, or leave the choice to the library.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  env:
                    - {name: NCCL_SOCKET_IFNAME, value: enp71s0}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  env:
                    - {name: NCCL_SOCKET_IFNAME, value: '^lo,docker0'}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var (i, variable) in container.Node.Items("env"))
        {
            if (variable.Text("name") is "NCCL_SOCKET_IFNAME" or "GLOO_SOCKET_IFNAME" or "TP_SOCKET_IFNAME" && variable.Text("value") is { Length: > 0 } value && value[0] is not ('^' or '$') && !value.Split(',').All(IsOfPod))
            {
                context.Report(
                    container.PathTo($"env[{i}].value"), $"{variable.Text("name")}={value} names an interface that exists on some nodes only; exclude instead, e.g. ^lo,docker0.", variable["value"]!);
            }
        }
    }

    /// <summary>Whether a name is one that interfaces in pods have everywhere: <c>eth0</c>, <c>net1</c>. The sign in front asks for exactly that name.</summary>
    private static bool IsOfPod(string name)
    {
        name = name.Trim().TrimStart('=');
        return (name.StartsWith("eth", StringComparison.Ordinal) || name.StartsWith("net", StringComparison.Ordinal)) && name.Skip(3).All(letter => letter is >= '0' and <= '9');
    }
}
