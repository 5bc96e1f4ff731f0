package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads records whose values stand beside several columns: {@code Pair<Long, Integer>}. */
final class TupleReader {
  private TupleReader() {}

  /** The record; empty if it is none, or if a component is nothing that stands in a column. */
  static Optional<SqlMethods.Tuple> read(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED || Nullness.isNullable(type)) {
      return Optional.empty();
    }
    DeclaredType declared = MoreTypes.asDeclared(type);
    TypeElement record = MoreTypes.asTypeElement(type);
    if (record.getKind() != ElementKind.RECORD
        || record.getTypeParameters().size() != declared.getTypeArguments().size()) {
      return Optional.empty();
    }
    List<ValueType> arguments = new ArrayList<>();
    for (TypeMirror argument : declared.getTypeArguments()) {
      value(argument).ifPresent(arguments::add);
    }
    List<SqlMethods.Part> parts = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      boolean mayBeNull =
          ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
              .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
              .anyMatch(Nullness::isNullable);
      Optional<ValueType> held =
          mayBeNull ? Optional.empty() : value(substituted(component.asType(), record, declared));
      held.ifPresent(
          one -> parts.add(new SqlMethods.Part(component.getSimpleName().toString(), one)));
    }
    boolean whole =
        arguments.size() == declared.getTypeArguments().size()
            && parts.size() == record.getRecordComponents().size()
            && parts.size() > 1;
    return whole
        ? Optional.of(new SqlMethods.Tuple(ValueTypeReader.nameOf(record), arguments, parts))
        : Optional.empty();
  }

  /** What stands between the angle brackets in place of a variable. */
  private static TypeMirror substituted(
      TypeMirror type, TypeElement record, DeclaredType declared) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      int at = record.getTypeParameters().indexOf(MoreTypes.asElement(type));
      if (at >= 0) {
        return declared.getTypeArguments().get(at);
      }
    }
    return type;
  }

  private static Optional<ValueType> value(TypeMirror type) {
    return Nullness.isNullable(type)
        ? Optional.empty()
        : ValueTypeReader.readColumn(type)
            .filter(one -> one.kind() != ValueType.Kind.ARRAY)
            .filter(one -> one.kind() != ValueType.Kind.JSON);
  }
}
