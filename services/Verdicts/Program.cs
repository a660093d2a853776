using FactCheck.Verdicts.Matching;
await (args is [MatchFiles.Verb, .. var files] ? MatchFiles.RunAsync(files) : FactCheck.Verdicts.VerdictsService.Build(args).RunAsync());
