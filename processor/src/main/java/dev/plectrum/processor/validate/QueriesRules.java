package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.QueryProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Queries;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an interface has to be so that a model's query can have its methods. */
public final class QueriesRules {
  /** What every query has already. */
  public static final Set<String> TAKEN =
      Set.of(
          ("after aggregate and before byKeys contains count countUpTo dates delete deletion distinct"
                  + " distinctOn earliest ends equals except exclude exists explain fields find finalize first"
                  + " forEach forUpdate get getClass hashCode intersect last latest limit list listWith lock"
                  + " none notify notifyAll offset or orderBy ordered page part prefetch reverse scalar"
                  + " select self slice sql stream toString union unionAll update using values wait"
                  + " where with withKeys xor")
              .split(" "));

  private final Report report;
  private final Compilation compilation;

  public QueriesRules(Report report, Compilation compilation) {
    this.report = report;
    this.compilation = compilation;
  }

  /** Those in which no mistake was found. */
  public List<Queries> check(List<Queries> all) {
    Map<JavaClass, Set<String>> names = new HashMap<>();
    return all.stream().filter(one -> isSound(one, names)).toList();
  }

  private boolean isSound(Queries queries, Map<JavaClass, Set<String>> names) {
    JavaClass model = queries.model();
    String name = queries.type().simpleName();
    if (model == null) {
      return false;
    }
    if (compilation.model(model).isEmpty()) {
      report.add(QueryProblem.QUERIES_OF_NO_MODEL, queries.of(), name, model.simpleName());
      return false;
    }
    if (!queries.plain() || !queries.reach().isSeen(queries.type(), model.packageName())) {
      report.add(
          QueryProblem.QUERIES_IS_NO_INTERFACE, queries.position(), name, model.packageName());
      return false;
    }
    String query = model.companion("Query").simpleName();
    if (!queries.extended().contains("QueryPieces<" + query + ">")) {
      report.add(QueryProblem.QUERIES_WITHOUT_SELF, queries.position(), name, query);
      return false;
    }
    Set<String> known = names.computeIfAbsent(model, any -> new HashSet<>());
    Set<String> own = new HashSet<>();
    boolean sound = true;
    for (Queries.Method method : queries.methods()) {
      own.add(method.name());
      if (TAKEN.contains(method.name()) || known.contains(method.name())) {
        report.add(QueryProblem.QUERIES_NAME_TAKEN, method.position(), query, method.name());
        sound = false;
      } else if (!method.hasBody()) {
        report.add(QueryProblem.QUERIES_WITHOUT_BODY, method.position(), name, method.name());
        sound = false;
      }
    }
    if (sound) {
      known.addAll(own);
    }
    return sound;
  }
}
