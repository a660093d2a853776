using FactCheck.Language.Claims;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims;

/// <summary>Lines of a page that are no claims, most of them with the names, numbers and verbs that make other lines claims.</summary>
public sealed class BoilerplateTests
{
    public static TheoryData<string> Lines =>
    [
        // Bylines and dates.
        "By Maria Lopez and John Smith",
        "BY JANE DOE",
        "By Ana Souza, Senior Economics Correspondent",
        "Published 3:45 p.m. ET Oct. 5, 2016",
        "Updated: March 4, 2019, 10:15 a.m.",
        "Last updated at 18:40 GMT on 12 May 2020",
        "LYON, Sept. 28 (Agency) —",
        "WASHINGTON (AP) —",
        "Jane Doe is a staff writer who covers health care for The Daily Example.",
        "John Smith is the paper’s White House correspondent. Follow him on Twitter @jsmith.",
        "Contact the reporter at jane.doe@example.com or 555-0142.",
        "Reporting by Jane Doe in Berlin; Editing by John Smith",
        "Jane Doe contributed reporting from Brussels.",
        "The Associated Press contributed to this report.",
        // Captions and credits.
        "Photo: Jane Doe/Getty Images",
        "(Photo by Jane Doe/AFP/Getty Images)",
        "(AP Photo/John Smith)",
        "Image credit: Ministry of Transport",
        "Credit: Jane Doe for The Daily Example",
        "Jane Doe/Reuters",
        "Supporters wait for the senator at a rally in Cedar Rapids, Iowa, on Jan. 31, 2016. (AP Photo/John Smith)",
        "The mayor speaks to reporters outside City Hall on Tuesday. Jane Doe/Getty Images",
        "FILE - In this March 3, 2015 file photo, the governor signs the budget in Albany.",
        "Video: The minister answers questions about the budget (2:31)",
        "Graphic: How the vote was split in 2012 and 2016",
        // Navigation.
        "Read more: Ten things to know about the budget",
        "Read More",
        "READ MORE: Unemployment falls to 4 percent",
        "Related: Senate passes tax bill after 12 hours of debate",
        "See also: What the court ruled in 2015",
        "More from Politics",
        "Continue reading the main story",
        "Skip to main content",
        "Advertisement",
        "Story continues below advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Most Popular",
        "Home | World | Politics | Business | Sports",
        "News Sports Business Opinion Politics Entertainment",
        "Back to top",
        "Tags: economy, budget, 2016 election",
        "Show 25 comments",
        "12 Comments",
        "1 of 7",
        "Next: The minister resigns after 14 months in office",
        // Sharing, newsletters, subscriptions.
        "Share this article on Facebook",
        "Share on Twitter 214",
        "Follow us on Twitter and Instagram",
        "Sign up for our daily newsletter and get the top 10 stories in your inbox.",
        "Subscribe to our newsletter for 3 stories a day",
        "Get the latest news delivered to your inbox every morning.",
        "Thank you for subscribing! Check your inbox to confirm.",
        "You have 3 free articles left this month.",
        "Already a subscriber? Log in here.",
        "Download our app for iOS and Android",
        "Enter your email address to receive our alerts.",
        "By signing up you agree to our terms of service.",
        "Listen to this article now. 7 min",
        // Notices.
        "We use cookies to improve 3 of our services; accept our cookie policy to go on.",
        "This site uses cookies. By continuing to browse you agree to our use of cookies.",
        "© 2019 The Daily Example. All rights reserved.",
        "Copyright 2016 The Daily Example. This material may not be published, broadcast or redistributed.",
        "This article was originally published in The Daily Example on May 4.",
        "This story has been updated with comment from the ministry.",
        "Please enable JavaScript to view the comments.",
        "Your browser does not support the video tag.",
        "Correction: An earlier version of this article misspelled the name of the mayor.",
        "Have a tip? Send it to tips@example.com.",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_of_the_page_is_no_claim(string line) =>
        ClaimExtractor.Extract(Document.Parse($"The council closed two bridges in 2015.\n\n{line}\n\nRents rose 40 percent in May.")).Select(claim => claim.Text)
            .ShouldBe(["The council closed two bridges in 2015.", "Rents rose 40 percent in May."]);

    [Theory]
    [InlineData("By June the company had cut 300 jobs.")]
    [InlineData("Video of the arrest was seen by 2 million people.")]
    [InlineData("Related companies paid $3 million to the senator in 2015.")]
    [InlineData("Most popular vaccines cost less than $5 in 2018.")]
    [InlineData("Next year the ministry will raise the tax on cookies by 5 percent.")]
    [InlineData("The updated budget of 2016 cut spending by 4 percent.")]
    [InlineData("Listeners of the radio station fell to 12,000 in March.")]
    [InlineData("The photo by a Reuters photographer was taken in 2014 in Aleppo.")]
    [InlineData("Subscribers of the newspaper fell by 12 percent in 2015.")]
    [InlineData("The Times published the names of 14 officers in 2016.")]
    [InlineData("Martin Holm is the editor who leaked 300 of the ministry's letters in 2016.")]
    [InlineData("The Senate passed the bill in 2015, Reuters reported.")]
    [InlineData("Jane Doe is the first woman to lead the bank since 1920.")]
    [InlineData("Comments by the minister cost the company $3 million in 2016.")]
    [InlineData("Commenters on the site made 12,000 threats last year.")]
    [InlineData("The app was downloaded 3 million times in 2016.")]
    public void A_claim_that_begins_or_sounds_like_one_is_kept(string claim) => ClaimExtractor.Extract(Document.Parse(claim)).ShouldHaveSingleItem().Text.ShouldBe(claim);
}
