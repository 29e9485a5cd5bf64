namespace Kubewright.Rules;

public sealed class CelExpressionTests
{
    [Theory]
    [InlineData("device.driver == 'gpu.example.com'", "device")]
    [InlineData("device.attributes[\"d\"].model in [\"a\", 'b'] && !(device.capacity['d'].memory.compareTo(quantity(\"40Gi\")) < 0)", "device device")]
    [InlineData("has(object.spec.x) ? object.spec.x >= 0x1Fu : true // always", "object object")]
    [InlineData("object.items.all(i, i.name.matches(r'^[a-z\\d]+$') || i.size() % 2 == 1)", "object")]
    [InlineData("cel.bind(x, 1.5e-3, x < 2.0) && {'a': 1}.exists(k, k == \"\\\"\")", "cel")]
    [InlineData("Object{spec: Object.spec{a: -1}} == null || request.?user[?0].orValue(false) == b\"\"\"x\ny\"\"\"", "Object Object request")]
    public void Reads_expressions(string text, string expected)
    {
        Assert.Null(CelExpression.Problem(text, out var variables));
        Assert.Equal(expected, string.Join(" ", variables));
    }

    [Theory]
    [InlineData("a=b")]
    [InlineData("1Gi")]
    [InlineData("-1")]
    [InlineData("'text'")]
    [InlineData("'text")]
    [InlineData("a &&")]
    [InlineData("a b")]
    [InlineData("(a")]
    [InlineData("1 + 2")]
    [InlineData("'a' || b")]
    [InlineData("if > 1")]
    [InlineData("a[")]
    [InlineData("50%")]
    public void Finds_what_cannot_compile(string text) => Assert.NotNull(CelExpression.Problem(text, out _));
}
