using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FactCheck.Benchmarks;

// In this process: BenchmarkDotNet finds no project by our assembly's name (FactCheck.Benchmarks, in Benchmarks.csproj).
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10))
    .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
    .AddColumn(new PerSecond())
    .HideColumns(Column.Error, Column.Median, Column.RatioSD, Column.AllocRatio)
    .WithOrderer(new DefaultOrderer(methodOrderPolicy: MethodOrderPolicy.Alphabetical));

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
