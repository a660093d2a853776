await FactCheck.Intake.IntakeService.Build(args).RunAsync();
