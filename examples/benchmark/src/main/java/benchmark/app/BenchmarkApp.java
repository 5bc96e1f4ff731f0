package benchmark.app;

import dev.plectrum.project.App;

/** The app {@code benchmark}. */
@App("benchmark")
public final class BenchmarkApp {}
