using Kubewright.Rendering;

namespace Kubewright.Tests.Intents;

public sealed class SharedMemoryTests
{
    private const string Expected =
        """
        spec:
          containers:
            - name: main
              volumeMounts:
                - name: dshm
                  mountPath: /dev/shm
          volumes:
            - name: dshm
              emptyDir:
                medium: Memory
                sizeLimit: 64Gi

        """;

    [Fact]
    public void The_volume_goes_into_the_pod_around_the_container() =>
        Assert.Equal(Expected, YamlWriter.ToText(new PodTemplateSpec().Container("main", c => c.SharedMemory("64Gi")).Node));

    [Fact]
    public void A_finished_container_brings_its_volume_along()
    {
        var container = new Container("main").SharedMemory("64Gi");

        Assert.Equal(Expected, YamlWriter.ToText(new PodTemplateSpec().Container(container).Node));
        Assert.Equal(Expected, YamlWriter.ToText(new PodTemplateSpec().Container(container.Clone()).Node));
    }

    [Fact]
    public void It_reaches_the_pod_of_a_job_inside_a_cron_job()
    {
        var job = new CronJob("nightly", "0 2 * * *").JobTemplate(j => j.Template(t => t.Container("main", c => c.SharedMemory("1Gi"))));

        Assert.Equal("1Gi", job.Model().Spec.JobTemplate.Spec.Template.Spec.Volumes.Single().EmptyDir.SizeLimit.ToString());
    }

    [Fact]
    public void Two_containers_of_one_pod_share_it()
    {
        var pod = new Pod("train").Container("a", c => c.SharedMemory("1Gi")).Container("b", c => c.SharedMemory("2Gi"));

        Assert.Equal("2Gi", pod.Model().Spec.Volumes.Single().EmptyDir.SizeLimit.ToString());
    }
}
