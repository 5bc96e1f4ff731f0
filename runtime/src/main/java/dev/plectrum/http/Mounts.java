package dev.plectrum.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Several route tables, each below a path of its own. They are asked in the order in which they
 * were added, until one knows the path.
 */
public final class Mounts implements RouteTable {
  private final List<Mount> mounts;

  /** No table yet. */
  public Mounts() {
    this(List.of());
  }

  private Mounts(List<Mount> mounts) {
    this.mounts = mounts;
  }

  private record Mount(List<String> segments, RouteTable table) {}

  /**
   * These tables and one more.
   *
   * @param path {@code "/"}, or a path like {@code "/admin"}
   */
  public Mounts add(String path, RouteTable table) {
    List<String> segments =
        path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    List<Mount> longer = new ArrayList<>(mounts);
    longer.add(new Mount(segments, table));
    return new Mounts(List.copyOf(longer));
  }

  @Override
  public Response dispatch(Request request, Segments path) throws Exception {
    int start = path.position();
    for (Mount mount : mounts) {
      path.back(start);
      if (isBelow(mount, path)) {
        Response answer = mount.table().dispatch(request, path);
        if (answer != Response.notFound()) {
          return answer;
        }
      }
    }
    return Response.notFound();
  }

  private static boolean isBelow(Mount mount, Segments path) {
    for (String segment : mount.segments()) {
      if (path.atEnd() || !path.next().equals(segment)) {
        return false;
      }
    }
    return true;
  }
}
