await FactCheck.Verdicts.VerdictsService.Build(args).RunAsync();
