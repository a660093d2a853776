using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims.Quantities;

public sealed class NoQuantityTests
{
    [Theory]
    [InlineData("It happened on March 3, 2019, at 10:30 a.m.")]
    [InlineData("It happened on 3 March 2019.")]
    [InlineData("The talks of Nov. 8-10 and of the 15th.")]
    [InlineData("Since 2016 and through the 1990s, in the mid-1980s, '16 and the ’90s.")]
    [InlineData("The 2016 election and the 2020 Olympics, the 2015-16 season.")]
    [InlineData("Some 2016 presidential candidates called for it.")]
    [InlineData("On 9/11, 3/4/2016 and 2016-11-08.")]
    [InlineData("Call by 5 p.m. or at eight o'clock.")]
    public void Takes_no_date_for_one(string text) => QuantityReader.Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("A 31-year-old man and a six-year-old girl.")]
    [InlineData("Mary Doe, 54, of Leeds was there.")]
    [InlineData("He is 70 years old, she is aged 61.")]
    [InlineData("People under 18 and those 65 and older.")]
    [InlineData("Among 18- to 29-year-olds, and ages 30 to 44.")]
    [InlineData("He turned 70. She was 12 when it began.")]
    [InlineData("It was her 70th birthday.")]
    public void Takes_no_age_for_one(string text) => QuantityReader.Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Article 50, Section 230 and a Boeing 737.")]
    [InlineData("Charged under 18 U.S.C. 1001, § 12 and H.R. 3590, with a 401(k).")]
    [InlineData("The G7 met over COVID-19 and the F-16.")]
    [InlineData("The S&P 500 and the Fortune 500 companies fell on page 12.")]
    [InlineData("The Group of 20 and the Gang of Eight met in Round Two.")]
    [InlineData("The No. 2 at the firm is number one here, #1.")]
    [InlineData("He lives at 1600 Pennsylvania Avenue.")]
    [InlineData("The 21st century, the 2nd Amendment and the 9th Circuit.")]
    [InlineData("The Harar 7 movement met.")]
    [InlineData("They watched 60 Minutes on Fox 5.")]
    [InlineData("See http://example.com/2016/20 or ask @user99.")]
    [InlineData("<tweet id=\"672138489358585856\">")]
    public void Takes_no_name_for_one(string text) => QuantityReader.Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Call 555-123-4567, (202) 456-1111 or 1-800-555-0199.")]
    [InlineData("A 911 caller reported it.")]
    [InlineData("Version 1.2.3 at 192.168.0.1.")]
    public void Takes_no_code_for_one(string text) => QuantityReader.Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("One of the senators doubled down, this one too.")]
    [InlineData("The one man whom no one knew met one another.")]
    [InlineData("A third party had second thoughts. Second, it left.")]
    [InlineData("Students of third- through eighth-grade were second-in-command, the second-to-last.")]
    [InlineData("Zero tolerance and a double standard at Ground Zero.")]
    [InlineData("The first half and the other half.")]
    [InlineData("Several, few, many, most and both of them; a couple.")]
    [InlineData("Test scores of students.")]
    [InlineData("1. Wash hands.")]
    [InlineData("He had them on at once, all tense and often.")]
    public void Takes_no_idiom_or_pronoun_for_one(string text) => QuantityReader.Read(text).ShouldBeEmpty();
}
