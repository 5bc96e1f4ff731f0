package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.UserModel;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code MemberAccounts}: what signing in and the admin know of {@code Member} rows. */
public final class AccountsWriter {
  private static final ClassName ACCOUNTS = ClassName.get("dev.plectrum.auth", "Accounts");
  private static final ParameterizedTypeName TEXTS =
      ParameterizedTypeName.get(Map.class, String.class, String.class);

  /** How many people with one address get a mail. */
  private static final int MOST = 20;

  private final UserModel user;
  private final Model model;
  private final ModelPlan plan;
  private final ClassName row;

  /** A writer for a user model in which no mistake was found. */
  public AccountsWriter(UserModel user) {
    this.user = user;
    this.model = Objects.requireNonNull(user.model());
    this.plan = ModelPlan.of(model);
    this.row = Library.of(model.type());
  }

  /** Writes the class. */
  public void write(Sources sources) {
    sources.write(model.type().packageName(), type(), List.of(model.type()));
  }

  // /** {@link Member} rows as the users of a site. */
  // public final class MemberAccounts extends Accounts<Member> {
  //   private final MemberDao dao;
  private TypeSpec type() {
    ClassName dao = Library.of(plan.generated("Dao"));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(plan.generated("Accounts")))
            .addJavadoc("{@link $T} rows as the users of a site.", row)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ACCOUNTS, row))
            .addField(dao, "dao", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("The users in {@code db}.")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(Library.DATABASE, "db")
                    .addStatement("super(db, $T.TABLE)", Library.of(plan.generated("Table")))
                    .addStatement("dao = new $T(db)", dao)
                    .build())
            .addMethod(
                told("usernameField", TypeName.get(String.class), "return $S", username().name()));
    Field.Value email = email();
    if (email != null) {
      type.addMethod(told("emailField", TypeName.get(String.class), "return $S", email.name()));
    }
    List<CodeBlock> required =
        texts().stream()
            .filter(field -> field != username() && field != email && isAsked(field))
            .map(field -> CodeBlock.of("$S", field.name()))
            .toList();
    if (!required.isEmpty()) {
      TypeName names = ParameterizedTypeName.get(List.class, String.class);
      type.addMethod(
          told("required", names, "return $T.of($L)", List.class, CodeBlock.join(required, ", ")));
    }
    type.addMethod(key()).addMethod(named());
    if (email != null) {
      type.addMethod(mailed(email));
    }
    return accessors(type, email)
        .addMethod(words())
        .addMethod(changePassword())
        .addMethods(changeLastLogin())
        .addMethod(create())
        .build();
  }

  private TypeSpec.Builder accessors(TypeSpec.Builder type, Field.@Nullable Value email) {
    TypeName text = TypeName.get(String.class);
    type.addMethod(accessor("username", text, read(username())));
    if (!user.fullName().text().isEmpty()) {
      type.addMethod(accessor("fullName", text, read(user.fullName().text())));
    }
    type.addMethod(accessor("password", text, read("password")));
    if (has("lastLogin")) {
      type.addMethod(
          accessor("lastLogin", Library.nullable(TypeName.get(Instant.class)), read("lastLogin")));
    }
    for (String flag : List.of("isActive", "isStaff", "isSuperuser")) {
      if (has(flag)) {
        type.addMethod(accessor(flag, TypeName.BOOLEAN, read(flag)));
      }
    }
    if (email != null) {
      TypeName address = email.nullable() ? Library.nullable(text) : text;
      type.addMethod(accessor("email", address, read(email)));
    }
    return type;
  }

  private boolean has(String component) {
    return model.field(component).isPresent();
  }

  private Field.Value username() {
    return (Field.Value) model.field(user.username().text()).orElseThrow();
  }

  private Field.@Nullable Value email() {
    return model
        .field(user.email().text())
        .filter(Field.Value.class::isInstance)
        .map(Field.Value.class::cast)
        .filter(field -> field.type().kind() == Kind.STRING)
        .orElse(null);
  }

  /** The texts that people are known by. */
  private List<Field.Value> texts() {
    return model.fields().stream()
        .filter(Field.Value.class::isInstance)
        .map(Field.Value.class::cast)
        .filter(field -> field.type().kind() == Kind.STRING && !field.name().equals("password"))
        .toList();
  }

  private static boolean isAsked(Field.Value field) {
    return !field.nullable() && field.defaultValue() == null;
  }

  private static MethodSpec.Builder override(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(type);
  }

  // @Override
  // public String usernameField() {
  //   return "email";
  // }
  private static MethodSpec told(String name, TypeName type, String statement, Object... words) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement(statement, words)
        .build();
  }

  // @Override
  // protected String username(Member member) {
  //   return member.email();
  // }
  private MethodSpec accessor(String name, TypeName type, CodeBlock read) {
    return override(name, type)
        .addParameter(row, plan.variable())
        .addStatement("return $L", read)
        .build();
  }

  private CodeBlock read(String component) {
    return CodeBlock.of("$L.$L()", plan.variable(), component);
  }

  /** {@code member.email()}, or {@code member.home().town()}, which is null without a home. */
  private CodeBlock read(Field.Value field) {
    Field.Part part = field.part();
    if (part == null) {
      return read(field.name());
    }
    CodeBlock group = read(part.group().name());
    CodeBlock value = CodeBlock.of("$L.$L()", group, part.name());
    return part.group().nullable() ? CodeBlock.of("$L == null ? null : $L", group, value) : value;
  }

  // @Override
  // protected @Nullable Object key(String text) {
  //   return uuidKey(text);
  // }
  private MethodSpec key() {
    MethodSpec.Builder method =
        override("key", Library.nullable(ClassName.get(Object.class)))
            .addParameter(String.class, "text");
    ValueType type = model.id().type();
    return switch (type.kind()) {
      case UUID -> method.addStatement("return uuidKey(text)").build();
      case STRING -> method.addStatement("return text").build();
      default -> method.addStatement("return longKey(text)").build();
    };
  }

  // @Override
  // protected Optional<Member> named(String username) {
  //   return dao.query().where(f -> f.email.eq(username)).first();
  // }
  private MethodSpec named() {
    return override("named", ParameterizedTypeName.get(ClassName.get(Optional.class), row))
        .addParameter(String.class, "username")
        .addStatement("return dao.query().where(f -> f.$L.eq(username)).first()", username().name())
        .build();
  }

  // @Override
  // protected List<Member> mailed(String email) {
  //   return dao.query().where(f -> f.email.iexact(email)).limit(20).list();
  // }
  private MethodSpec mailed(Field.Value field) {
    return override("mailed", ParameterizedTypeName.get(ClassName.get(List.class), row))
        .addParameter(String.class, "email")
        .addStatement(
            "return dao.query().where(f -> f.$L.iexact(email)).limit($L).list()",
            field.name(),
            MOST)
        .build();
  }

  // @Override
  // protected Map<String, String> words(Member member) {
  //   Map<String, String> words = new LinkedHashMap<>();
  //   word(words, "email address", member.email());
  //   return words;
  // }
  private MethodSpec words() {
    MethodSpec.Builder method =
        override("words", TEXTS)
            .addParameter(row, plan.variable())
            .addStatement("$T words = new $T<>()", TEXTS, LinkedHashMap.class);
    for (Field.Value field : texts()) {
      String called =
          field.name().equals("email")
              ? "email address"
              : DatabaseNames.column(field.word()).replace('_', ' ');
      method.addStatement("word(words, $S, $L)", called, read(field));
    }
    return method.addStatement("return words").build();
  }

  // @Override
  // protected Member changePassword(Member member, String encoded) {
  //   return dao.update(member, changes -> changes.password(encoded));
  // }
  private MethodSpec changePassword() {
    return override("changePassword", row)
        .addParameter(row, plan.variable())
        .addParameter(String.class, "encoded")
        .addStatement(
            "return dao.update($L, changes -> changes.password(encoded))", plan.variable())
        .build();
  }

  // @Override
  // protected Member changeLastLogin(Member member, Instant now) {
  //   return dao.update(member, changes -> changes.lastLogin(now));
  // }
  private List<MethodSpec> changeLastLogin() {
    return !has("lastLogin")
        ? List.of()
        : List.of(
            override("changeLastLogin", row)
                .addParameter(row, plan.variable())
                .addParameter(Instant.class, "now")
                .addStatement(
                    "return dao.update($L, changes -> changes.lastLogin(now))", plan.variable())
                .build());
  }

  // @Override
  // protected Member create(Map<String, String> values, String encoded, boolean superuser) {
  //   MemberDraft draft = new MemberDraft().password(encoded);
  //   set(values, "email", draft::email);
  //   if (superuser) {
  //     draft.isStaff(true);
  //     draft.isSuperuser(true);
  //   }
  //   return dao.create(draft);
  // }
  private MethodSpec create() {
    ClassName draft = Library.of(plan.generated("Draft"));
    MethodSpec.Builder method =
        override("create", row)
            .addParameter(TEXTS, "values")
            .addParameter(String.class, "encoded")
            .addParameter(TypeName.BOOLEAN, "superuser")
            .addStatement("$T draft = new $T().password(encoded)", draft, draft);
    for (Field.Value field : texts()) {
      method.addStatement("set(values, $S, draft::$L)", field.name(), field.word());
    }
    List<String> flags = List.of("isStaff", "isSuperuser").stream().filter(this::has).toList();
    if (!flags.isEmpty()) {
      method.beginControlFlow("if (superuser)");
      flags.forEach(flag -> method.addStatement("draft.$L(true)", flag));
      method.endControlFlow();
    }
    return method.addStatement("return dao.create(draft)").build();
  }
}
