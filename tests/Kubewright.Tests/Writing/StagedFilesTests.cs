namespace Kubewright.Writing;

public sealed class StagedFilesTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Files_appear_only_when_all_are_written()
    {
        using var staged = new StagedFiles(directory.Path);
        staged.Stage(new("a", "1"u8.ToArray()));
        staged.Stage(new("b", "2"u8.ToArray()));
        Assert.False(directory.Has("a"));
        staged.Commit();
        Assert.Equal(["a", "b"], directory.Names);
    }

    [Fact]
    public void A_failure_while_writing_leaves_everything_as_it_was()
    {
        directory["a"] = "old";
        using (var staged = new StagedFiles(directory.Path))
        {
            staged.Stage(new("a", "new"u8.ToArray()));
            Directory.Move(directory.Path, directory.Path + "-gone");
            Assert.ThrowsAny<IOException>(() => staged.Stage(new("b", "2"u8.ToArray())));
            Directory.Move(directory.Path + "-gone", directory.Path);
        }

        Assert.Equal(["a"], directory.Names);
        Assert.Equal("old", directory["a"]);
    }

    [Fact]
    public void A_failure_half_way_through_leaves_whole_files_only_and_no_temporary_ones()
    {
        directory["a"] = "old";
        directory["c"] = "old";
        using (var staged = new StagedFiles(directory.Path))
        {
            foreach (var name in new[] { "a", "b", "c" })
                staged.Stage(new(name, "new"u8.ToArray()));
            Directory.CreateDirectory(directory.At("b"));
            var problem = Record.Exception(staged.Commit);
            Assert.True(problem is IOException or UnauthorizedAccessException, $"{problem}");
        }

        Assert.Equal(["a", "b", "c"], directory.Names);
        Assert.Equal("new", directory["a"]);
        Assert.Equal("old", directory["c"]);
    }
}
