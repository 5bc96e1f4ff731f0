package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ModelPlan;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes some of the methods of a DAO, by the names that all of them use. */
abstract class DaoMethods {
  final ModelPlan plan;
  final ClassName row;
  final ClassName table;
  final ClassName draft;
  final TypeName key;
  final String one;

  DaoMethods(ModelPlan plan) {
    this.plan = plan;
    this.row = Library.of(plan.model().type());
    this.table = Library.of(plan.generated("Table"));
    this.draft = Library.of(plan.generated("Draft"));
    this.key = KeyWriter.type(plan);
    this.one = plan.words().one();
  }

  /** The methods, in their order. */
  abstract List<MethodSpec> methods();

  final boolean databaseChoosesKey() {
    return !plan.isComposite() && plan.id().kind() == ValueType.Kind.LONG;
  }

  /** The key of a row: {@code track.id()}, or {@code OrderLineKey.of(orderLine)}. */
  final CodeBlock keyOfRow() {
    return KeyWriter.ofRow(plan);
  }

  /** What sets the key as the only parameter. */
  final String setKey() {
    return plan.isComposite() ? "setKey" : "set";
  }

  /** What people call the key. */
  final String keyWord() {
    return plan.isComposite() ? "key" : "id";
  }

  final CodeBlock notFound() {
    return CodeBlock.of("new $T($S, $L)", Library.NOT_FOUND, plan.model().name(), keyWord());
  }

  final TypeName consumer() {
    return ParameterizedTypeName.get(ClassName.get(Consumer.class), draft);
  }

  static MethodSpec.Builder method(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(returns);
  }
}
