namespace FactCheck.Language.Text;

/// <summary>What single characters mean to the tokenizer.</summary>
internal static class Characters
{
    /// <summary>Stands between tokens: white space, control characters, zero-width marks, soft hyphens apart.</summary>
    public static bool Separates(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\u200e' or '\u200f' or '\u2060' or '\ufeff';

    public static bool EndsLine(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    public static bool IsDash(char c) => c is '-' or '–' or '—';

    /// <summary>Cut off, one by one, where a run of characters begins with them.</summary>
    public static bool Leads(char c) => "\"“”„‟‘‚‛`«»‹›([{<$£€#*•·—–…¿¡".Contains(c, StringComparison.Ordinal);

    /// <summary>Cut off, one by one, where a run of characters ends with them.</summary>
    public static bool Trails(char c) => "\"”“‟»«›‹)]}>,;:!?…%—–*".Contains(c, StringComparison.Ordinal);

    /// <summary>A token of its own wherever it stands.</summary>
    public static bool CutsInside(char c) => "—–…\"“”„‘()[]?!;«»<>".Contains(c, StringComparison.Ordinal);
}
