package dev.plectrum.admin;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.Draft;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Method;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import dev.plectrum.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests for the form of a row, new or not. */
final class FormPage<T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> {
  private static final String CONTINUE = "_continue";
  private static final String ANOTHER = "_addanother";
  private static final String AS_NEW = "_saveasnew";

  private final AdminPages<T, F, Q, D> pages;
  private final AdminRequest request;
  private final ModelName name;

  FormPage(AdminPages<T, F, Q, D> pages, AdminRequest request) {
    this.pages = pages;
    this.request = request;
    this.name = pages.name();
  }

  Response add() {
    if (!pages.mayAdd(request.user())) {
      return Response.status(403);
    }
    if (request.request().method() != Method.POST) {
      return show(new Content(null, null, true), null);
    }
    return save(new Content(null, request.request().form(), true));
  }

  Response change(T row) {
    boolean editable = pages.mayWrite(request.user(), row);
    if (!editable && !pages.mayView(request.user(), row)) {
      return Response.status(403);
    }
    if (request.request().method() != Method.POST) {
      return show(new Content(row, null, editable), null);
    }
    if (!editable) {
      return Response.status(403);
    }
    FormData form = request.request().form();
    if (form.has(AS_NEW) && pages.form().isSavedAsNew() && pages.mayAdd(request.user())) {
      return save(new Content(null, form, true));
    }
    return save(new Content(row, form, true));
  }

  /** The row and the rows that are edited with it. */
  private final class Content {
    final @Nullable T row;
    final @Nullable FormData posted;
    final boolean editable;
    final RowForm<T, D> form;
    final List<InlineForm<T, ?, ?>> inlines = new ArrayList<>();

    Content(@Nullable T row, @Nullable FormData posted, boolean editable) {
      this.row = row;
      this.posted = posted;
      this.editable = editable;
      this.form =
          new RowForm<>(
              request,
              pages,
              row,
              "",
              posted,
              row == null ? request.request().query() : QueryString.parse(""),
              field -> editable && pages.mayFill(request.user(), field, row));
      if (!request.isPopup()) {
        for (InlinePages<T, ?, ?> inline : pages.inlines()) {
          InlineForm<T, ?, ?> rows = inlineForm(inline);
          if (rows.isShown()) {
            inlines.add(rows);
          }
        }
      }
    }

    private <A, B extends Draft<A>> InlineForm<T, A, B> inlineForm(InlinePages<T, A, B> inline) {
      return new InlineForm<>(inline, request, row, posted, editable);
    }

    boolean isChangedMeanwhile() {
      boolean changed = !form.changedMeanwhile().isEmpty();
      for (InlineForm<T, ?, ?> inline : inlines) {
        changed |= inline.isChangedMeanwhile();
      }
      return changed;
    }

    /** Writes everything; null if something is wrong. */
    @Nullable T write(List<Change> changes) {
      List<String> labels = form.changed().stream().map(FormField::label).toList();
      T old = row;
      T saved =
          old == null
              ? Saving.save(pages, form, () -> pages.create(form::fill))
              : labels.isEmpty()
                  ? old
                  : Saving.save(pages, form, () -> pages.update(old, form::fill));
      if (old == null) {
        changes.add(Change.added());
      } else if (!labels.isEmpty()) {
        changes.add(Change.changed(labels));
      }
      T parent = saved == null ? old : saved;
      boolean right = saved != null;
      for (InlineForm<T, ?, ?> inline : inlines) {
        if (parent == null) {
          inline.check();
        } else {
          right &= inline.save(parent, changes);
        }
      }
      return right ? saved : null;
    }
  }

  private Response save(Content content) {
    if (content.isChangedMeanwhile()) {
      return show(content, meanwhile(content));
    }
    List<Change> changes = new ArrayList<>();
    T saved;
    try {
      saved =
          pages
              .database()
              .<T, RuntimeException>atomic(
                  () -> {
                    T written = content.write(changes);
                    if (written == null) {
                      throw new Saving.Unsaved();
                    }
                    note(content.row == null, written, changes);
                    if (!changes.isEmpty()) {
                      pages.written(request, written, content.row == null);
                    }
                    return written;
                  });
    } catch (Saving.Unsaved e) {
      return show(content, null);
    } catch (ValidationException | ConflictException e) {
      content.form.errors(Faults.of(pages, content.form, e));
      return show(content, null);
    }
    return saved(content, saved, changes);
  }

  private String meanwhile(Content content) {
    T row = content.row;
    List<FormField<T, D>> fields = content.form.changedMeanwhile();
    return row == null || fields.isEmpty() ? "" : RowForm.meanwhile(fields, row);
  }

  private void note(boolean added, T row, List<Change> changes) {
    if (added || !changes.isEmpty()) {
      request
          .site()
          .history()
          .note(
              request.user(),
              name,
              pages.key(row),
              pages.title(row),
              added ? LogEntry.ADDITION : LogEntry.CHANGE,
              changes);
    }
  }

  private Response saved(Content content, T row, List<Change> changes) {
    Object key = pages.key(row);
    if (request.isPopup()) {
      return request.page(
          Response.html(
              PopupViewRenderer.of(),
              new PopupView(
                  Layout.of(request, name.title(), name, List.of()),
                  key.toString(),
                  pages.title(row))));
    }
    FormData form = content.posted;
    boolean added = content.row == null;
    String what = "The " + name.singular() + " “" + pages.title(row) + "” was ";
    String done =
        changes.isEmpty() ? "not changed" : added ? "added successfully" : "changed successfully";
    boolean another = form != null && form.has(ANOTHER) && pages.mayAdd(request.user());
    boolean goesOn =
        form != null && (form.has(CONTINUE) || form.has(AS_NEW))
            || added && !another && pages.goesOnAfterAdding();
    request.tell(
        Message.Level.SUCCESS,
        what
            + done
            + (goesOn
                ? ". You may edit it again below."
                : another ? ". You may add another " + name.singular() + " below." : "."));
    if (goesOn) {
      return request.redirect(request.keeping(request.row(name, key, "change")));
    }
    return request.redirect(another ? request.keeping(request.add(name)) : back());
  }

  /** The list, or the front page for those who may not see it. */
  private String back() {
    AdminUser user = request.user();
    return pages.mayView(user, null) || pages.mayChange(user, null)
        ? request.back(name)
        : request.home();
  }

  private Response show(Content content, @Nullable String meanwhile) {
    T row = content.row;
    RowForm<T, D> form = content.form;
    boolean wrong =
        !form.errors().isEmpty() || content.inlines.stream().anyMatch(InlineForm::hasErrors);
    String heading = row == null ? "Add " + name.singular() : pages.title(row);
    AdminUser user = request.user();
    boolean listed = pages.mayView(user, null) || pages.mayChange(user, null);
    List<Link> crumbs =
        List.of(
            new Link(Words.capitalized(name.app()), request.app(name.app())),
            new Link(name.title(), listed ? request.back(name) : null));
    return request.page(
        Response.html(
            FormViewRenderer.of(),
            new FormView(
                Layout.of(request, heading, name, crumbs),
                heading,
                row == null ? null : Words.capitalized(name.singular()),
                action(row),
                wrong && meanwhile == null ? "Please correct the errors below." : null,
                form.errors().getOrDefault(Faults.ROW, List.of()),
                meanwhile,
                form.seen(),
                new RowFields<>(request, pages, form).groups(),
                content.inlines.stream().map(InlineForm::view).toList(),
                content.editable,
                row != null && pages.form().isSavedAsNew() && pages.mayAdd(user),
                !request.isPopup(),
                row != null && !request.isPopup() && pages.mayRemove(user, row)
                    ? request.keeping(request.row(name, pages.key(row), "delete"))
                    : null,
                row == null ? null : request.row(name, pages.key(row), "history"),
                row == null || request.isPopup() ? List.of() : tools(row),
                pages.form().isSavedOnTop(),
                listed ? request.back(name) : request.home())));
  }

  private List<Link> tools(T row) {
    List<Link> tools = new ArrayList<>(pages.tools(request, row));
    String site = pages.viewOnSite(row);
    if (site != null) {
      tools.add(new Link("View on site", site));
    }
    return tools;
  }

  private String action(@Nullable T row) {
    String url = row == null ? request.add(name) : request.row(name, pages.key(row), "change");
    return request.isPopup() ? url + "?" + AdminRequest.POPUP + "=1" : request.keeping(url);
  }
}
