package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may call a route: one of its annotations. */
public sealed interface Access {
  /** The annotation, or the value in it that says who. */
  Position position();

  /** The annotation as it is written: {@code @Public}. */
  String written();

  /** Everybody. */
  record Open(Position position) implements Access {
    @Override
    public String written() {
      return "@Public";
    }
  }

  /** Whoever is signed in. */
  record Login(Position position) implements Access {
    @Override
    public String written() {
      return "@LoginRequired";
    }
  }

  /**
   * Users with a permission.
   *
   * @param name with the app before it: {@code store.add_playlist}
   */
  record Permission(String name, Position position) implements Access {
    @Override
    public String written() {
      return "@PermissionRequired";
    }
  }

  /**
   * Users who pass a test.
   *
   * @param owner the class that should have the method
   * @param method its name
   * @param test the method, or null if there is none
   * @param tests the names of the methods of the class that would do
   */
  record Passes(
      JavaClass owner, String method, @Nullable Test test, List<String> tests, Position position)
      implements Access {
    public Passes {
      tests = List.copyOf(tests);
    }

    @Override
    public String written() {
      return "@UserPasses";
    }
  }

  /**
   * The method of a test.
   *
   * @param fits whether it is static, takes a user, throws nothing and returns a boolean
   * @param reach from where it can be called
   * @param user the model of the users it tests; null if it does not fit
   */
  record Test(boolean fits, Reach reach, @Nullable JavaClass user) {}
}
