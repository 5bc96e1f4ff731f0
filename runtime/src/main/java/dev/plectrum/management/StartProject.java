package dev.plectrum.management;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code startproject}: a folder with a site that has users and the admin, and runs. */
final class StartProject {
  static final String ARGUMENTS = "name [directory] [--package com.example.name]";

  private StartProject() {}

  static void run(PrintStream out, Path here, List<String> typed) {
    Arguments arguments = Arguments.parse(Start.usage("startproject", ARGUMENTS), ARGUMENTS, typed);
    String typedName = arguments.value(0);
    if (typedName == null) {
      throw arguments.refused("Say what the project is called.");
    }
    NewName name = NewName.of(typedName);
    String option = arguments.option("--package");
    String packageName = option == null ? name.text() : NewName.checkedPackage(option);
    Path directory = directory(here, name, arguments.value(1));

    String sources = "src/main/java/" + packageName.replace('.', '/') + "/";
    new Skeleton()
        .word("name", name.text())
        .word("artifact", name.text().replace('_', '-'))
        .word("package", packageName)
        .word("Type", name.type())
        .file("pom.xml", "project-pom.xml")
        .file("manage", "manage")
        .file(".gitignore", "gitignore.txt")
        .file(sources + name.type() + ".java", "Project.java.txt")
        .file("src/main/resources/application.properties", "application.properties")
        .file("src/main/resources/simplelogger.properties", "simplelogger.properties")
        .writeTo(directory);
    Path manage = directory.resolve("manage");
    if (!manage.toFile().setExecutable(true, false)) {
      out.println("Make " + manage + " executable: chmod +x manage");
    }
    boolean elsewhere = !directory.toAbsolutePath().normalize().equals(here.toAbsolutePath());
    out.println("The project " + name.text() + " is in " + directory + ". Go on with");
    if (elsewhere) {
      out.println("  cd " + quoted(here.relativize(directory).toString()));
    }
    out.println("  ./manage migrate");
    out.println("  ./manage createsuperuser");
    out.println("  ./manage startapp <name>");
    out.println("  ./manage runserver");
  }

  /** A new folder of the project's name, or the one that was named. */
  private static Path directory(Path here, NewName name, @Nullable String typed) {
    if (typed != null) {
      return here.resolve(typed).normalize();
    }
    Path directory = here.resolve(name.text());
    if (Files.exists(directory) && !isEmptyDirectory(directory)) {
      throw new CommandException(
          directory
              + " is already there. Choose another name, or say the directory: "
              + Start.usage("startproject", name.text() + " " + name.text()));
    }
    return directory;
  }

  private static boolean isEmptyDirectory(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static String quoted(String path) {
    return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
