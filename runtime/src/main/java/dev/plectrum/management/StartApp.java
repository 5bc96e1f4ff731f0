package dev.plectrum.management;

import dev.plectrum.app.Site;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code startapp}: inside of a project a package for an app; outside, a folder with the pom of an
 * app that lives in a jar of its own and that any project can install.
 */
final class StartApp {
  /** Inside of a project. */
  static final String ARGUMENTS = "name";

  /** Outside. */
  static final String ARGUMENTS_OUTSIDE = "name [directory] [--package com.example.name]";

  private StartApp() {}

  /** Inside of a project: the app's package is below that of the project. */
  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("startapp", ARGUMENTS, typed);
    NewName name = name(arguments);
    Site site = manage.site();
    Set<String> labels = new TreeSet<>(Set.of("admin", "auth"));
    site.migrations().forEach(migration -> labels.add(migration.app()));
    site.models().forEach(model -> labels.add(model.app()));
    if (labels.contains(name.text())) {
      throw new CommandException(
          "There already is an app \"" + name.text() + "\" in this project. Choose another name.");
    }
    String parent = site.getClass().getPackageName();
    Path project = Path.of(System.getProperty("plectrum.project", "."));
    write(project, name, parent + "." + name.text(), new Skeleton());
    String type = name.type() + "App";
    PrintStream out = manage.out();
    out.println(
        "The app "
            + name.text()
            + " is in "
            + sources(parent + "." + name.text())
            + ". Install it in "
            + sources(parent)
            + site.name()
            + ".java:");
    out.println("  apps: " + type + ".class");
    out.println("  urls: @Include(path = \"/" + name.text() + "\", app = " + type + ".class)");
  }

  /** Outside of a project. */
  static void run(PrintStream out, Path here, List<String> typed) {
    Arguments arguments =
        Arguments.parse(Start.usage("startapp", ARGUMENTS_OUTSIDE), ARGUMENTS_OUTSIDE, typed);
    NewName name = name(arguments);
    if (Files.exists(here.resolve("manage")) && Files.exists(here.resolve("pom.xml"))) {
      throw new CommandException("This is a project. Write ./manage startapp " + name.text());
    }
    String option = arguments.option("--package");
    String packageName = option == null ? name.text() : NewName.checkedPackage(option);
    String folder = arguments.value(1);
    Path directory = here.resolve(folder == null ? name.text() : folder).normalize();
    Skeleton skeleton =
        new Skeleton()
            .word("package", packageName)
            .word("artifact", name.text().replace('_', '-'))
            .file("pom.xml", "app-pom.xml")
            .file(".gitignore", "gitignore.txt");
    write(directory, name, packageName, skeleton);
    out.println(
        "The app "
            + name.text()
            + " is in "
            + directory
            + ". mvn install makes its jar, which projects name in their pom and in the apps of"
            + " @Project.");
  }

  private static NewName name(Arguments arguments) {
    String typed = arguments.value(0);
    if (typed == null) {
      throw arguments.refused("Say what the app is called.");
    }
    return NewName.of(typed);
  }

  private static void write(Path directory, NewName name, String packageName, Skeleton skeleton) {
    skeleton
        .word("name", name.text())
        .word("Type", name.type())
        .word("package", packageName)
        .file(sources(packageName) + name.type() + "App.java", "App.java.txt")
        .writeTo(directory);
  }

  private static String sources(String packageName) {
    return "src/main/java/" + packageName.replace('.', '/') + "/";
  }
}
