package dev.plectrum.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.tidy.Tidy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Where generated classes go: the single place that renders, lays out and writes them. */
public final class Sources {
  /** What every generated class is annotated with. */
  public static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
          .addMember("value", "$S", "dev.plectrum.processor.PlectrumProcessor")
          .build();

  /** The names of {@code java.lang} that generated code uses; a user's class may hide one. */
  private static final Set<String> JAVA_LANG =
      Set.of(
          "Boolean",
          "Double",
          "Enum",
          "Exception",
          "IllegalArgumentException",
          "IllegalStateException",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Object",
          "Override",
          "Record",
          "Short",
          "String",
          "Throwable",
          "Void");

  /** Takes the finished text of one class. */
  @FunctionalInterface
  public interface Target {
    /**
     * Takes a source file.
     *
     * @param name the class
     * @param source its text
     * @param from what it was made from
     */
    void accept(JavaClass name, String source, Collection<JavaClass> from) throws IOException;
  }

  private final Target target;
  private final Predicate<JavaClass> exists;
  private final Map<JavaClass, JavaClass> taken = new TreeMap<>();
  private final Map<String, Set<String>> hidden = new HashMap<>();

  /**
   * Sources for any target.
   *
   * @param exists whether the user has written a class of this name
   */
  public Sources(Target target, Predicate<JavaClass> exists) {
    this.target = target;
    this.exists = exists;
  }

  /**
   * Sources for the compiler that is running.
   *
   * @param module what the sources belong to; null before Java had modules
   */
  public static Sources of(Filer filer, Elements elements, @Nullable ModuleElement module) {
    // Without a module javac looks for each class in all that the JDK has.
    Function<JavaClass, @Nullable TypeElement> find =
        name ->
            module == null
                ? elements.getTypeElement(name.qualifiedName())
                : elements.getTypeElement(module, name.qualifiedName());
    return new Sources(
        (name, source, from) -> {
          Element[] origins =
              from.stream()
                  .distinct()
                  .sorted()
                  .map(find)
                  .filter(Objects::nonNull)
                  .toArray(Element[]::new);
          try (Writer writer = filer.createSourceFile(name.qualifiedName(), origins).openWriter()) {
            writer.write(source);
          }
        },
        name -> find.apply(name) != null);
  }

  /**
   * Writes one class.
   *
   * @param packageName its package
   * @param type the class
   * @param from the user's classes it was made from; a change of one of them makes it anew
   */
  public void write(String packageName, TypeSpec type, Collection<JavaClass> from) {
    JavaClass name = new JavaClass(packageName, type.name());
    try {
      target.accept(name, render(packageName, type), List.copyOf(from));
    } catch (FilerException exists) {
      taken.put(name, from.stream().sorted().findFirst().orElse(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The classes that could not be written because there is one of that name among the sources, with
   * what they would have been made from.
   */
  public Map<JavaClass, JavaClass> taken() {
    return Collections.unmodifiableMap(taken);
  }

  /**
   * The names of {@code java.lang} that stand for other classes in a package. javac has forgotten
   * by the next class what there is not, so that it is asked once.
   */
  private Set<String> hidden(String packageName) {
    return hidden.computeIfAbsent(
        packageName,
        name -> {
          Set<String> found = new TreeSet<>();
          for (String candidate : JAVA_LANG) {
            if (exists.test(new JavaClass(name, candidate))) {
              found.add(candidate);
            }
          }
          return found;
        });
  }

  private String render(String packageName, TypeSpec type) {
    Set<String> hidden = hidden(packageName);
    TypeSpec unambiguous =
        hidden.isEmpty()
            ? type
            : type.toBuilder().alwaysQualify(hidden.toArray(String[]::new)).build();
    String source =
        JavaFile.builder(packageName, unambiguous)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    return Tidy.format(source);
  }
}
