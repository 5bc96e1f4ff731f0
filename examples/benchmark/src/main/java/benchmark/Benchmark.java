package benchmark;

import benchmark.app.BenchmarkApp;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

/** The Plectrum side: one app, at the root. */
@Project(apps = BenchmarkApp.class, urls = @Include(path = "/", app = BenchmarkApp.class))
final class Benchmark {}
