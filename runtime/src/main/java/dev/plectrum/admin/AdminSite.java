package dev.plectrum.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a project shows in its admin; the processor writes what is added to it. */
public final class AdminSite {
  private final Map<String, AdminPages<?, ?, ?, ?>> pages = new LinkedHashMap<>();
  private final List<Reference<?>> references = new ArrayList<>();

  /** Adds the pages of a model. */
  public AdminSite add(AdminPages<?, ?, ?, ?> model) {
    pages.put(model.name().label(), model);
    return this;
  }

  /** Adds a foreign key of any model that is installed, for the sake of deletions. */
  public AdminSite add(Reference<?> reference) {
    references.add(reference);
    return this;
  }

  /** The pages of every model, in the order in which they were added. */
  Collection<AdminPages<?, ?, ?, ?>> pages() {
    return pages.values();
  }

  /** The pages of a model, {@code store.Track}; null if it has none. */
  @Nullable AdminPages<?, ?, ?, ?> pages(String label) {
    return pages.get(label);
  }

  /** Every foreign key. */
  List<Reference<?>> references() {
    return references;
  }
}
