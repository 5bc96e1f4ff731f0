package dev.plectrum.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * What only the text of a source tells: lines and imports. Compilers other than javac do not tell;
 * then there is no line and no import.
 */
final class SourceTrees {
  private final @Nullable Trees trees;

  SourceTrees(ProcessingEnvironment environment) {
    trees = trees(environment);
  }

  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | NoClassDefFoundError notJavac) {
      return null;
    }
  }

  /** The line a declaration stands in, or 0. */
  long line(Element element) {
    TreePath path = path(element);
    if (trees == null || path == null) {
      return 0;
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    return start < 0 ? 0 : unit.getLineMap().getLineNumber(start);
  }

  /**
   * The full name behind a simple name, where the source that declares {@code element} imports it.
   */
  Optional<String> imported(Element element, String simpleName) {
    TreePath path = path(element);
    if (path == null) {
      return Optional.empty();
    }
    return path.getCompilationUnit().getImports().stream()
        .filter(line -> !line.isStatic())
        .map(ImportTree::getQualifiedIdentifier)
        .map(Object::toString)
        .filter(name -> name.endsWith("." + simpleName))
        .findFirst();
  }

  private @Nullable TreePath path(Element element) {
    return trees == null ? null : trees.getPath(element);
  }
}
