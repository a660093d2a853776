await FactCheck.Attribution.AttributionService.Build(args).RunAsync();
