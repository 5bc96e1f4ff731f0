package storefront.store;

import dev.plectrum.admin.AdminForm;
import dev.plectrum.admin.AdminList;
import dev.plectrum.admin.AdminPages;
import dev.plectrum.admin.InlinePages;
import dev.plectrum.db.Database;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The admin's pages of {@link Invoice}, as {@link InvoiceAdmin} describes them. */
@Generated("dev.plectrum.processor.PlectrumProcessor")
public final class InvoiceAdminPages
    extends AdminPages<Invoice, InvoiceFields, InvoiceQuery, InvoiceDraft> {
  private final InvoiceDao invoices;
  private final LinesInline lines;

  /** The pages, answered from {@code db}. */
  public InvoiceAdminPages(Database db) {
    super(db, StoreAdmin.INVOICE_NAME, StoreAdmin.INVOICE);
    invoices = new InvoiceDao(db);
    lines = new LinesInline(db);
  }

  @Override
  protected InvoiceQuery query() {
    return invoices.query();
  }

  @Override
  protected InvoiceQuery joined(InvoiceQuery rows) {
    return rows.select(f -> f.customer());
  }

  @Override
  protected void list(AdminList<Invoice, InvoiceFields, InvoiceQuery> list) {
    list.text("number", "Number", row -> row.number());
    list.key("customer", "Customer", StoreAdmin.CUSTOMER, row -> row.customer())
        .orderedBy(f -> f.customer().id);
    list.dateTime("invoiceDate", "Invoice date", row -> row.invoiceDate())
        .orderedBy(f -> f.invoiceDate);
    list.text("billingCountry", "Billing country", row -> row.billingCountry())
        .orderedBy(f -> f.billingCountry);
    list.number("total", "Total", row -> row.total()).orderedBy(f -> f.total);
    list.filterDateTime("invoiceDate", "Invoice date", f -> f.invoiceDate);
    list.filterText("billingCountry", "Billing country", f -> f.billingCountry);
    list.searchNumber(f -> f.id);
    list.search(f -> f.customer().lastName);
    list.search(f -> f.customer().firstName);
    list.search(f -> f.customer().email);
    list.dateTimeHierarchy(row -> row.invoiceDate(), f -> f.invoiceDate);
    list.chartDateTime("Invoices by month", f -> f.invoiceDate);
  }

  @Override
  protected void form(AdminForm<Invoice, InvoiceDraft> form) {
    form.key(
        "customer",
        "Customer",
        StoreAdmin.CUSTOMER,
        row -> row.customer(),
        (draft, key) -> draft.customer(key));
    form.dateTime(
        "invoiceDate",
        "Invoice date",
        row -> row.invoiceDate(),
        (draft, value) -> draft.invoiceDate(value));
    form.decimal("total", "Total", 2, row -> row.total(), (draft, value) -> draft.total(value));
    form.text(
            "billingAddress",
            "Billing address",
            row -> row.billingAddress(),
            (draft, value) -> draft.billingAddress(value))
        .maxLength(70)
        .optional();
    form.text(
            "billingCity",
            "Billing city",
            row -> row.billingCity(),
            (draft, value) -> draft.billingCity(value))
        .maxLength(40)
        .optional();
    form.text(
            "billingState",
            "Billing state",
            row -> row.billingState(),
            (draft, value) -> draft.billingState(value))
        .maxLength(40)
        .optional();
    form.text(
            "billingCountry",
            "Billing country",
            row -> row.billingCountry(),
            (draft, value) -> draft.billingCountry(value))
        .maxLength(40)
        .optional();
    form.text(
            "billingPostalCode",
            "Billing postal code",
            row -> row.billingPostalCode(),
            (draft, value) -> draft.billingPostalCode(value))
        .maxLength(10)
        .optional();
    form.fieldset("", "customer", "invoiceDate", "total");
    form.fieldset(
        "Billing address",
        "billingAddress",
        "billingCity",
        "billingState",
        "billingCountry",
        "billingPostalCode");
  }

  @Override
  protected List<InlinePages<Invoice, ?, ?>> inlines() {
    return List.of(lines);
  }

  @Override
  protected Invoice create(Consumer<InvoiceDraft> values) {
    return invoices.create(values);
  }

  @Override
  protected Invoice update(Invoice invoice, Consumer<InvoiceDraft> changes) {
    return invoices.update(invoice, changes);
  }

  @Override
  protected boolean delete(Invoice invoice) {
    return invoices.delete(invoice);
  }

  /** Rows of {@link InvoiceLine} that point to the {@link Invoice} of a form, in that form. */
  private static final class LinesInline
      extends InlinePages<Invoice, InvoiceLine, InvoiceLineDraft> {
    private final InvoiceLineDao invoiceLines;

    LinesInline(Database db) {
      super(db, StoreAdmin.INVOICE_LINE_NAME, StoreAdmin.INVOICE_LINE);
      invoiceLines = new InvoiceLineDao(db);
      extra(2);
      minimum(1);
      maximum(50);
    }

    @Override
    protected String prefix() {
      return "lines";
    }

    @Override
    protected String key() {
      return "invoice";
    }

    @Override
    protected InvoiceLineDraft draft() {
      return new InvoiceLineDraft();
    }

    @Override
    protected void form(AdminForm<InvoiceLine, InvoiceLineDraft> form) {
      form.key(
          "track", "Track", StoreAdmin.TRACK, row -> row.track(), (draft, key) -> draft.track(key));
      form.decimal(
          "unitPrice",
          "Unit price",
          2,
          row -> row.unitPrice(),
          (draft, value) -> draft.unitPrice(value));
      form.intNumber(
              "quantity",
              "Quantity",
              row -> row.quantity(),
              (draft, value) -> draft.quantity(value))
          .initial("1");
    }

    @Override
    protected List<InvoiceLine> rows(Invoice invoice) {
      return invoiceLines
          .query()
          .where(f -> f.invoice().eq(invoice))
          .orderBy(f -> f.id.asc())
          .list();
    }

    @Override
    protected InvoiceLine create(Invoice invoice, Consumer<InvoiceLineDraft> values) {
      return invoiceLines.create(
          draft -> {
            values.accept(draft);
            draft.invoice(invoice);
          });
    }

    @Override
    protected InvoiceLine update(InvoiceLine invoiceLine, Consumer<InvoiceLineDraft> changes) {
      return invoiceLines.update(invoiceLine, changes);
    }

    @Override
    protected boolean delete(InvoiceLine invoiceLine) {
      return invoiceLines.delete(invoiceLine);
    }
  }
}
