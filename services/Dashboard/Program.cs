await FactCheck.Dashboard.DashboardService.Build(args).RunAsync();
