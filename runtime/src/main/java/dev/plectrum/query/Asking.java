package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which queries are being told something just now, by a function of their columns. Whatever is made
 * of one of them meanwhile may mean the row that the function is of; what was there before cannot.
 */
final class Asking {
  private static final ThreadLocal<List<Path<?>>> ROOTS = ThreadLocal.withInitial(ArrayList::new);

  private Asking() {}

  /** What a function says of the columns of a query. */
  static <F, R extends @Nullable Object> R of(
      Path<?> root, F fields, Function<? super F, ? extends R> said) {
    List<Path<?>> roots = ROOTS.get();
    roots.add(root);
    try {
      return said.apply(fields);
    } finally {
      roots.remove(roots.size() - 1);
    }
  }

  /** Whether a query is being told something. */
  static boolean isOf(Path<?> root) {
    return ROOTS.get().contains(root);
  }
}
