package dev.plectrum.processor.schema;

import java.util.List;

/** What nobody has said yet and no comparison can find out. */
public sealed interface Question {
  /** The model it is about. */
  ModelName model();

  /**
   * Whether a field or a model is another one under a new name.
   *
   * @param name the new field or, with an empty text, the new model
   * @param former what is gone and would fit
   */
  record Renamed(ModelName model, String name, List<String> former) implements Question {
    public Renamed {
      former = List.copyOf(former);
    }

    /** {@code store.Track.name}: how an answer names it. */
    public String key() {
      return name.isEmpty() ? model.toString() : model + "." + name;
    }
  }

  /**
   * What the rows there are get.
   *
   * @param type what the column holds, for people
   * @param isNew whether the field is new; otherwise its column could be null before
   */
  record Fill(ModelName model, String field, String type, boolean isNew) implements Question {
    /** {@code store.Track.rating}: how an answer names it. */
    public String key() {
      return model + "." + field;
    }
  }
}
