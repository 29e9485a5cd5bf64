using System.Net;
using System.Net.Sockets;

namespace Kubewright.Rules;

public class IpSyntaxTests
{
    [Theory]
    [InlineData("10.0.0.1", true, true)]
    [InlineData("2001:db8::1", true, true)]
    [InlineData("::", true, true)]
    [InlineData("1:2:3:4:5:6:7:8", true, true)]
    [InlineData("64:ff9b::1.2.3.4", true, false)]
    [InlineData("FE80:0:0:0:0:0:0:abc", true, false)]
    [InlineData("2001:db8:0:0:1:0:0:1", true, false)]
    [InlineData("010.0.0.1", false, false)]
    [InlineData("::ffff:1.2.3.4", false, false)]
    [InlineData("2001:db8::00001", false, false)]
    [InlineData("256.1.1.1", false, false)]
    [InlineData("1.2.3", false, false)]
    [InlineData("1::2::3", false, false)]
    [InlineData("1:2:3:4:5:6:7::8", false, false)]
    [InlineData("fe80::1%eth0", false, false)]
    [InlineData("", false, false)]
    public void An_address_is_read_as_the_server_reads_it(string text, bool inOldFields, bool inNewFields)
    {
        Assert.Equal(inOldFields, IpSyntax.LegacyAddress(text) is null);
        Assert.Equal(inNewFields, IpSyntax.Address(text) is null);
    }

    [Theory]
    [InlineData("10.0.0.0/8", true, true)]
    [InlineData("2001:db8::/32", true, true)]
    [InlineData("0.0.0.0/0", true, true)]
    [InlineData("2001:DB8::/32", true, false)]
    [InlineData("10.0.0.1/8", false, false)]
    [InlineData("10.0.0.0/08", false, false)]
    [InlineData("::ffff:10.0.0.0/104", false, false)]
    [InlineData("10.0.0.0/33", false, false)]
    [InlineData("10.0.0.0", false, false)]
    public void A_network_is_read_as_the_server_reads_it(string text, bool inOldFields, bool inNewFields)
    {
        Assert.Equal(inOldFields, IpSyntax.LegacyNetwork(text) is null);
        Assert.Equal(inNewFields, IpSyntax.Network(text) is null);
    }

    [Fact]
    public void Addresses_read_back_as_the_framework_writes_them()
    {
        var random = new Random(1);
        var bytes = new byte[16];
        for (var i = 0; i < 2000; i++)
        {
            random.NextBytes(bytes);
            for (var zero = random.Next(8); zero > 0; zero--)
                bytes.AsSpan(random.Next(8) * 2, 2).Clear();
            var text = new IPAddress(bytes).ToString();
            if (text.Contains('.'))
                continue;
            Assert.True(IpParser.TryParse(text, out var address, out var isStrict) && isStrict, text);
            Assert.Equal(text, address.ToString());
            Assert.Equal(AddressFamily.InterNetworkV6, IPAddress.Parse(text).AddressFamily);
        }
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("127.8.0.1", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("224.0.0.5", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("ff0e::1", true)]
    public void An_endpoint_can_be_reached_from_elsewhere(string text, bool isFine) => Assert.Equal(isFine, IpSyntax.EndpointAddress(text) is null);

    [Theory]
    [InlineData("http", true)]
    [InlineData("9p", true)]
    [InlineData("80", false)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("HTTP", false)]
    [InlineData("sixteen-letters-", false)]
    [InlineData("", false)]
    public void A_port_name_is_a_service_name(string name, bool isFine) => Assert.Equal(isFine, PortSyntax.Name(name) is null);
}
