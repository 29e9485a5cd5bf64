namespace Kubewright.Rules.Storage;

public class StorageRulesTests
{
    [Theory]
    [InlineData("{accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}", "")]
    [InlineData("{}", "spec.accessModes spec.resources[storage]")]
    [InlineData("{accessModes: [ReadWriteOnce, ReadWriteOncePod], resources: {requests: {storage: 0}}, volumeMode: Raw, storageClassName: A}",
        "spec.accessModes spec.resources[storage] spec.storageClassName spec.volumeMode")]
    [InlineData("{accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: Other, name: a}}", "")]
    [InlineData("{accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: PersistentVolumeClaim}}", "spec.dataSource.name spec.dataSourceRef.name")]
    [InlineData("{accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSourceRef: {kind: Other, name: a}}", "spec.dataSource spec.dataSourceRef")]
    public void Claims_are_reported_where_the_server_does(string spec, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: c}}, spec: {spec}}}"));

    [Theory]
    [InlineData("nfs: {server: a, path: /b}", "")]
    [InlineData("nfs: {server: a, path: /b}, cephfs: {monitors: [m]}", "spec.cephFS")]
    [InlineData("nfs: {path: b}", "spec.nfs.path spec.nfs.server")]
    [InlineData("gcePersistentDisk: {partition: 300}", "spec.persistentDisk.partition spec.persistentDisk.pdName")]
    [InlineData("local: {path: a/../b}", "spec.local.path spec.nodeAffinity")]
    [InlineData("local: {path: /a}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Gt}]}]}}", "spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].values")]
    [InlineData("csi: {driver: a.b, volumeHandle: h, nodePublishSecretRef: {name: s}}", "spec.csi.nodePublishSecretRef.namespace")]
    [InlineData("hostPath: {path: /a/.., type: Dir}, persistentVolumeReclaimPolicy: Recycle", "spec.hostPath.path spec.hostPath.type spec.persistentVolumeReclaimPolicy")]
    [InlineData("volumeMode: Block", "spec")]
    public void Volumes_are_reported_where_the_server_does(string source, string expected) => Assert.Equal(
        expected, Check($"{{apiVersion: v1, kind: PersistentVolume, metadata: {{name: v}}, spec: {{accessModes: [ReadWriteOnce], capacity: {{storage: 1Gi}}, {source}}}}}"));

    [Theory]
    [InlineData("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: c}, provisioner: A.b/c, reclaimPolicy: ''}", "")]
    [InlineData("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: c}, reclaimPolicy: Recycle, volumeBindingMode: '', allowedTopologies: [{}]}",
        "allowedTopologies[0].matchLabelExpressions provisioner reclaimPolicy volumeBindingMode")]
    [InlineData("{apiVersion: storage.k8s.io/v1, kind: VolumeAttributesClass, metadata: {name: c}, driverName: a}", "parameters")]
    [InlineData("{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: c}, spec: {fsGroupPolicy: A, tokenRequests: [{audience: a, expirationSeconds: 5}]}}",
        "spec.fsGroupPolicy spec.tokenRequests[0].expirationSeconds")]
    [InlineData("{apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, metadata: {name: c}, spec: {attacher: a, nodeName: n}}", "spec.source")]
    [InlineData("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: s}, spec: {volumeClaimTemplates: [{metadata: {name: d}}]}}",
        "spec.volumeClaimTemplates[0].spec.accessModes spec.volumeClaimTemplates[0].spec.resources[storage]")]
    public void Other_kinds_are_reported_where_the_server_does(string manifest, string expected) => Assert.Equal(expected, Check(manifest));

    private static string Check(string yaml) => Checked.Paths("KW14", yaml);
}
