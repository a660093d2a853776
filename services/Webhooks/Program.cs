await FactCheck.Webhooks.WebhooksService.Build(args).RunAsync();
