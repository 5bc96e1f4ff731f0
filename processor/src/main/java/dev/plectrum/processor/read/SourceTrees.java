package dev.plectrum.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.plectrum.processor.diagnostics.Position;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
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

  /**
   * An annotation that stands on a class several times, which the compiler has put into a container
   * and does not find again.
   *
   * @param index which of those it is, from 0
   */
  Optional<Repeated> repeated(TypeElement element, String simpleName, int index) {
    TreePath path = path(element);
    if (trees == null || path == null || !(path.getLeaf() instanceof ClassTree type)) {
      return Optional.empty();
    }
    return type.getModifiers().getAnnotations().stream()
        .filter(one -> isNamed(one.getAnnotationType(), simpleName))
        .skip(index)
        .findFirst()
        .map(found -> new Repeated(trees, path.getCompilationUnit(), found));
  }

  private static boolean isNamed(Tree type, String simpleName) {
    String written = type.toString();
    return written.substring(written.lastIndexOf('.') + 1).equals(simpleName);
  }

  /** An annotation in the text of a source. */
  record Repeated(Trees trees, CompilationUnitTree unit, AnnotationTree annotation)
      implements Mark.Places {
    /** Where the annotation begins. */
    Position position() {
      return at(annotation);
    }

    @Override
    public Position of(String member, int index) {
      for (ExpressionTree argument : annotation.getArguments()) {
        boolean named = argument instanceof AssignmentTree;
        String name = named ? ((AssignmentTree) argument).getVariable().toString() : "value";
        if (name.equals(member)) {
          ExpressionTree value = named ? ((AssignmentTree) argument).getExpression() : argument;
          return value instanceof NewArrayTree several && index >= 0
              ? at(several.getInitializers().get(index))
              : at(value);
        }
      }
      return position();
    }

    private Position at(Tree tree) {
      return (messager, kind, message) -> trees.printMessage(kind, message, tree, unit);
    }
  }

  private @Nullable TreePath path(Element element) {
    return trees == null ? null : trees.getPath(element);
  }
}
