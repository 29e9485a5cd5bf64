using System.Diagnostics;

namespace Kubewright.Readers;

/// <summary>Runs a program of the machine with text for its input.</summary>
internal static class ExternalTool
{
    /// <summary>Runs a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="package">The Debian package that has it, for the error message.</param>
    /// <param name="input">UTF-8 for its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The exit code, the output and the errors.</returns>
    public static (int ExitCode, string Output, string Errors) Run(string program, string package, byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException($"This test compares with {program}, which is not on this machine. Install it: apt-get install {package}", exception);
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            using (var stream = process.StandardInput.BaseStream)
                stream.Write(input);
            process.WaitForExit();
            return (process.ExitCode, output.Result, errors.Result);
        }
    }
}
