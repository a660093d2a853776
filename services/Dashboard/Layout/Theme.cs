using MudBlazor;

namespace FactCheck.Dashboard.Layout;

/// <summary>
/// One theme, two palettes, and no font that has to be fetched. Each palette is written under the selector of its
/// scheme, so that switching is CSS alone: no round trip, no flash, and signed-out pages follow as well.
/// Text and chips keep 4.5:1 on their ground in both.
/// </summary>
internal static class Theme
{
    private static readonly string[] SystemFont = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    internal static MudTheme Light { get; } = Create(":root");

    internal static MudTheme Dark { get; } = Create(":root[data-scheme=dark]");

    private static MudTheme Create(string scope) => new()
    {
        PseudoCss = new PseudoCss { Scope = scope },
        PaletteLight = LightPalette(),
        PaletteDark = DarkPalette(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "48px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = SystemFont, FontSize = "0.9375rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = SystemFont, TextTransform = "none", LetterSpacing = "normal", FontWeight = "600" },
        },
    };

    private static PaletteLight LightPalette() => new()
    {
        Primary = "#0b5a75",
        Secondary = "#5b4a8a",
        Info = "#2f5f96",
        Success = "#1f6b3f",
        Warning = "#8a5200",
        Error = "#b3261e",
        Background = "#f7f8f9",
        Surface = "#ffffff",
        AppbarBackground = "#ffffff",
        AppbarText = "#1c2429",
        TextPrimary = "#1c2429",
        TextSecondary = "#55616a",
        TextDisabled = "#6b767e",
        ActionDefault = "#55616a",
        LinesDefault = "#dfe4e8",
        LinesInputs = "#7d8a93",
        Divider = "#dfe4e8",
        TableLines = "#dfe4e8",
    };

    private static PaletteDark DarkPalette() => new()
    {
        Primary = "#7cc7e3",
        PrimaryContrastText = "#06222d",
        Secondary = "#c3b5ee",
        Info = "#a5c8f5",
        InfoContrastText = "#0a1f38",
        Success = "#8bd3a6",
        SuccessContrastText = "#072515",
        Warning = "#f3bd6b",
        WarningContrastText = "#2b1a00",
        Error = "#ffb3ab",
        ErrorContrastText = "#410703",
        Background = "#12171a",
        Surface = "#1a2024",
        AppbarBackground = "#1a2024",
        AppbarText = "#e4e9ec",
        TextPrimary = "#e4e9ec",
        TextSecondary = "#a3b0b8",
        TextDisabled = "#84919a",
        ActionDefault = "#a3b0b8",
        LinesDefault = "#2d363c",
        LinesInputs = "#76848d",
        Divider = "#2d363c",
        TableLines = "#2d363c",
    };
}
