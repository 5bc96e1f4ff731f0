package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods of a DAO that link rows by rows of a model, which have values of their own.
 */
final class DaoLinking extends DaoMethods {
  DaoLinking(ModelPlan plan) {
    super(plan);
  }

  @Override
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    for (Field field : plan.model().fields()) {
      Field.Through through = field.through();
      if (through != null) {
        JavaClass target =
            field instanceof Field.Many many ? many.target() : ((Field.Reverse) field).target();
        methods.add(add(field, target, through));
        methods.add(set(field, target, through));
        methods.add(links(field, target, through));
      }
    }
    return methods;
  }

  // /**
  //  * Adds {@code rows} to the members of {@code band}, each by a membership with these values.
  //  * Those that are linked already stay as they are.
  //  */
  // public void addMembers(
  //     Band band, Collection<? extends Person> rows, Consumer<MembershipDraft> values) {
  //   members(band).add(rows, values);
  // }
  private MethodSpec add(Field field, JavaClass target, Field.Through through) {
    return changing("add", field, target, through)
        .addJavadoc(
            "Adds {@code rows} to {@code $L} of {@code $L}, each by a {@link $T} with these values."
                + " Those that are linked already stay as they are.",
            field.name(),
            owner(),
            Library.of(through.model()))
        .addStatement("$L($N).add(rows, values)", linksOf(field), owner())
        .build();
  }

  // public void setMembers(
  //     Band band, Collection<? extends Person> rows, Consumer<MembershipDraft> values) {
  //   members(band).set(rows, values);
  // }
  private MethodSpec set(Field field, JavaClass target, Field.Through through) {
    return changing("set", field, target, through)
        .addJavadoc(
            "Lets {@code rows} be {@code $L} of {@code $L} and no others. Those that are linked"
                + " already stay as they are, the others get a {@link $T} with these values.",
            field.name(),
            owner(),
            Library.of(through.model()))
        .addStatement("$L($N).set(rows, values)", linksOf(field), owner())
        .build();
  }

  private MethodSpec.Builder changing(
      String verb, Field field, JavaClass target, Field.Through through) {
    return method(verb + capital(field), TypeName.VOID)
        .addParameter(row, owner())
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(Library.of(target))),
            "rows")
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Consumer.class), Library.of(through.model().companion("Draft"))),
            "values");
  }

  // private Linking<Person, Membership, MembershipDraft> linksOfMembers(Band band) {
  //   return new Linking<>(
  //       database,
  //       MembershipTable.TABLE,
  //       band.members(),
  //       linked -> new MembershipDraft().band(band).person(linked));
  // }
  private MethodSpec links(Field field, JavaClass target, Field.Through through) {
    ClassName linking = Library.db("Linking");
    ClassName link = Library.of(through.model().companion("Draft"));
    String other = owner().equals("linked") ? "other" : "linked";
    return MethodSpec.methodBuilder(linksOf(field))
        .addModifiers(Modifier.PRIVATE)
        .returns(
            ParameterizedTypeName.get(
                linking, Library.of(target), Library.of(through.model()), link))
        .addParameter(row, owner())
        .addStatement(
            "return new $T<>(database, $T.TABLE, $N.$N(), $N -> new $T().$N($N).$N($N))",
            linking,
            Library.of(through.model().companion("Table")),
            owner(),
            field.name(),
            other,
            link,
            through.own(),
            owner(),
            through.target(),
            other)
        .build();
  }

  private String owner() {
    String variable = plan.variable();
    return variable.equals("rows") || variable.equals("values") ? "row" : variable;
  }

  private static String linksOf(Field field) {
    return "linksOf" + capital(field);
  }

  private static String capital(Field field) {
    String name = field.name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
