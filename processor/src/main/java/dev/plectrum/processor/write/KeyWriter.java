package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ColumnPlan;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes {@code OrderLineKey}: the primary key of a model with several {@code @Id} components. */
final class KeyWriter {
  private final ModelPlan plan;
  private final Function<ValueType.Enumeration, ClassName> texts;

  KeyWriter(ModelPlan plan, Function<ValueType.Enumeration, ClassName> texts) {
    this.plan = plan;
    this.texts = texts;
  }

  /** What the primary key is in Java: {@code long}, or {@code OrderLineKey}. */
  static TypeName type(ModelPlan plan) {
    return plan.isComposite()
        ? Library.of(plan.generated("Key"))
        : Values.type(plan.id().field().type());
  }

  /** The key of a row: {@code track.id()}, or {@code OrderLineKey.of(orderLine)}. */
  static CodeBlock ofRow(ModelPlan plan) {
    return plan.isComposite()
        ? CodeBlock.of("$T.of($N)", type(plan), plan.variable())
        : CodeBlock.of("$N.$N()", plan.variable(), plan.id().name());
  }

  // /** The primary key of {@link OrderLine}. */
  // public final class OrderLineKey extends CompositeKey {
  //   private final long order;
  //   private final int number;
  //   …
  // }
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Library.of(plan.generated("Key")))
            .addJavadoc("The primary key of {@link $T}.", Library.of(plan.model().type()))
            .addAnnotation(Sources.GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Library.db("CompositeKey"));
    for (ColumnPlan part : plan.key()) {
      type.addField(
          Values.type(part.field().type()), part.variable(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor()).addMethod(of());
    plan.key().forEach(part -> type.addMethod(accessor(part)));
    return type.build();
  }

  // /** The key with these parts. */
  // public OrderLineKey(long order, int number) {
  //   super("store.OrderLine", order, number);
  //   this.order = order;
  //   this.number = number;
  // }
  private MethodSpec constructor() {
    CodeBlock parts = plan.key().stream().map(this::stored).collect(CodeBlock.joining(", "));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("The key with these parts.")
            .addModifiers(Modifier.PUBLIC)
            .addStatement("super($S, $L)", plan.model().name(), parts);
    for (ColumnPlan part : plan.key()) {
      constructor
          .addParameter(Values.type(part.field().type()), part.variable())
          .addStatement("this.$N = $N", part.variable(), part.variable());
    }
    return constructor.build();
  }

  private CodeBlock stored(ColumnPlan part) {
    return part.kind() == ValueType.Kind.ENUM
        ? CodeBlock.of(
            "$T.TEXT.write($N)",
            texts.apply(Values.enumeration(part.field().type())),
            part.variable())
        : CodeBlock.of("$N", part.variable());
  }

  // /** Returns the number. */
  // public int number() {
  //   return number;
  // }
  private static MethodSpec accessor(ColumnPlan part) {
    return MethodSpec.methodBuilder(part.variable())
        .addJavadoc("Returns $L.", part.words())
        .addModifiers(Modifier.PUBLIC)
        .returns(Values.type(part.field().type()))
        .addStatement("return $N", part.variable())
        .build();
  }

  // /** The key of {@code orderLine}. */
  // public static OrderLineKey of(OrderLine orderLine) {
  //   return new OrderLineKey(orderLine.order().id(), orderLine.number());
  // }
  private MethodSpec of() {
    CodeBlock parts = plan.key().stream().map(this::ofPart).collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("of")
        .addJavadoc("The key of {@code $L}.", plan.variable())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type(plan))
        .addParameter(Library.of(plan.model().type()), plan.variable())
        .addStatement("return new $T($L)", type(plan), parts)
        .build();
  }

  private CodeBlock ofPart(ColumnPlan part) {
    CodeBlock value = CodeBlock.of("$N.$N()", plan.variable(), part.name());
    if (!(part.field() instanceof Field.Key)) {
      return value;
    }
    return switch (part.kind()) {
      case LONG -> CodeBlock.of("$L.id()", value);
      case UUID -> CodeBlock.of("uuid($L)", value);
      default -> CodeBlock.of("$L.key().toString()", value);
    };
  }
}
