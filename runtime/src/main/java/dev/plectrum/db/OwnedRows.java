package dev.plectrum.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that a query finds for each of some owners, in one statement. */
public final class OwnedRows {
  private OwnedRows() {}

  /**
   * The rows by the key of their owner; an owner without any has an empty list. Rows that point to
   * their owner know it.
   *
   * @param owners the rows of one side of {@code relation}, by their keys
   */
  public static <A> Map<Object, List<A>> of(
      Database database, ToMany<A> relation, Related<A> related, Map<Object, ?> owners) {
    Map<Object, List<A>> rows = new HashMap<>();
    owners.keySet().forEach(owner -> rows.put(owner, new ArrayList<>()));
    if (!owners.isEmpty()) {
      Peers peers = new Peers(database, relation.target());
      if (relation.link() == null) {
        owners.forEach((key, owner) -> SetBatch.know(relation, peers, key, owner));
      }
      read(database, relation, related, new ArrayList<>(rows.keySet()), rows, peers);
    }
    rows.replaceAll((owner, list) -> List.copyOf(list));
    return rows;
  }

  /**
   * Adds the rows of each owner to its list.
   *
   * @param peers what they load together
   */
  static <A> void read(
      Database database,
      ToMany<A> relation,
      Related<A> related,
      List<Object> owners,
      Map<Object, List<A>> rows,
      Peers peers) {
    ValueKind kind = ValueKind.ofKey(owners.get(0));
    Shape<A> shape = related.shape();
    Related.Question question = related.of(owners);
    // A row that several owners have is one object for all of them.
    Map<Object, A> shared = new HashMap<>();
    int ownerAt = shape.width() + 1;
    TargetType type = relation.type();
    database.each(
        shape.table(),
        question.sql(),
        question.binder(),
        row -> {
          List<A> list = rows.get(TargetType.key(type, row, ownerAt, kind));
          if (list != null) {
            A found = shape.read(row, peers);
            A first = shared.putIfAbsent(shape.table().key(found), found);
            list.add(first == null ? found : first);
          }
        });
    shape.prefetch(peers);
  }
}
