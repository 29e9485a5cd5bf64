namespace Kubewright.Rules.Pods;

public sealed class VolumeTests
{
    [Theory]
    [InlineData("secret: {secretName: s, items: [{key: k, path: a/b, mode: 511}]}", "")]
    [InlineData("secret: {defaultMode: 512, items: [{key: k, path: ../b}]}", "secret.defaultMode secret.items[0].path secret.secretName")]
    [InlineData("secret: {}, configMap: {}", "configMap secret.secretName")]
    [InlineData("emptyDir: {}, cephfs: {}, downwardAPI: {}", "cephFS downwarAPI")]
    [InlineData("gcePersistentDisk: {partition: 256}", "persistentDisk.partition persistentDisk.pdName")]
    [InlineData("hostPath: {path: /a/../b, type: Dir}", "hostPath.path hostPath.type")]
    [InlineData("nfs: {server: s, path: a}", "nfs.path")]
    [InlineData("iscsi: {targetPortal: p, iqn: iqn.2001-04.com.example:a, lun: 256, chapAuthSession: true}", "iscsi.lun iscsi.secretRef")]
    [InlineData("iscsi: {targetPortal: p, iqn: x, initiatorName: eui.1}", "iscsi.initiatorname iscsi.iqn")]
    [InlineData("fc: {targetWWNs: [a], wwids: [b]}", "fc.lun fc.targetWWNs")]
    [InlineData("azureDisk: {diskName: a, diskURI: /subscriptions/x}", "azureDisk.diskURI")]
    [InlineData("azureDisk: {diskName: a, diskURI: /subscriptions/x, kind: Managed}", "")]
    [InlineData("flocker: {}", "flocker")]
    [InlineData("quobyte: {registry: 'a:1,b', volume: v}", "quobyte.registry")]
    [InlineData("csi: {driver: A.b_c, nodePublishSecretRef: {name: S}}", "csi.driver csi.name")]
    [InlineData("image: {}", "image.reference")]
    [InlineData("ephemeral: {}", "ephemeral.volumeClaimTemplate")]
    [InlineData("ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}", "")]
    [InlineData("ephemeral: {volumeClaimTemplate: {spec: {accessModes: [RWO], volumeMode: b}}}", "ephemeral.volumeClaimTemplate.spec.accessModes ephemeral.volumeClaimTemplate.spec.resources[storage] ephemeral.volumeClaimTemplate.spec.volumeMode")]
    [InlineData("downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.labels}}, {path: '', resourceFieldRef: {resource: limits.cpu}}]}", "downwardAPI.path downwardAPI.resourceFieldRef.containerName")]
    [InlineData("projected: {sources: [{secret: {name: a, items: [{key: k, path: p}]}, configMap: {name: b, items: [{key: k, path: p}]}}, {serviceAccountToken: {path: t, expirationSeconds: 1}}]}", "projected projected.sources[0] projected.sources[1].serviceAccountToken projected.sources[1].serviceAccountToken.expirationSeconds")]
    [InlineData("emptyDir: {sizeLimit: -1}", "emptyDir.sizeLimit")]
    public void Reports_what_is_wrong_with_a_volume(string fields, string expected) => Assert.Equal(expected, PodCases.OfVolume(fields));

    [Theory]
    [InlineData("volumeMounts: [{name: v, mountPath: /a, subPath: b}]", "")]
    [InlineData("volumeMounts: [{name: w, mountPath: /a}, {name: v, mountPath: /a}, {name: v}]", "volumeMounts[0].name volumeMounts[1].mountPath volumeMounts[2].mountPath")]
    [InlineData("volumeMounts: [{name: v, mountPath: /a, subPath: /b, subPathExpr: c/..}]", "volumeMounts.subPath volumeMounts.subPathExpr volumeMounts[0].subPathExpr")]
    [InlineData("volumeMounts: [{name: v, mountPath: /a, mountPropagation: Bidirectional, recursiveReadOnly: Enabled}]", "volumeMounts.mountPropagation volumeMounts.recursiveReadOnly")]
    [InlineData("volumeDevices: [{name: c, devicePath: /d}]", "")]
    [InlineData("volumeDevices: [{name: v, devicePath: /d/../e}, {name: c, devicePath: /a}], volumeMounts: [{name: c, mountPath: /b}]", "volumeDevices[0].devicePath volumeDevices[0].name volumeDevices[1].name volumeMounts[0].name")]
    public void Reports_what_is_wrong_with_mounts(string fields, string expected) => Assert.Equal(expected, PodCases.OfContainer(fields));

    [Theory]
    [InlineData("volumes: [{name: V}]", "containers[0].volumeMounts[0].name volumes[0].name")]
    [InlineData("volumes: [{name: v, secret: {}}]", "containers[0].volumeMounts[0].name volumes[0].secret.secretName")]
    [InlineData("volumes: [{name: v, secret: {}}, {name: v}, {name: v}]", "volumes[0].secret.secretName volumes[2].name")]
    [InlineData("volumes: [{name: v, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1}}}}}}, {name: w, persistentVolumeClaim: {claimName: p-v}}]", "volumes[1].persistentVolumeClaim.claimName")]
    public void Lets_containers_mount_only_volumes_that_are_right(string volumes, string expected) =>
        Assert.Equal(expected, PodCases.OfPod("containers: [{name: a, image: i, volumeMounts: [{name: v, mountPath: /m}]}], " + volumes));

    [Fact]
    public void Counts_the_claims_of_a_stateful_set_as_its_first_volumes() => Assert.Equal(
        "spec.template.spec.volumes[2].secret.secretName",
        Checked.Paths("KW12", """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: s}
            spec:
              selector: {matchLabels: {a: b}}
              volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]
              template:
                metadata: {labels: {a: b}}
                spec:
                  hostname: Not_Looked_At
                  containers: [{name: a, image: i, volumeMounts: [{name: data, mountPath: /d}]}]
                  volumes: [{name: data, secret: {}}, {name: v}, {name: w, secret: {}}]
            """));
}
