package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.diagnostics.UserProblem;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.UserModel;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;

/** The rules of models that people sign in as. */
public final class UserModelRules {
  /** What a hash and how it was made need. */
  private static final int HASH_LENGTH = 128;

  private static final JavaClass AUTH = new JavaClass("dev.plectrum.auth", "AuthApp");

  private final Report report;
  private final Compilation compilation;

  /** Rules for the models of a compilation. */
  public UserModelRules(Report report, Compilation compilation) {
    this.report = report;
    this.compilation = compilation;
  }

  /** Reports what is wrong, and returns those in which nothing was. */
  public List<UserModel> check(List<UserModel> users) {
    List<UserModel> sound = new ArrayList<>();
    for (UserModel user : users) {
      int before = report.findings().size();
      Model model = user.model();
      if (model == null) {
        report.add(UserProblem.USER_IS_NO_MODEL, user.position(), user.type().simpleName());
      } else if (!model.rejected()) {
        checkApp(user, model);
        check(user, model);
      }
      if (report.findings().size() == before && model != null && !model.rejected()) {
        sound.add(user);
      }
    }
    return sound;
  }

  private void checkApp(UserModel user, Model model) {
    for (App app : compilation.apps()) {
      if (app.label().equals(model.app())
          && !app.type().equals(AUTH)
          && !app.uses().contains(AUTH)) {
        report.add(
            RouteProblem.AUTH_NOT_USED, user.position(), "@UserModel", app.type().simpleName());
      }
    }
  }

  private void check(UserModel user, Model model) {
    checkUsername(user, model);
    Field password = model.field("password").orElse(null);
    if (password == null) {
      missing(user, "password", "@Size(max = 128) String password");
    } else if (!isText(password)
        || isShort((Field.Value) password)
        || ((Field.Value) password).nullable()) {
      wrong(
          user,
          password,
          "are known by",
          "a text of 128 characters that is always there",
          "@Size(max = 128) String password");
    }
    model.field("lastLogin").ifPresent(field -> checkLastLogin(user, field));
    for (String flag : List.of("isActive", "isStaff", "isSuperuser")) {
      model.field(flag).ifPresent(field -> checkFlag(user, field));
    }
    model.field("groups").ifPresent(field -> checkMany(user, field, "Group"));
    model.field("userPermissions").ifPresent(field -> checkMany(user, field, "Permission"));
    if (user.emailWritten()) {
      checkEmail(user, model);
    }
    String fullName = user.fullName().text();
    if (!fullName.isEmpty() && !user.texts().contains(fullName)) {
      unknown(user, user.fullName(), "text", user.texts());
    }
  }

  private void checkUsername(UserModel user, Model model) {
    Field field = model.field(user.username().text()).orElse(null);
    if (field == null) {
      unknown(user, user.username(), "component", names(model));
    } else if (!isText(field) || ((Field.Value) field).nullable()) {
      wrong(
          user,
          field,
          "sign in with",
          "a text that is always there",
          "@Unique @Size(max = 150) String " + field.name());
    } else if (((Field.Value) field).unique() == null && !((Field.Value) field).id()) {
      report.add(
          UserProblem.USERNAME_NOT_UNIQUE,
          field.position(),
          user.type().simpleName() + "." + field.name());
    }
  }

  private void checkEmail(UserModel user, Model model) {
    Field field = model.field(user.email().text()).orElse(null);
    if (field == null) {
      unknown(user, user.email(), "component", names(model));
    } else if (!isText(field)) {
      wrong(user, field, "get mails by", "a text", "@Email String " + field.name());
    }
  }

  private void checkLastLogin(UserModel user, Field field) {
    boolean right =
        field instanceof Field.Value value
            && value.type().kind() == Kind.INSTANT
            && value.nullable();
    if (!right) {
      wrong(
          user,
          field,
          "last signed in at",
          "a time that may be null",
          "@Nullable Instant lastLogin");
    }
  }

  private void checkFlag(UserModel user, Field field) {
    boolean right =
        field instanceof Field.Value value
            && value.type().kind() == Kind.BOOLEAN
            && !value.nullable();
    if (!right) {
      String value = field.name().equals("isActive") ? "true" : "false";
      wrong(
          user,
          field,
          "are told apart by",
          "a boolean",
          "@Default(\"" + value + "\") boolean " + field.name());
    }
  }

  private void checkMany(UserModel user, Field field, String target) {
    boolean right =
        field instanceof Field.Many many
            && many.through() == null
            && many.target().equals(new JavaClass("dev.plectrum.auth", target));
    if (!right) {
      wrong(
          user,
          field,
          "get permissions by",
          "a ManyToMany<" + target + "> of auth",
          "ManyToMany<" + target + "> " + field.name());
    }
  }

  private static boolean isText(Field field) {
    return field instanceof Field.Value value && value.type().kind() == Kind.STRING;
  }

  private static boolean isShort(Field.Value field) {
    int length = field.type().length();
    return length != 0 && length < HASH_LENGTH;
  }

  private static List<String> names(Model model) {
    return model.fields().stream().map(Field::name).toList();
  }

  private void missing(UserModel user, String name, String example) {
    report.add(
        UserProblem.USER_FIELD_MISSING, user.position(), user.type().simpleName(), name, example);
  }

  private void unknown(UserModel user, UserModel.Name name, String what, List<String> known) {
    report.add(
        UserProblem.USER_FIELD_UNKNOWN,
        name.position(),
        user.type().simpleName(),
        name.text(),
        what,
        Suggestion.of(name.text(), known));
  }

  private void wrong(UserModel user, Field field, String what, String kind, String example) {
    Position position = field.position();
    report.add(
        UserProblem.USER_FIELD_WRONG,
        position,
        user.type().simpleName() + "." + field.name(),
        what,
        kind,
        example);
  }
}
