await FactCheck.Extraction.ExtractionService.Build(args).RunAsync();
