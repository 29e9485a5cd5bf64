namespace Kubewright.Rules;

/// <summary>The words that a container is started with: <c>command</c> and <c>args</c>, split at blanks, so that scripts for a shell are read, too.</summary>
internal sealed class CommandLine
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\'', '"'];

    private CommandLine(IReadOnlyList<CommandWord> words, bool isComplete)
    {
        Words = words;
        IsComplete = isComplete;
    }

    /// <summary>The words, in their order.</summary>
    public IReadOnlyList<CommandWord> Words { get; }

    /// <summary>Whether there are certainly no other words.</summary>
    public bool IsComplete { get; }

    /// <summary>Reads the command line of a container.</summary>
    public static CommandLine Of(PodContainer container)
    {
        var words = new List<CommandWord>();
        var isComplete = true;
        foreach (var field in new[] { "command", "args" })
        {
            isComplete &= !container.Node.MayHaveMoreIn(field);
            foreach (var (i, text) in container.Node.Texts(field))
            {
                foreach (var word in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
                    words.Add(new CommandWord(word, container.PathTo($"{field}[{i}]"), container.Node.List(field)![i]));
            }
        }

        return new CommandLine(words, isComplete);
    }

    /// <summary>The flags that have a value, behind <c>=</c> or in the next word.</summary>
    public IEnumerable<(CommandWord Flag, string Name, string Value)> Flags()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var text = Words[i].Text;
            if (text[0] != '-')
                continue;
            var sign = text.IndexOf('=');
            if (sign > 0)
                yield return (Words[i], text.Substring(0, sign), text.Substring(sign + 1));
            else if (i + 1 < Words.Count)
                yield return (Words[i], text, Words[i + 1].Text);
        }
    }
}
