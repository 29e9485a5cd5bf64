namespace Kubewright.Rules.Policies;

public sealed class ContainerPolicyTests
{
    [Theory]
    [InlineData("env: [{name: A, value: a}, {name: A, value: b}]", 1)]
    [InlineData("env: [{name: A, value: a}, {name: A, value: $(A)}]", 1)]
    [InlineData("env: [{name: A, value: a}, {name: A, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]", 1)]
    [InlineData("env: [{name: A, value: a}, {name: A, value: '$(A):b'}]", 0)]
    [InlineData("env: [{name: A, value: a}, {name: a, value: b}]", 0)]
    [InlineData("env: [{name: A, value: a}], envFrom: [{configMapRef: {name: a}}]", 0)]
    public void A_variable_is_set_once(string container, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2180", Pods.With(container)).Length);

    [Theory]
    [InlineData("env: [{name: A, value: $(B)}, {name: B, value: b}]", "env[0].value")]
    [InlineData("env: [{name: A, value: $(A)}]", "env[0].value")]
    [InlineData("args: ['--a=$(B)']", "args[0]")]
    [InlineData("command: [run, $(B)], env: [{name: A, value: a}]", "command[1]")]
    public void Reports_a_reference_to_nothing(string container, string path) => Assert.Equal(["spec.containers[0]." + path], PolicyCheck.Paths("KW2181", Pods.With(container)));

    [Theory]
    [InlineData("env: [{name: B, value: b}, {name: A, value: $(B)}]")]
    [InlineData("env: [{name: A, value: $$(B)}]")]
    [InlineData("env: [{name: A, value: '$(1B) $() $B $'}]")]
    [InlineData("env: [{name: A, value: $(DB_SERVICE_HOST)}, {name: B, value: $(DB_PORT_5432_TCP)}]")]
    [InlineData("envFrom: [{configMapRef: {name: a}}], args: [$(B)]")]
    [InlineData("command: [/bin/sh, -c, 'echo $(date)'], args: [$(B)]")]
    [InlineData("args: [bash, -c, 'echo $(hostname)']")]
    [InlineData("args: [$(B)], env: [{name: B, value: b}]")]
    public void Is_silent_on_references_that_are_there_and_on_shells(string container) => Assert.Empty(PolicyCheck.Paths("KW2181", Pods.With(container)));

    [Fact]
    public void Operators_of_jobs_set_variables_that_others_do_not_have()
    {
        const string Job = "{apiVersion: kubeflow.org/v1, kind: PyTorchJob, metadata: {name: a}, spec: {pytorchReplicaSpecs: {Worker: {template: {spec: {containers: [{name: a, args: [$(MASTER_ADDR), $(PET_NNODES)]}]}}}}}}";
        Assert.Empty(PolicyCheck.Paths("KW2181", Job));
        Assert.Equal(2, PolicyCheck.Paths("KW2181", Pods.With("args: [$(MASTER_ADDR), $(PET_NNODES)]")).Length);
    }

    [Theory]
    [InlineData("volumes: [{name: a}], containers: [{name: a}]", 1)]
    [InlineData("volumes: [{name: a}], containers: [{name: a, volumeMounts: [{name: a, mountPath: /a}]}]", 0)]
    [InlineData("volumes: [{name: a}], containers: [{name: a, volumeDevices: [{name: a, devicePath: /a}]}]", 0)]
    [InlineData("volumes: [{name: a}], initContainers: [{name: i, volumeMounts: [{name: a, mountPath: /a}]}], containers: [{name: a}]", 0)]
    [InlineData("volumes: [{name: gke-gcsfuse-cache}], containers: [{name: a}]", 0)]
    public void A_volume_is_mounted(string spec, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2183", Pods.WithSpec(spec)).Length);

    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {sidecar.istio.io/inject: 'true'}}, spec: {volumes: [{name: a}], containers: [{name: a}]}}")]
    [InlineData("{apiVersion: serving.kserve.io/v1beta1, kind: InferenceService, metadata: {name: a}, spec: {predictor: {volumes: [{name: a}], model: {modelFormat: {name: onnx}}}}}")]
    public void Is_silent_where_containers_are_added_later(string yaml) => Assert.Empty(PolicyCheck.Paths("KW2183", yaml));

    [Theory]
    [InlineData("subPath: a", "configMap: {name: c}", "ConfigMap 'c'")]
    [InlineData("subPathExpr: $(A)", "secret: {secretName: s}", "Secret 's'")]
    [InlineData("subPath: a", "projected: {sources: []}", "its projected sources")]
    [InlineData("subPath: ''", "configMap: {name: c}", null)]
    [InlineData("subPath: a", "emptyDir: {}", null)]
    public void Configuration_that_changes_is_mounted_whole(string mount, string volume, string? source)
    {
        var messages = PolicyCheck.Messages("KW2184", Pods.WithSpec($"volumes: [{{name: a, {volume}}}], containers: [{{name: a, volumeMounts: [{{name: a, mountPath: /a, {mount}}}]}}]"));
        Assert.Equal(source is null ? 0 : 1, messages.Length);
        Assert.All(messages, message => Assert.Contains(source!, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name: a", 1)]
    [InlineData("name: a, emptyDir: null", 1)]
    [InlineData("name: a, emptyDir: {}", 0)]
    public void A_volume_has_a_source(string volume, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2186", Pods.WithSpec($"volumes: [{{{volume}}}]")).Length);

    [Theory]
    [InlineData("command: ['python a.py']", "command", true)]
    [InlineData("command: ['python a.py \"b c\"']", "command", false)]
    [InlineData("command: [a, '&&', b]", "command", false)]
    [InlineData("command: [a], args: ['>', /tmp/b]", "command", false)]
    [InlineData("livenessProbe: {exec: {command: ['cat /tmp/ok']}}", "livenessProbe.exec.command", true)]
    [InlineData("lifecycle: {preStop: {exec: {command: [stop, ;, wait]}}}", "lifecycle.preStop.exec.command", false)]
    public void Reports_a_command_that_only_a_shell_would_understand(string container, string path, bool isFixed)
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2187", Pods.With(container)));
        Assert.Equal(("spec.containers[0]." + path, isFixed), (finding.Path, finding.Fix is not null));
    }

    [Theory]
    [InlineData("command: [' python ']")]
    [InlineData("command: [sh, -c, 'a && b']")]
    [InlineData("command: [/usr/bin/env, bash, -c, a, '&&']")]
    [InlineData("command: [tini, --, sh, -c, '|']")]
    [InlineData("args: [a, '&&', b]")]
    [InlineData("command: [grep, 'a b']")]
    public void Is_silent_on_words_and_on_shells(string container) => Assert.Empty(PolicyCheck.Paths("KW2187", Pods.With(container)));

    [Theory]
    [InlineData("a$(B)c$(D.e-f)", "B D.e-f")]
    [InlineData("$$(A) $(B", "")]
    [InlineData("$($(A))", "A")]
    [InlineData("$", "")]
    public void Finds_the_variables_in_a_text(string text, string names) => Assert.Equal(names, string.Join(' ', VariableReferences.In(text)));
}
