package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads the bytecode of the runtime and of everything that was compiled for the store, generated or
 * not, and looks for reflection. Constants such as the bootstrap methods of lambdas and records are
 * not calls: javac puts them there, and the virtual machine links them without {@code
 * java.lang.reflect}.
 */
class RunsWithoutReflectionTest {
  private static final Set<String> OF_CLASS =
      Set.of(
          "forName",
          "newInstance",
          "getField",
          "getFields",
          "getMethod",
          "getMethods",
          "getConstructor",
          "getConstructors",
          "getRecordComponents",
          "getEnumConstants",
          "getAnnotation",
          "getAnnotations");

  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of(
          "java/util/ServiceLoader", Set.of("load", "loadInstalled"),
          "java/lang/Enum", Set.of("valueOf"),
          "java/lang/ClassLoader", Set.of("loadClass"),
          "java/lang/invoke/MethodHandles", Set.of("lookup", "privateLookupIn"));

  @Test
  void theRuntimeUsesNone() throws Exception {
    assertThat(reflectionIn(home(Database.class))).isEmpty();
  }

  @Test
  void theStoreAndWhatWasGeneratedForItUseNone() throws Exception {
    assertThat(reflectionIn(home(StorefrontSite.class))).isEmpty();
  }

  @Test
  void aClassThatReflectsIsFound() throws Exception {
    Path culprit =
        home(Culprit.class).resolve("storefront/RunsWithoutReflectionTest$Culprit.class");
    assertThat(reflectionIn(Files.readAllBytes(culprit)))
        .containsExactly(
            "storefront.RunsWithoutReflectionTest$Culprit.guilty calls java.lang.Class.forName",
            "storefront.RunsWithoutReflectionTest$Culprit.guilty calls"
                + " java.lang.Class.getDeclaredFields");
  }

  /** What the test must find. */
  private static final class Culprit {
    static int guilty(String name) throws ClassNotFoundException {
      return Class.forName(name).getDeclaredFields().length;
    }
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<String> reflectionIn(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return reflectionInTree(home);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
      return reflectionInTree(jar.getPath("/"));
    }
  }

  private static List<String> reflectionInTree(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(classes).hasSizeGreaterThan(20);
      return classes.stream().flatMap(file -> reflectionIn(bytes(file)).stream()).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> reflectionIn(byte[] bytecode) {
    Detective detective = new Detective();
    new ClassReader(bytecode).accept(detective, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return detective.found;
  }

  private static final class Detective extends ClassVisitor {
    private final List<String> found = new ArrayList<>();
    private String type = "";
    private boolean isEnum;

    Detective() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] others) {
      type = name;
      isEnum = (access & Opcodes.ACC_ENUM) != 0;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      // Every enum has a method valueOf that javac writes; nobody here calls it by a name read.
      boolean writtenByJavac = isEnum && name.equals("valueOf");
      return writtenByJavac ? null : new Interrogation(name);
    }

    private final class Interrogation extends MethodVisitor {
      private final String method;

      Interrogation(String method) {
        super(Opcodes.ASM9);
        this.method = method;
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        check(owner, name);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
          if (argument instanceof Handle handle) {
            check(handle.getOwner(), handle.getName());
          }
        }
      }

      private void check(String owner, String name) {
        boolean reflects =
            owner.startsWith("java/lang/reflect/")
                || owner.equals("java/lang/Class")
                    && (OF_CLASS.contains(name) || name.startsWith("getDeclared"))
                || ELSEWHERE.getOrDefault(owner, Set.of()).contains(name)
                || owner.endsWith("Enum") && name.equals("valueOf");
        if (reflects) {
          found.add(
              Type.getObjectType(type).getClassName()
                  + "."
                  + method
                  + " calls "
                  + Type.getObjectType(owner).getClassName()
                  + "."
                  + name);
        }
      }
    }
  }
}
