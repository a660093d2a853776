namespace FactCheck.Language.Attributions;

/// <summary>Which rule found a relation.</summary>
internal enum Rule
{
    QuoteBefore,
    QuoteAfter,
    ClauseBefore,
    ThatClause,
    ClauseAfter,
    AccordingTo,
    Colon,
    Participle,
    Passive,
    Act,
    Seem,
}
