package dev.plectrum.processor.tidy;

import java.util.List;

/** Finds where a chain of dots stops to be the name of a type, going by capitals. */
final class TypePrefix {
  private TypePrefix() {}

  private enum State {
    START,
    AMBIGUOUS,
    TYPE,
    MEMBER
  }

  /**
   * The index of the last item that belongs to a type or to one static member of it, or -1.
   *
   * @param names the simple names of {@code items}
   */
  static int length(List<String> names, List<Expression> items) {
    State state = State.START;
    int length = -1;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean upper = Character.isUpperCase(firstLetter(name));
      boolean lower = name.chars().anyMatch(Character::isLowerCase);
      boolean camel = upper && (lower || name.length() == 1);
      boolean mixed = !upper && name.chars().anyMatch(Character::isUpperCase);
      if (state == State.MEMBER || state == State.START && mixed) {
        break;
      }
      if (camel) {
        state = State.TYPE;
      } else if (state == State.TYPE) {
        state = State.MEMBER;
      } else if (upper) {
        state = State.AMBIGUOUS;
      } else if (state == State.AMBIGUOUS) {
        break;
      }
      if (state == State.TYPE || state == State.MEMBER) {
        length = i;
      }
      if (!(items.get(i) instanceof Expression.Select || items.get(i) instanceof Expression.Name)) {
        break;
      }
    }
    return length;
  }

  private static char firstLetter(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isAlphabetic(name.charAt(i))) {
        return name.charAt(i);
      }
    }
    return 'a';
  }
}
