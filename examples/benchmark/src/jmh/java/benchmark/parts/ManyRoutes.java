package benchmark.parts;

import dev.plectrum.db.Database;
import dev.plectrum.http.RouteTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A route table with as many routes as one likes, as the processor writes it. */
final class ManyRoutes {
  private ManyRoutes() {}

  /** {@code /route0/{id}/rows}, {@code /route1/{id}/rows} and so on. */
  static RouteTable of(int routes) {
    try {
      Path folder = Files.createTempDirectory("routes");
      List<Path> sources = new ArrayList<>();
      sources.add(
          Files.writeString(
              folder.resolve("ManyApp.java"),
              "package many;\n@dev.plectrum.project.App(\"many\")\npublic final class ManyApp {}\n"));
      StringBuilder api =
          new StringBuilder(
              "package many;\nimport dev.plectrum.route.*;\nfinal class ManyApi {\n");
      for (int i = 0; i < routes; i++) {
        api.append(
            "  @Route(\"/route%d/{id}/rows\") @Public @NonBlocking static String route%d(long id) { return \"%d\"; }\n"
                .formatted(i, i, i));
      }
      sources.add(Files.writeString(folder.resolve("ManyApi.java"), api.append("}\n").toString()));
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      StringWriter said = new StringWriter();
      try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
        List<String> options =
            List.of(
                "-parameters",
                "-d",
                folder.toString(),
                "-processor",
                "dev.plectrum.processor.PlectrumProcessor",
                "-Aplectrum.project=" + folder);
        boolean compiled =
            javac
                .getTask(
                    said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        if (!compiled) {
          throw new IllegalStateException(said.toString());
        }
      }
      return made(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RouteTable made(Path folder) throws IOException {
    URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, ManyRoutes.class.getClassLoader());
    try {
      return (RouteTable)
          loader
              .loadClass("many.ManyRoutes")
              .getConstructor(Database.class).newInstance((Database) null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
