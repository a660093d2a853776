using FactCheck.Verdicts;
using FactCheck.Verdicts.Matching;

return args is [MatchFiles.Verb, .. var files] ? await MatchFiles.RunAsync(files) : await RunAsync();

async Task<int> RunAsync()
{
    await VerdictsService.Build(args).RunAsync();
    return 0;
}
