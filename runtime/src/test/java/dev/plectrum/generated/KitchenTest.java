package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.StringWrapper;
import dev.plectrum.processor.tidy.Tidy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The seven promises about generated code, held against models with every type, every constraint
 * and every kind of relation, under names that are short, long, reserved, or those of Java's own
 * classes.
 */
class KitchenTest {
  private static final Path KITCHEN = Path.of("src/test/resources/kitchen");

  @TempDir private static Path folder;

  private static Generated kitchen = new Generated(Map.of(), Map.of(), List.of());

  @BeforeAll
  static void compile() throws IOException {
    kitchen = Generated.from(Generated.sourcesIn(KITCHEN), folder.resolve("once"));
  }

  @Test
  void compilesWithEveryLintOn() {
    assertThat(kitchen.messages()).isEmpty();
    assertThat(kitchen.sources()).hasSizeGreaterThan(100);
  }

  @TestFactory
  List<DynamicTest> looksAsTheFormatterWouldLeaveIt() {
    Formatter formatter = new Formatter();
    List<DynamicTest> tests = new ArrayList<>();
    kitchen
        .sources()
        .forEach(
            (path, source) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        path,
                        () ->
                            assertThat(
                                    StringWrapper.wrap(formatter.formatSource(source), formatter))
                                .isEqualTo(source))));
    return tests;
  }

  @Test
  void hasNoShapeThatOurLayouterDoesNotKnow() {
    kitchen
        .sources()
        .forEach((path, source) -> assertThat(Tidy.laidOut(source)).as(path).isEqualTo(source));
  }

  @Test
  void usesNoReflection() {
    Set<String> calls = new TreeSet<>();
    kitchen.classes().forEach((path, bytes) -> calls.addAll(reflection(bytes)));

    assertThat(calls).isEmpty();
  }

  @Test
  void suppressesNoWarningAndCastsNothing() {
    kitchen
        .sources()
        .forEach(
            (path, source) ->
                assertThat(source)
                    .as(path)
                    .doesNotContain("@SuppressWarnings", "arg0", "__")
                    .doesNotContainPattern("[=(,] ?\\([A-Z]\\w*(<[^()]*>)?\\) ?\\w"));
  }

  @Test
  void isTheSameWhateverTheOrderOfTheSources() throws IOException {
    List<Path> reversed = new ArrayList<>(Generated.sourcesIn(KITCHEN));
    Collections.reverse(reversed);

    Generated again = Generated.from(reversed, folder.resolve("reversed"));

    assertThat(again.sources()).isEqualTo(kitchen.sources());
  }

  @Test
  void changesOnlyTheClassesOfTheModelThatGotAField() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    List<Path> sources = new ArrayList<>();
    for (Path source : Generated.sourcesIn(KITCHEN)) {
      Path target = copy.resolve(KITCHEN.relativize(source));
      Files.createDirectories(target.getParent());
      String text = Files.readString(source);
      Files.writeString(
          target, text.replace("OnlyAnId(@Id long id", "OnlyAnId(@Id long id, int b"));
      sources.add(target);
    }

    Generated changed = Generated.from(sources, folder.resolve("changed"));

    Set<String> different = new TreeSet<>();
    changed
        .sources()
        .forEach(
            (path, source) -> {
              if (!source.equals(kitchen.sources().get(path))) {
                different.add(path);
              }
            });
    assertThat(changed.messages()).isEmpty();
    assertThat(different)
        .containsExactly(
            "kitchen/OnlyAnIdDao.java",
            "kitchen/OnlyAnIdDraft.java",
            "kitchen/OnlyAnIdFields.java",
            "kitchen/OnlyAnIdTable.java");
  }

  private static Set<String> reflection(byte[] bytes) {
    Set<String> calls = new TreeSet<>();
    ClassReader reader = new ClassReader(bytes);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] throwing) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitMethodInsn(
                  int opcode, String owner, String name, String type, boolean isInterface) {
                // javac itself writes valueOf and values into every enum.
                boolean inEnum = reader.getSuperName().equals("java/lang/Enum");
                if (!inEnum && isReflection(owner, name)) {
                  calls.add(reader.getClassName() + " calls " + owner + "." + name);
                }
              }
            };
          }
        },
        ClassReader.SKIP_DEBUG);
    return calls;
  }

  private static boolean isReflection(String owner, String name) {
    return owner.startsWith("java/lang/reflect/")
        || owner.equals("java/util/ServiceLoader")
        || owner.equals("java/lang/Enum") && name.equals("valueOf")
        || owner.equals("java/lang/Class")
            && (name.equals("forName") || name.startsWith("get") && !name.equals("getSimpleName"))
        || name.equals("newInstance");
  }
}
