namespace Kubewright.Rules.Security;

internal sealed class DefaultServiceAccount() : PodPolicy("KW3045", "default-service-account", "Give the pod its own service account", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Whatever anybody ever grants to the default account, this pod has, too. And its calls cannot be told from those of others.",
        Fix: "Make a ServiceAccount for the workload and name it, or mount no token at all.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              serviceAccountName: default
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              serviceAccountName: search
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["default-service-account"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (ServiceAccounts.Named(pod) is not ("" or ServiceAccounts.Default) || pod.Spec.At("automountServiceAccountToken").BooleanOr(true) is not true)
            return;
        context.Report(pod.PathTo("serviceAccountName"), "The pod uses the namespace's default service account.", pod.Spec.Field(ServiceAccounts.Field(pod)) ?? pod.Spec);
    }
}
