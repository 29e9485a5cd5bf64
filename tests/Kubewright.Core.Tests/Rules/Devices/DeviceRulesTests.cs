namespace Kubewright.Rules.Devices;

public sealed class DeviceRulesTests
{
    private const string Gpu = "{name: gpu, exactly: {deviceClassName: gpu.example.com}}";

    [Theory]
    [InlineData(Gpu, "")]
    [InlineData("{name: gpu}", "spec.devices.requests[0]")]
    [InlineData("{name: A, exactly: {}}", "spec.devices.requests[0].exactly.deviceClassName spec.devices.requests[0].name")]
    [InlineData(Gpu + ", " + Gpu, "spec.devices.requests[1]")]
    [InlineData("{name: a, exactly: {}, firstAvailable: [{}]}", "spec.devices.requests[0]")]
    [InlineData("{name: a, firstAvailable: [{name: b, deviceClassName: c}, {name: b, deviceClassName: c}]}", "spec.devices.requests[0].firstAvailable[1]")]
    [InlineData("{name: a, exactly: {deviceClassName: c, allocationMode: All, count: 1}}", "spec.devices.requests[0].exactly.count")]
    [InlineData("{name: a, exactly: {deviceClassName: c, allocationMode: Some}}", "spec.devices.requests[0].exactly.allocationMode")]
    [InlineData("{name: a, exactly: {deviceClassName: c, count: 0}}", "")]
    [InlineData("{name: a, exactly: {deviceClassName: c, selectors: [{}, {cel: {}}]}}", "spec.devices.requests[0].exactly.selectors[0].cel spec.devices.requests[0].exactly.selectors[1].cel.expression")]
    [InlineData("{name: a, exactly: {deviceClassName: c, tolerations: [{operator: Exists, value: v}, {key: a b, effect: X}]}}", "spec.devices.requests[0].exactly.tolerations[0].value spec.devices.requests[0].exactly.tolerations[1].effect spec.devices.requests[0].exactly.tolerations[1].key")]
    public void Reports_requests(string requests, string expected) => Expect($"requests: [{requests}]", expected);

    [Theory]
    [InlineData("constraints: [{requests: [gpu], matchAttribute: example.com/model}]", "")]
    [InlineData("constraints: [{requests: [gpu, gpu, x, gpu/a, gpu/a/b], matchAttribute: model}]", "spec.devices.constraints[0].matchAttribute spec.devices.constraints[0].requests[1] spec.devices.constraints[0].requests[2] spec.devices.constraints[0].requests[3] spec.devices.constraints[0].requests[4]")]
    [InlineData("constraints: [{}]", "spec.devices.constraints[0]")]
    [InlineData("config: [{}, {opaque: {driver: a_b}}]", "spec.devices.config[0].opaque spec.devices.config[1].opaque.driver spec.devices.config[1].opaque.parameters")]
    [InlineData("config: [{opaque: {driver: Gpu.example.com, parameters: {a: 1}}}]", "")]
    public void Reports_constraints_and_configuration(string fields, string expected) => Expect($"requests: [{Gpu}], {fields}", expected);

    [Fact]
    public void Looks_at_no_item_of_a_list_that_is_too_long() =>
        Expect($"requests: [{string.Join(", ", Enumerable.Repeat("{}", 33))}]", "spec.devices.requests");

    [Theory]
    [InlineData("example.com/gpu", "")]
    [InlineData("gpu", "spec.extendedResourceName")]
    [InlineData("requests.example.com/gpu", "spec.extendedResourceName")]
    [InlineData("kubernetes.io/gpu", "spec.extendedResourceName")]
    public void Reports_extended_resources(string name, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW15", $"{{apiVersion: resource.k8s.io/v1, kind: DeviceClass, metadata: {{name: x}}, spec: {{extendedResourceName: {name}}}}}"));

    [Theory]
    [InlineData("driver: d.example.com, pool: {name: p/q, resourceSliceCount: 1}, nodeName: m", "")]
    [InlineData("", "spec spec.driver spec.pool.name spec.pool.resourceSliceCount")]
    [InlineData("driver: d, pool: {name: p, resourceSliceCount: 1}, allNodes: true, nodeName: m", "spec")]
    [InlineData("driver: d, pool: {name: p, resourceSliceCount: 1}, allNodes: true, devices: [{name: a, attributes: {b: {}, c: {int: 1, string: s}, d-e: {version: '1.0'}}}, {name: a}]", "spec.devices[0].attributes spec.devices[0].attributes[b] spec.devices[0].attributes[c] spec.devices[0].attributes[d-e].version spec.devices[1]")]
    [InlineData("driver: d, pool: {name: p, resourceSliceCount: 1}, allNodes: true, devices: [{name: a, nodeName: m, bindingConditions: [c], taints: [{}]}]", "spec.devices[0] spec.devices[0].bindingFailureConditions spec.devices[0].taints[0].effect spec.devices[0].taints[0].key")]
    [InlineData("driver: d, pool: {name: p, resourceSliceCount: 1}, allNodes: true, devices: [{name: a, allowMultipleAllocations: true, capacity: {m: {value: 4Gi, requestPolicy: {default: 3Gi, validValues: [1Gi, 5Gi]}}}}]", "spec.devices[0].capacity[m].requestPolicy.validValues spec.devices[0].capacity[m].requestPolicy.validValues[1]")]
    [InlineData("driver: d, pool: {name: p, resourceSliceCount: 1}, allNodes: true, sharedCounters: [{name: c}]", "spec.sharedCounters[0].counters")]
    public void Reports_slices(string spec, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW15", $"{{apiVersion: resource.k8s.io/v1, kind: ResourceSlice, metadata: {{name: x}}, spec: {{{spec}}}}}"));

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("1.2.3-beta.1+build.05", true)]
    [InlineData("1.2", false)]
    [InlineData("01.2.3", false)]
    [InlineData("1.2.3-01", false)]
    [InlineData("v1.2.3", false)]
    public void Knows_versions(string version, bool isValid) => Assert.Equal(isValid, SemanticVersion.IsValid(version));

    private static void Expect(string devices, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW15", $"{{apiVersion: resource.k8s.io/v1, kind: ResourceClaim, metadata: {{name: x}}, spec: {{devices: {{{devices}}}}}}}"));
}
