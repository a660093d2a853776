namespace FactCheck.Language.Tests;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("The mayor said on Monday that the bridge would be closed for two years.", "en")]
    [InlineData("Unemployment fell sharply", "en")]
    [InlineData("Le maire a annoncé lundi que le pont serait fermé pour deux ans.", "fr")]
    [InlineData("Der Bürgermeister sagte am Montag, dass die Brücke für zwei Jahre geschlossen wird.", "de")]
    [InlineData("El alcalde dijo el lunes que el puente estará cerrado por dos años.", "es")]
    [InlineData("Il sindaco ha detto che il ponte sarà chiuso per due anni, ma non è sicuro.", "it")]
    [InlineData("O prefeito disse que a ponte será fechada por dois anos para obras.", "pt")]
    [InlineData("De burgemeester zei dat de brug voor twee jaar wordt gesloten.", "nl")]
    [InlineData("Мэр сказал, что мост закроют.", "ru")]
    [InlineData("市长说这座桥将关闭。", "zh")]
    [InlineData("市長は橋が閉鎖されると述べた。", "ja")]
    [InlineData("시장은 다리가 폐쇄된다고 말했다.", "ko")]
    [InlineData("قال رئيس البلدية إن الجسر سيغلق.", "ar")]
    [InlineData("", "und")]
    [InlineData("123 456 --- 789", "und")]
    [InlineData("Borgmesteren oplyste mandag eftermiddag broen lukkes grundet omfattende reparationsarbejde næste forår", "und")]
    public void Tells_the_language(string text, string expected) => LanguageDetector.Detect(text).ShouldBe(expected);

    [Theory]
    [InlineData("La ministra dijo el lunes que el paro bajó un 5 por ciento en mayo, según el informe.")]
    [InlineData("Die Arbeitslosigkeit ist im Mai um 5 Prozent gesunken, sagte der Minister am Montag.")]
    [InlineData("Le chômage a baissé de 5 pour cent en mai, selon le ministère des Finances.")]
    [InlineData("Министр сказал, что безработица снизилась на 5 процентов в мае.")]
    [InlineData("失业率在五月下降了百分之五。")]
    public void Knows_a_foreign_sentence(string sentence) => LanguageDetector.IsForeign(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("LOS ANGELES, Feb. 2 (UPI) —")]
    [InlineData("Democratic tensions escalate over deportation raids.")]
    [InlineData("Former Gov. Martin O’Malley gets 1 percent support in Rio de Janeiro and DES MOINES.")]
    [InlineData("The “Gilets jaunes” of Le Puy-en-Velay met the head of La République En Marche in the Palais de Justice.")]
    [InlineData("Unemployment fell sharply")]
    [InlineData("5 % 12 $ ???")]
    [InlineData("")]
    public void Takes_no_name_for_a_foreign_sentence(string sentence) => LanguageDetector.IsForeign(sentence).ShouldBeFalse();
}
