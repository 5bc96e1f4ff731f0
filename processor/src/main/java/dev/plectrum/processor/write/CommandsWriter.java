package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteParameter.Supply;
import dev.plectrum.processor.model.SiteCommand;
import dev.plectrum.processor.plan.route.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the commands of an app: {@code StoreManage}. */
final class CommandsWriter {
  private static final ClassName MANAGEMENT =
      ClassName.get("dev.plectrum.management", "Management");
  private static final ClassName COMMAND = ClassName.get("dev.plectrum.management", "Command");

  private final AppRoutes app;
  private final Map<JavaClass, String> urls = new TreeMap<>();

  CommandsWriter(AppRoutes app) {
    this.app = app;
    Names names = new Names(Set.of("manage", "arguments", "db"));
    app.commandUrls()
        .forEach(type -> urls.put(type, names.free(Names.camelCase(type.simpleName()))));
  }

  void write(Sources sources) {
    Set<JavaClass> from = new TreeSet<>();
    from.add(app.app().type());
    Names names = new Names(Set.of("commands"));
    List<CodeBlock> entries = new ArrayList<>();
    List<MethodSpec> methods = new ArrayList<>();
    List<SiteCommand> commands = new ArrayList<>(app.commands());
    commands.sort(Comparator.comparing(SiteCommand::name));
    for (SiteCommand command : commands) {
      from.add(command.handler().owner());
      String method = names.free(Names.camelCase(command.name()));
      entries.add(
          CodeBlock.of(
              "new $T($S, $L, this::$L)",
              COMMAND,
              command.name(),
              TextLiteral.of(command.help()),
              method));
      methods.add(command(command, method));
    }
    JavaClass name = app.app().generated("Manage");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(name))
            .addJavadoc("The commands of the app {@code $L}.", app.app().label())
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    urls.forEach(
        (url, field) -> type.addField(Library.of(url), field, Modifier.PRIVATE, Modifier.FINAL));
    type.addMethod(constructor()).addMethod(commands(entries)).addMethods(methods);
    sources.write(name.packageName(), type.build(), from);
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc(
                urls.isEmpty()
                    ? "The commands, which are given nothing but what a site has."
                    : "The commands, over the URLs that they are given.")
            .addModifiers(Modifier.PUBLIC);
    urls.forEach(
        (url, field) ->
            constructor
                .addParameter(Library.of(url), field)
                .addStatement("this.$L = $L", field, field));
    return constructor.build();
  }

  // /** The commands, sorted by name. */
  // public List<Command> commands() {
  //   return List.of(new Command("load", "Loads the catalogue.", this::load));
  // }
  private static MethodSpec commands(List<CodeBlock> entries) {
    return MethodSpec.methodBuilder("commands")
        .addJavadoc("The commands, sorted by name.")
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), COMMAND))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(entries, ", "))
        .build();
  }

  // /** {@code ./manage load} */
  // private void load(Management manage, List<String> arguments) throws Exception {
  //   Database db = manage.database();
  //   ChinookCommands.load(db, new ArtistDao(db), arguments);
  // }
  private MethodSpec command(SiteCommand command, String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("{@code ./manage $L}", command.name())
            .addModifiers(Modifier.PRIVATE)
            .addParameter(MANAGEMENT, "manage")
            .addParameter(ParameterizedTypeName.get(List.class, String.class), "arguments");
    if (command.handler().throwing()) {
      method.addException(Exception.class);
    }
    List<CodeBlock> arguments = new ArrayList<>();
    boolean database = false;
    for (RouteParameter.Injected injected :
        command.handler().parameters(RouteParameter.Injected.class)) {
      database |= injected.supply() == Supply.DAO || injected.supply() == Supply.DATABASE;
      arguments.add(argument(injected));
    }
    if (database) {
      method.addStatement("$T db = manage.database()", Library.DATABASE);
    }
    return method
        .addStatement(
            "$T.$L($L)",
            Library.of(command.handler().owner()),
            command.handler().name(),
            CodeBlock.join(arguments, ", "))
        .build();
  }

  private CodeBlock argument(RouteParameter.Injected injected) {
    return switch (injected.supply()) {
      case DAO -> CodeBlock.of("new $T(db)", Library.of(injected.type()));
      case DATABASE -> CodeBlock.of("db");
      case URLS -> CodeBlock.of("$L", urls.get(injected.type()));
      case ARGUMENTS -> CodeBlock.of("arguments");
      case MANAGEMENT -> CodeBlock.of("manage");
      case REQUEST, USER, USER_OR_NULL, SESSION, CSRF ->
          throw new IllegalStateException("a command has no request");
    };
  }
}
