package dev.plectrum.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys in the order in which they were read. Numbers are not boxed before they are asked for. */
final class KeyList {
  private static final long[] NONE = {};

  private long[] numbers = NONE;
  private int count;
  private @Nullable List<Object> others;

  void add(long key) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count == 0 ? 1 : Math.max(16, count * 2));
    }
    numbers[count++] = key;
  }

  /** Adds a UUID or a String; a list holds one type of key only. */
  void add(Object key) {
    if (key instanceof Long number) {
      add(number.longValue());
      return;
    }
    if (others == null) {
      others = new ArrayList<>(1);
    }
    others.add(key);
  }

  void removeLast() {
    if (others == null) {
      count--;
    } else {
      others.remove(others.size() - 1);
    }
  }

  boolean isEmpty() {
    return count == 0 && (others == null || others.isEmpty());
  }

  void clear() {
    count = 0;
    numbers = NONE;
    others = null;
  }

  /** Every key once, numbers in ascending order. */
  List<Object> distinct() {
    if (others != null) {
      return new ArrayList<>(new LinkedHashSet<>(others));
    }
    long[] sorted = Arrays.copyOf(numbers, count);
    Arrays.sort(sorted);
    List<Object> keys = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        keys.add(sorted[i]);
      }
    }
    return keys;
  }
}
