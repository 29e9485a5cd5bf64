using Kubewright.Intents;
using Kubewright.Rendering;

namespace Kubewright.Tests.Intents.Law;

/// <summary>What an intent does when a program runs is what it does when the program's source is read.</summary>
public sealed class IntentLawTests
{
    [Fact]
    public void Every_intent_is_in_the_table_and_every_entry_of_the_table_is_an_intent() =>
        Assert.Equal(IntentTable.All.Select(intent => intent.Name).Order(), IntentMembers.All.Select(it => it.Intent).Distinct().Order());

    [Fact]
    public void Every_hand_written_member_says_which_intent_it_is() =>
        Assert.DoesNotContain(IntentMembers.HandWritten, method => !method.IsDefined(typeof(ManifestIntentAttribute), inherit: false));

    [Fact]
    public void Running_a_member_and_applying_its_intent_to_a_plain_tree_give_the_same()
    {
        var seen = new HashSet<string>();
        foreach (var sample in IntentSample.All)
        {
            if (sample.Run() is not { } run)
                continue;
            seen.Add(sample.Intent);
            Assert.Equal(Text(run), Text(sample.Apply()));
        }

        Assert.Equal(IntentTable.All.Select(intent => intent.Name).Order(), seen.Order());

        string[] Text(IntentSample.Outcome outcome) => [.. outcome.Trees.Select(YamlWriter.ToText)];
    }

    [Fact]
    public void Where_an_argument_is_unknown_the_tree_says_nothing_that_is_not_so()
    {
        foreach (var sample in IntentSample.All)
        {
            foreach (var parameter in IntentMembers.Arguments(sample.Member))
                AssertCovers(sample, sample.Apply(name => name == parameter.Name));
            AssertCovers(sample, sample.Apply(_ => true));
        }
    }

    [Fact]
    public void Where_the_target_is_open_the_tree_says_nothing_that_is_not_so()
    {
        foreach (var sample in IntentSample.All)
            AssertCovers(sample, sample.Apply(isOpen: true));
    }

    [Fact]
    public void A_part_of_a_handle_is_written_where_the_handle_is_given()
    {
        var container = new Container("main");
        var place = new Origin("Program.cs", 3, 14);

        IntentTable.Find("Container.Mount")!.Apply(new IntentCall(container.Node).With("volume", Volume.EmptyDir("data").Node, place).With("path", "/data"));

        var mount = (ManifestMap)((ManifestList)container.Node["volumeMounts"]!)[0];
        Assert.Same(place, mount["name"]!.Origin);
    }

    [Fact]
    public void Shared_memory_goes_into_the_pod_around_the_container_where_there_is_one()
    {
        var pod = new ManifestMap();
        var call = new IntentCall(new Container("main").Node) { Pod = pod }.With("size", "1Gi");

        IntentTable.Find("Container.SharedMemory")!.Apply(call);

        Assert.Empty(call.PodVolumes);
        Assert.Equal("dshm", ((ManifestScalar)((ManifestMap)((ManifestList)((ManifestMap)pod["spec"]!)["volumes"]!)[0])["name"]!).Text);
    }

    private static void AssertCovers(IntentSample sample, IntentSample.Outcome incomplete)
    {
        if (sample.Run() is not { } run)
            return;
        foreach (var (known, complete) in incomplete.Trees.Zip(run.Trees))
            Assert.True(Coverage.Covers(known, complete), $"{sample}\n\nincomplete:\n{JsonText(known)}\ncomplete:\n{YamlWriter.ToText(complete)}");
    }

    private static string JsonText(ManifestNode node) => node switch
    {
        ManifestMap map => "{" + string.Join(", ", map.Select(entry => $"{entry.Key}: {JsonText(entry.Value)}")) + (map.IsOpen ? ", …}" : "}"),
        ManifestList list => "[" + string.Join(", ", list.Select(JsonText)) + (list.IsOpen ? ", …]" : "]"),
        ManifestScalar scalar => scalar.Text,
        _ => "?",
    };
}
