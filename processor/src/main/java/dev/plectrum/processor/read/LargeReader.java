package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import dev.plectrum.model.Large;
import dev.plectrum.processor.model.JavaClass;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/** Finds the models that are marked as {@link Large}. */
public final class LargeReader {
  private LargeReader() {}

  /** Their records. */
  public static Set<JavaClass> read(RoundEnvironment round) {
    Set<JavaClass> large = new HashSet<>();
    for (Element element : round.getElementsAnnotatedWith(Large.class)) {
      large.add(
          new JavaClass(
              MoreElements.getPackage(element).getQualifiedName().toString(),
              element.getSimpleName().toString()));
    }
    return large;
  }
}
