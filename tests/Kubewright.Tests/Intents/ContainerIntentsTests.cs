using Kubewright.Rendering;

namespace Kubewright.Tests.Intents;

public sealed class ContainerIntentsTests
{
    private const string Digest = "sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945";

    [Theory]
    [InlineData(Digest)]
    [InlineData("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945")]
    public void An_image_is_a_repository_and_a_digest(string digest) =>
        Renders(c => c.Image("ghcr.io/org/trainer", digest), $"image: ghcr.io/org/trainer@{Digest}");

    [Fact]
    public void Variables_come_from_values_secrets_and_config_maps() => Renders(
        c => c.Env("A", "1").EnvFromSecret("TOKEN", "hub", "token").EnvFromConfigMap("REGION", "settings", "region"),
        """
        env:
          - name: A
            value: "1"
          - name: TOKEN
            valueFrom:
              secretKeyRef:
                name: hub
                key: token
          - name: REGION
            valueFrom:
              configMapKeyRef:
                name: settings
                key: region
        """);

    [Fact]
    public void A_variable_set_again_is_edited() => Renders(
        c => c.Env("A", "1").Env("B", "2").Env("A", "3"),
        """
        env:
          - name: A
            value: "3"
          - name: B
            value: "2"
        """);

    [Fact]
    public void All_keys_come_from_a_secret_or_a_config_map() => Renders(
        c => c.EnvFromSecret("s3").EnvFromConfigMap("settings"),
        """
        envFrom:
          - secretRef:
              name: s3
          - configMapRef:
              name: settings
        """);

    [Fact]
    public void A_port_says_its_protocol_only_where_it_is_not_TCP() => Renders(
        c => c.Port(Port.Tcp("http", 8080)).Port(Port.Udp("dns", 53)).Port(Port.Sctp("m3ua", 2905)),
        """
        ports:
          - containerPort: 8080
          - containerPort: 53
            protocol: UDP
          - containerPort: 2905
            protocol: SCTP
        """);

    [Fact]
    public void One_number_with_two_protocols_is_two_ports() => Renders(
        c => c.Port(Port.Tcp("dns-tcp", 53)).Port(Port.Udp("dns", 53)),
        """
        ports:
          - containerPort: 53
          - containerPort: 53
            protocol: UDP
        """);

    [Fact]
    public void Requests_and_limits_keep_the_text_of_quantities() => Renders(
        c => c.Requests(cpu: "0.5", memory: "1.5Gi").Limits(cpu: 2, memory: "2048Mi", ephemeralStorage: "10Gi", ("example.com/fpga", 1)),
        """
        resources:
          limits:
            cpu: 2
            memory: 2048Mi
            ephemeral-storage: 10Gi
            example.com/fpga: 1
          requests:
            cpu: "0.5"
            memory: 1.5Gi
        """);

    [Fact]
    public void GPUs_are_limits_and_requests() => Renders(
        c => c.Gpus(8).Gpus(2, "nvidia.com/mig-1g.10gb"),
        """
        resources:
          limits:
            nvidia.com/gpu: 8
            nvidia.com/mig-1g.10gb: 2
          requests:
            nvidia.com/gpu: 8
            nvidia.com/mig-1g.10gb: 2
        """);

    [Fact]
    public void No_GPU_is_not_asked_for() => Assert.Throws<ArgumentOutOfRangeException>(() => new Container("main").Gpus(0));

    [Fact]
    public void A_mount_is_read_only_or_a_part_of_the_volume_where_asked() => Renders(
        c => c.Mount(Volume.EmptyDir("work"), "/work").Mount(Volume.Secret("keys", "tls"), "/etc/tls", readOnly: true, subPath: "server"),
        """
        volumeMounts:
          - name: work
            mountPath: /work
          - name: keys
            mountPath: /etc/tls
            readOnly: true
            subPath: server
        """);

    [Fact]
    public void Probes_ask_in_one_call() => Renders(
        c => c
            .LivenessProbe(p => p.HttpGet("/live", "http"))
            .ReadinessProbe(p => p.Grpc(Port.Tcp("grpc", 9000)))
            .StartupProbe(p => p.Exec("test", "-f", "/ready"))
            .Lifecycle(l => l.PreStop(h => h.Exec("sleep", "5"))),
        """
        lifecycle:
          preStop:
            exec:
              command:
                - sleep
                - "5"
        livenessProbe:
          httpGet:
            path: /live
            port: http
        readinessProbe:
          grpc:
            port: 9000
        startupProbe:
          exec:
            command:
              - test
              - -f
              - /ready
        """);

    [Fact]
    public void A_probe_takes_a_port_handle() => Renders(
        c => c.LivenessProbe(p => p.HttpGet("/live", Port.Tcp("http", 8080))).ReadinessProbe(p => p.TcpSocket(Port.Tcp("http", 8080))),
        """
        livenessProbe:
          httpGet:
            path: /live
            port: 8080
        readinessProbe:
          tcpSocket:
            port: 8080
        """);

    private static void Renders(Func<Container, Container> build, string expected) =>
        Assert.Equal("name: main\n" + expected + "\n", YamlWriter.ToText(build(new Container("main")).Node));
}
