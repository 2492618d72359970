using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class TypedDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("20/7/2023", "2023-07-20", "2023-07-20")]
    [InlineData("20/07/23", "2023-07-20", "2023-07-20")]
    [InlineData("20.7.2023", "2023-07-20", "2023-07-20")]
    [InlineData("2023-07-20", "2023-07-20", "2023-07-20")]
    [InlineData("20 July 2023", "2023-07-20", "2023-07-20")]
    [InlineData("  20  JULY  2023 ", "2023-07-20", "2023-07-20")]
    [InlineData("Thursday, 20th of July, 2023", "2023-07-20", "2023-07-20")]
    [InlineData("Thu 20 Jul 2023", "2023-07-20", "2023-07-20")]
    [InlineData("20 July", "2026-07-20", "2026-07-20")]
    [InlineData("29 February 2024", "2024-02-29", "2024-02-29")]
    [InlineData("July 2023", "2023-07-01", "2023-07-31")]
    [InlineData("7/2023", "2023-07-01", "2023-07-31")]
    [InlineData("2023-07", "2023-07-01", "2023-07-31")]
    [InlineData("Feb 2024", "2024-02-01", "2024-02-29")]
    [InlineData("jul", "2026-07-01", "2026-07-31")]
    [InlineData("sept", "2026-09-01", "2026-09-30")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("9fed Hydref 2014", "2014-10-09", "2014-10-09")]
    [InlineData("Gorffennaf 2023", "2023-07-01", "2023-07-31")]
    public void A_date_a_month_or_a_year_is_read(string typed, string first, string last) =>
        Assert.Equal(new TypedDate(DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd")), TypedDate.Read(typed, Today));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("20")]
    [InlineData("31 June 2023")]
    [InlineData("29/2/2023")]
    [InlineData("7/20/2023")]
    [InlineData("0/7/2023")]
    [InlineData("2023/24")]
    [InlineData("1066")]
    [InlineData("-5 July 2023")]
    [InlineData("July July 2023")]
    [InlineData("20 July 2023 2024")]
    public void Anything_else_is_not_a_date(string typed) => Assert.Null(TypedDate.Read(typed, Today));
}
