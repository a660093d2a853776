await FactCheck.Gateway.GatewayService.Build(args).RunAsync();
