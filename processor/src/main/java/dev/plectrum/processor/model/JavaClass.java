package dev.plectrum.processor.model;

/**
 * A class by its name.
 *
 * @param packageName the package; empty for the unnamed one
 * @param name the name inside the package, with dots where it is nested: {@code Outer.Inner}
 */
public record JavaClass(String packageName, String name) implements Comparable<JavaClass> {
  /** The last part of the name. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The name as an import spells it. */
  public String qualifiedName() {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /**
   * A top-level class of the same package: {@code Outer.Inner} with {@code "Dao"} is {@code
   * OuterInnerDao}.
   */
  public JavaClass companion(String suffix) {
    return new JavaClass(packageName, name.replace(".", "") + suffix);
  }

  @Override
  public int compareTo(JavaClass other) {
    return qualifiedName().compareTo(other.qualifiedName());
  }

  @Override
  public String toString() {
    return qualifiedName();
  }
}
