package dev.plectrum.management;

import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The name of a project or an app that begins: {@code music_shop}. Packages, tables and class names
 * are made from it.
 *
 * @param text the name as it was typed
 */
record NewName(String text) {
  private static final Pattern WELL_FORMED = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  private static final Set<String> JAVAS_OWN = Set.of("java", "javax", "jakarta", "jdk", "sun");

  /**
   * Takes a name.
   *
   * @throws CommandException if no package or no class can be named so
   */
  static NewName of(String text) {
    if (!WELL_FORMED.matcher(text).matches()) {
      throw new CommandException(
          "\""
              + text
              + "\" cannot be the name: packages and tables are named so. Write lower case letters,"
              + " digits and underscores, at most 40, and begin with a letter.");
    }
    NewName name = new NewName(text);
    if (SourceVersion.isKeyword(text) || JAVAS_OWN.contains(text) || name.hidesAType()) {
      throw new CommandException(
          "\"" + text + "\" already means something in Java. Choose another name.");
    }
    return name;
  }

  /** Whether a class of this name would hide one that needs no import, such as {@code Object}. */
  private boolean hidesAType() {
    return ClassLoader.getSystemResource("java/lang/" + type() + ".class") != null;
  }

  /** {@code MusicShop} for {@code music_shop}. */
  String type() {
    StringBuilder type = new StringBuilder();
    for (String word : text.split("_")) {
      if (!word.isEmpty()) {
        type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return type.toString();
  }

  /**
   * The package that was asked for.
   *
   * @throws CommandException if no package can have this name
   */
  static String checkedPackage(String name) {
    if (!PACKAGE.matcher(name).matches()
        || !SourceVersion.isName(name)
        || JAVAS_OWN.contains(name.split("\\.")[0])) {
      throw new CommandException(
          "\"" + name + "\" cannot be a package. Write it like com.example.music.");
    }
    return name;
  }
}
