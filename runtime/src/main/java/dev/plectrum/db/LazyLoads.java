package dev.plectrum.db;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of relations that are loaded because a row was asked for them. */
final class LazyLoads {
  private static final Logger LOG = LoggerFactory.getLogger(LazyLoading.class);

  /** Ours, between what somebody has written and this. */
  private static final Set<String> BETWEEN =
      Set.of("dev.plectrum.db", "dev.plectrum.model", "dev.plectrum.query");

  /** Pages that know nothing of what the methods of a model ask for. */
  private static final Set<String> OWN = Set.of("dev.plectrum.admin", "dev.plectrum.auth");

  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<@Nullable LazyLoading> here = new ThreadLocal<>();
  private volatile LazyLoading everywhere = LazyLoading.ALLOWED;

  void use(LazyLoading loading) {
    everywhere = loading;
  }

  /** Runs {@code work} with another rule in this thread. */
  <R, E extends Exception> R with(LazyLoading loading, Work<R, E> work) throws E {
    LazyLoading outer = here.get();
    here.set(loading);
    try {
      return work.run();
    } finally {
      if (outer == null) {
        here.remove();
      } else {
        here.set(outer);
      }
    }
  }

  /**
   * A relation is about to be loaded.
   *
   * @param relation the relation: {@code store.Track.album}
   * @param name its name in code
   */
  void ask(Object relation, String name) {
    LazyLoading known = here.get();
    LazyLoading rule = known == null ? everywhere : known;
    if (rule == LazyLoading.ALLOWED) {
      return;
    }
    StackWalker.StackFrame site = site();
    if (site == null || OWN.contains(packageOf(site))) {
      return;
    }
    String message =
        relation
            + " is loaded because a row was asked for it; a query of the rows can do so ahead of"
            + " time: prefetch(f -> f."
            + name
            + "())";
    if (rule == LazyLoading.REFUSED) {
      throw new LazyLoadingException(message + ".");
    }
    String place = site.toStackTraceElement().toString();
    if (logged.add(relation + " " + place)) {
      LOG.warn("{}, at {}", message, place);
    }
  }

  private static StackWalker.@Nullable StackFrame site() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !BETWEEN.contains(packageOf(frame)))
                    .filter(frame -> !frame.getClassName().startsWith("java."))
                    .findFirst()
                    .orElse(null));
  }

  private static String packageOf(StackWalker.StackFrame frame) {
    String name = frame.getClassName();
    int end = name.lastIndexOf('.');
    return end < 0 ? "" : name.substring(0, end);
  }
}
