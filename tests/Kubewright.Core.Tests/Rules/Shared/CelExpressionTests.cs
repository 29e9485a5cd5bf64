namespace Kubewright.Rules;

public sealed class CelExpressionTests
{
    private static readonly Dictionary<string, CelType> Variables = new(StringComparer.Ordinal)
    {
        ["object"] = CelType.Dynamic,
        ["request"] = CelType.Object(("name", CelType.Text), ("dryRun", CelType.Boolean), ("user", CelType.Object(("groups", CelType.Collection)))),
        ["a"] = CelType.Unknown,
        ["b"] = CelType.Unknown,
        ["Object"] = CelType.Unknown,
    };

    [Theory]
    [InlineData("a.driver == 'gpu.example.com'", "true or false")]
    [InlineData("a.attributes[\"d\"].model in [\"a\", 'b'] && !(a.capacity['d'].memory.compareTo(quantity(\"40Gi\")) < 0)", "true or false")]
    [InlineData("has(object.spec.x) ? object.spec.x >= 0x1Fu : true // always", "true or false")]
    [InlineData("object.items.all(i, i.name.matches(r'^[a-z\\d]+$') || i.size() % 2 == 1)", "true or false")]
    [InlineData("cel.bind(x, 1.5e-3, x < 2.0) && {'a': 1}.exists(k, k == \"\\\"\")", "true or false")]
    [InlineData("Object{spec: Object.spec{a: -1}} == null || a.?user[?0].orValue(false) == b\"\"\"x\ny\"\"\"", "true or false")]
    [InlineData("ip.isCanonical('::1') && type(object) == google.protobuf.Struct && math.greatest([1, 2]) > 1", "true or false")]
    [InlineData("object.spec.enabled", "a value of any type")]
    [InlineData("object.spec['x'].y", "a value of any type")]
    [InlineData("'name ' + request.name + object.name", "text")]
    [InlineData("string(object.replicas)", "text")]
    [InlineData("request.user", "an object")]
    [InlineData("request.user.groups", "a list or a map")]
    [InlineData("size(object.items) * 2", "a number")]
    [InlineData("request.dryRun", "true or false")]
    [InlineData("object.x ? request.name : 'x'", "text")]
    [InlineData("object.x ? request.name : 1", "unknown")]
    [InlineData("object.items.map(x, x + 1)", "unknown")]
    [InlineData("b'x'", "something else")]
    [InlineData("null", "null")]
    [InlineData("-9223372036854775808", "a number")]
    [InlineData("18446744073709551615u", "a number")]
    [InlineData("0xFF + 1e300", "a number")]
    public void Reads_expressions(string text, string type)
    {
        Assert.Null(CelExpression.Problem(text, Variables, out var found));
        Assert.Equal(type, found.Name);
    }

    [Theory]
    [InlineData("a=b")]
    [InlineData("1Gi")]
    [InlineData("-1")]
    [InlineData("'text'")]
    [InlineData("'text")]
    [InlineData("object.x")]
    [InlineData("request")]
    [InlineData("a &&")]
    [InlineData("a b")]
    [InlineData("(a")]
    [InlineData("1 + 2")]
    [InlineData("'a' || b")]
    [InlineData("if > 1")]
    [InlineData("a[")]
    [InlineData("50%")]
    [InlineData("a == 18446744073709551616u")]
    [InlineData("a == 9223372036854775808")]
    [InlineData("a == 0x1FFFFFFFFFFFFFFFF")]
    [InlineData("always")]
    [InlineData("kubernetes.io/x")]
    [InlineData("a.all(x, x.y) && x.y")]
    [InlineData("request.nam == 'a'")]
    [InlineData("has(request.nam)")]
    [InlineData("request.name.first == 'a'")]
    [InlineData("request.name.all(c, c == 'a')")]
    [InlineData("'a' in request.name")]
    [InlineData("request.name[0] == 'a'")]
    public void Finds_what_cannot_compile(string text) => Assert.NotNull(CelExpression.Problem(text, Variables, out _, CelType.Boolean));

    [Fact]
    public void Says_what_there_is()
    {
        Assert.Equal("there is no variable 'objekt'; write 'object'.", CelExpression.Problem("objekt.x", Variables, out _));
        Assert.Equal("there is no variable 'kubernetes', only object, request, a, b, Object.", CelExpression.Problem("kubernetes.io/x", Variables, out _));
        Assert.Equal("there is no field 'usr'; write 'user'.", CelExpression.Problem("request.usr", Variables, out _));
        Assert.Equal("it may be of any type, and must be true or false; compare it with something, or convert it.", CelExpression.Problem("object.x", Variables, out _, CelType.Boolean));
        Assert.Equal("it is a number, and must be text or null.", CelExpression.Problem("1", Variables, out _, CelType.Text, CelType.Null));
    }
}
