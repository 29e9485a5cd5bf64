namespace Kubewright.Rules.Policies;

public sealed class TrainJobTests
{
    private const string Containers = "spec: {template: {spec: {containers: [{name: node, image: a:1}], initContainers: [{name: fetch, image: a:1}]}}}";
    private const string Steps = "trainer.kubeflow.org/trainjob-ancestor-step";

    [Theory]
    [InlineData("2.0", "podSpecOverrides: [], runtimePatches: [], labels: {}, ", "spec.runtimePatches")]
    [InlineData("2.1", "podTemplateOverrides: [], podSpecOverrides: [], annotations: {}, ", "spec.podSpecOverrides")]
    [InlineData("2.2", "podTemplateOverrides: [], labels: {}, activeDeadlineSeconds: 60, ", "spec.podTemplateOverrides spec.labels")]
    [InlineData("2.1", "activeDeadlineSeconds: 60, trainer: {numProcPerNode: auto}, ", "spec.activeDeadlineSeconds")]
    [InlineData("2.2", "trainer: {numProcPerNode: auto}, ", "spec.trainer.numProcPerNode")]
    [InlineData("2.2", "trainer: {numProcPerNode: 2}, ", "")]
    public void Fields_come_and_go_with_versions(string target, string fields, string paths) =>
        Assert.Equal(paths, string.Join(' ', PolicyCheck.Paths("KW4120", Job(fields), $"kubewright.KW4120.target = {target}")));

    [Theory]
    [InlineData("2.1", "mlPolicy: {torch: {elasticPolicy: {}}}, ", "")]
    [InlineData("2.2", "mlPolicy: {torch: {elasticPolicy: {}}}, ", "spec.mlPolicy.torch.elasticPolicy")]
    [InlineData("2.1", "mlPolicy: {jax: {}}, ", "spec.mlPolicy.jax")]
    [InlineData("2.2", "mlPolicy: {xgboost: {}}, ", "")]
    [InlineData("2.0", "podGroupPolicy: {volcano: {}}, ", "spec.podGroupPolicy.volcano")]
    [InlineData("2.2", "mlPolicy: {torch: {envInjection: {}}}, ", "spec.mlPolicy.torch.envInjection")]
    [InlineData("2.3", "mlPolicy: {torch: {envInjection: {}}}, ", "")]
    public void Policies_of_runtimes_come_and_go_with_versions(string target, string fields, string paths) =>
        Assert.Equal(paths, string.Join(' ', PolicyCheck.Paths("KW4120", Runtime(fields), $"kubewright.KW4120.target = {target}")));

    [Theory]
    [InlineData("PET_NNODES", "", 1)]
    [InlineData("PET_RDZV_BACKEND", "", 0)]
    [InlineData("DMLC_TASK_ID", "", 1)]
    [InlineData("PET_NNODES", "mlPolicy: {torch: {}}, ", 1)]
    [InlineData("PET_NNODES", "mlPolicy: {mpi: {}}, ", 0)]
    [InlineData("OMPI_MCA_plm_rsh_args", "mlPolicy: {mpi: {}}, ", 1)]
    [InlineData("DMLC_TASK_ID", "mlPolicy: {torch: {}}, ", 0)]
    public void Variables_of_the_runtime_are_its_own(string name, string runtime, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths("KW4121", Job($"trainer: {{env: [{{name: {name}, value: '2'}}]}}, ") + (runtime.Length == 0 ? "" : "\n---\n" + Runtime(runtime))).Length);

    [Theory]
    [InlineData("{name: PET_NNODES, value: '2'}", "{\"numNodes\":2}")]
    [InlineData("{name: PET_NPROC_PER_NODE, value: '8'}, {name: A, value: b}", "{\"env\":[{\"name\":\"A\",\"value\":\"b\"}],\"numProcPerNode\":8}")]
    [InlineData("{name: PET_NNODES, value: many}", null)]
    [InlineData("{name: PET_MASTER_PORT, value: '1'}", "{}")]
    public void A_variable_becomes_the_field_that_stands_for_it(string variables, string? trainer)
    {
        var job = YamlReader.Read(Job($"trainer: {{env: [{variables}]}}, "));
        var fix = Assert.Single(PolicyCheck.Checker("KW4121").Check(job)).Fix;
        foreach (var edit in fix?.Edits ?? [])
            edit.Apply();

        Assert.Equal(trainer, fix is null ? null : Rendering.JsonWriter.ToText(((ManifestMap)((ManifestMap)job)["spec"]!)["trainer"]!, indented: false));
    }

    [Theory]
    [InlineData("containers", "{name: node, env: [{name: A, value: b}]}", 1)]
    [InlineData("containers", "{name: node, env: []}", 0)]
    [InlineData("containers", "{name: sidecar, env: [{name: A, value: b}]}", 0)]
    [InlineData("initContainers", "{name: model-initializer, env: [{name: A, value: b}]}", 1)]
    public void Patches_leave_the_environment_of_steps_alone(string list, string container, int expected)
    {
        var pod = $"{{{list}: [{container}]}}";
        Assert.Equal(expected, PolicyCheck.Paths("KW4122", Job(Patch($"{{name: node, template: {{spec: {{template: {{spec: {pod}}}}}}}}}"))).Length);
        Assert.Equal(expected, PolicyCheck.Paths("KW4122", Job($"podTemplateOverrides: [{{spec: {pod}}}], ")).Length);
        Assert.Equal(expected, PolicyCheck.Paths("KW4122", Job($"podSpecOverrides: [{pod}], ")).Length);
    }

    [Theory]
    [InlineData("{name: node}", "")]
    [InlineData("{name: nodes}", "replicatedJobs[0].name")]
    [InlineData("{name: node, template: {spec: {template: {spec: {containers: [{name: node}, {name: main}]}}}}}", "replicatedJobs[0].template.spec.template.spec.containers[1].name")]
    [InlineData("{name: node, template: {spec: {template: {spec: {initContainers: [{name: fetch}, {name: warm}]}}}}}", "replicatedJobs[0].template.spec.template.spec.initContainers[1].name")]
    public void Patches_are_of_what_the_runtime_has(string job, string path)
    {
        var paths = PolicyCheck.Paths("KW4123", Job(Patch(job)) + "\n---\n" + Runtime(""));
        Assert.Equal(path.Length == 0 ? [] : ["spec.runtimePatches[0].trainingRuntimeSpec.template.spec." + path], paths);
        Assert.Empty(PolicyCheck.Paths("KW4123", Job(Patch(job))));
    }

    [Theory]
    [InlineData("{name: acme}", 1)]
    [InlineData("{name: torch-distributed}", 0)]
    [InlineData("{name: torch-distributed, kind: TrainingRuntime}", 1)]
    [InlineData("{name: acme, apiGroup: acme.com}", 0)]
    public void Runtimes_are_in_the_set_or_come_with_Trainer(string reference, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4124", Job("").Replace("{name: acme-torch}", reference, StringComparison.Ordinal)).Length);

    [Fact]
    public void A_runtime_that_may_be_elsewhere_is_not_missed()
    {
        var checker = PolicyCheck.Checker("KW4121 KW4124 KW4125");
        var job = YamlReader.Read(Job("initializer: {dataset: {storageUri: hf://a}}, trainer: {env: [{name: PET_NNODES, value: '2'}]}, ").Replace("acme-torch", "torch-distributed", StringComparison.Ordinal));
        Assert.Equal(["KW4121", "KW4125"], checker.CheckSet([job])[0].Select(finding => finding.RuleId));
        Assert.Empty(checker.CheckSet([job, new ManifestUnknown()])[0]);

        var unnamed = (ManifestMap)YamlReader.Read("{apiVersion: trainer.kubeflow.org/v1alpha1, kind: ClusterTrainingRuntime, metadata: {}, spec: {mlPolicy: {mpi: {}}}}");
        ((ManifestMap)unnamed["metadata"]!).Set("name", new ManifestUnknown());
        Assert.Empty(checker.CheckSet([job, unnamed])[0]);
    }

    [Fact]
    public void A_runtime_of_a_namespace_serves_that_one()
    {
        var job = Job("").Replace("{name: acme-torch}", "{name: acme-torch, kind: TrainingRuntime}", StringComparison.Ordinal);
        var runtime = Runtime("").Replace("Cluster", "", StringComparison.Ordinal);
        Assert.Empty(PolicyCheck.Paths("KW4124", job + "\n---\n" + runtime));
        Assert.NotEmpty(PolicyCheck.Paths("KW4124", job + "\n---\n" + runtime.Replace("{name: acme-torch}", "{name: acme-torch, namespace: ml}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_misspelt_runtime_is_guessed() =>
        Assert.EndsWith("did you mean 'torch-distributed'?", PolicyCheck.Messages("KW4124", Job("").Replace("acme-torch", "torch-distribted", StringComparison.Ordinal)).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{name: dataset-initializer, template: {spec: {template: {spec: {containers: [{name: dataset-initializer, volumeMounts: [{name: initializer}]}]}}}}}", "2.3", 0)]
    [InlineData("{name: dataset-initializer, template: {spec: {template: {spec: {containers: [{name: dataset-initializer}]}}}}}", "2.3", 1)]
    [InlineData("{name: dataset-initializer, template: {spec: {template: {spec: {containers: [{name: dataset-initializer}]}}}}}", "2.2", 0)]
    [InlineData("{name: dataset-initializer, template: {spec: {template: {spec: {containers: [{name: fetch}]}}}}}", "2.2", 1)]
    [InlineData("{name: node, template: {spec: {template: {spec: {containers: [{name: dataset-initializer}]}}}}}", "2.2", 1)]
    public void Initializers_have_a_step_in_the_runtime(string job, string target, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths(
            "KW4125",
            Job("initializer: {dataset: {storageUri: hf://a}}, ") + "\n---\n{apiVersion: trainer.kubeflow.org/v1alpha1, kind: ClusterTrainingRuntime, metadata: {name: acme-torch}, spec: {template: {spec: {replicatedJobs: [" + job + "]}}}}",
            $"kubewright.KW4120.target = {target}").Length);

    [Theory]
    [InlineData("mpi-distributed", 1)]
    [InlineData("torchtune-llama3.2-1b", 0)]
    [InlineData("acme", 0)]
    public void Runtimes_of_Trainer_are_known_to_have_initializers_or_not(string runtime, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4125", Job("initializer: {model: {storageUri: hf://a}}, ").Replace("acme-torch", runtime, StringComparison.Ordinal)).Length);

    [Theory]
    [InlineData("acme/reviews", 1)]
    [InlineData("1s://a", 1)]
    [InlineData("s3://", 1)]
    [InlineData("", 0)]
    [InlineData("x+y-1.z://a", 0)]
    public void Addresses_have_a_scheme(string address, int expected)
    {
        Assert.Equal(expected, PolicyCheck.Paths("KW4126", Job($"initializer: {{dataset: {{storageUri: '{address}'}}}}, ")).Length);
        Assert.Equal(expected, PolicyCheck.Paths("KW4126", Job($"initializer: {{model: {{storageUri: '{address}'}}}}, ")).Length);
    }

    [Theory]
    [InlineData("torch: {}, xgboost: {}", 1)]
    [InlineData("flux: {}, jax: {}", 1)]
    [InlineData("numNodes: 2, torch: {}", 0)]
    public void A_runtime_has_one_policy(string policy, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW4127", Runtime($"mlPolicy: {{{policy}}}, ")).Length);

    [Theory]
    [InlineData($"{{name: a, template: {{metadata: {{labels: {{{Steps}: trainer}}}}, {Containers}}}}}", "")]
    [InlineData($"{{name: a, template: {{metadata: {{labels: {{{Steps}: train}}}}, {Containers}}}}}", $"[0].template.metadata.labels[{Steps}] ")]
    [InlineData($"{{name: a, replicas: 2, template: {{metadata: {{labels: {{{Steps}: trainer}}}}, {Containers}}}}}", "[0].replicas")]
    [InlineData($"{{name: a, replicas: 1, template: {{metadata: {{labels: {{{Steps}: trainer}}}}, {Containers}}}}}", "")]
    [InlineData($"{{name: b, template: {{metadata: {{labels: {{{Steps}: trainer}}}}, {Containers}}}}}, {{name: a, template: {{metadata: {{labels: {{{Steps}: model-initializer}}}}, {Containers}}}}}", "[1].template.spec.template.spec.containers")]
    [InlineData($"{{name: node, template: {{{Containers}}}}}", "")]
    public void Jobs_of_a_runtime_are_marked_with_their_steps(string jobs, string paths)
    {
        var found = PolicyCheck.Paths("KW4128", $"{{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainingRuntime, metadata: {{name: a}}, spec: {{template: {{spec: {{replicatedJobs: [{jobs}]}}}}}}}}");
        var isTrained = jobs.Contains($"{Steps}: trainer", StringComparison.Ordinal);
        Assert.Equal((paths + (isTrained ? "" : " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Select(path => path["spec.template.spec.replicatedJobs".Length..]).Where(path => path.Length > 0));
        Assert.Equal(isTrained ? 0 : 1, found.Count(path => path == "spec.template.spec.replicatedJobs"));
    }

    [Theory]
    [InlineData("limits: {google.com/tpu: 4}", "", 1)]
    [InlineData("limits: {google.com/tpu: 4, nvidia.com/gpu: 1}", "", 0)]
    [InlineData("limits: {cpu: 4}", "", 0)]
    [InlineData("limits: {google.com/tpu: 0}", "", 0)]
    [InlineData("limits: {google.com/tpu: 4}", "numProcPerNode: 4, ", 0)]
    public void Processes_are_counted_by_GPUs(string resources, string fields, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4129", Job($"trainer: {{{fields}resourcesPerNode: {{{resources}}}}}, ")).Length);

    [Theory]
    [InlineData("torchtune-llama3.2-1b", 2, 1)]
    [InlineData("torchtune-llama3.2-1b", 1, 0)]
    [InlineData("torchtune-llama3.3-70B", 2, 0)]
    [InlineData("acme", 2, 0)]
    public void Recipes_for_small_models_run_on_one_node(string runtime, int nodes, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4130", Job($"trainer: {{numNodes: {nodes}}}, ").Replace("acme-torch", runtime, StringComparison.Ordinal)).Length);

    [Theory]
    [InlineData("torchtune-llama3.2-1b", "tokenizer.path=/a", 1)]
    [InlineData("torchtune-llama3.2-1b", "epochs=1", 0)]
    [InlineData("acme", "output_dir=/a", 0)]
    public void Paths_of_recipes_are_the_runtimes(string runtime, string argument, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4131", Job($"trainer: {{args: [lr=1, '{argument}']}}, ").Replace("acme-torch", runtime, StringComparison.Ordinal)).Length);

    [Theory]
    [InlineData("{manager: acme.com/a}, {manager: acme.com/b}", "")]
    [InlineData("{manager: acme.com/a}, {manager: acme.com/a}", "spec.runtimePatches[1].manager")]
    [InlineData("{manager: acme.com}", "spec.runtimePatches[0].manager")]
    [InlineData("{manager: acme.com/}", "spec.runtimePatches[0].manager")]
    [InlineData("{manager: Acme.com/a}", "spec.runtimePatches[0].manager")]
    public void Managers_are_named_with_their_domain(string patches, string path) => Assert.Equal(path, string.Join(' ', PolicyCheck.Paths("KW4132", Job($"runtimePatches: [{patches}], "))));

    private static string Job(string fields) =>
        $"{{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {{name: a}}, spec: {{{fields}runtimeRef: {{name: acme-torch}}}}}}";

    private static string Patch(string job) => $"runtimePatches: [{{manager: acme.com/a, trainingRuntimeSpec: {{template: {{spec: {{replicatedJobs: [{job}]}}}}}}}}], ";

    private static string Runtime(string fields) =>
        $"{{apiVersion: trainer.kubeflow.org/v1alpha1, kind: ClusterTrainingRuntime, metadata: {{name: acme-torch}}, spec: {{{fields}template: {{spec: {{replicatedJobs: [{{name: node, template: {{metadata: {{labels: {{{Steps}: trainer}}}}, {Containers}}}}}]}}}}}}}}";
}
