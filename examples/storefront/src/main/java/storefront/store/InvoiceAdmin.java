package storefront.store;

import dev.plectrum.adminsite.AdminChart;
import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.SearchFields;

/** How invoices are listed and edited, with their lines on the same page. */
@AdminRegister(Invoice.class)
@ListDisplay({"number", "customer", "invoiceDate", "billingCountry", "total"})
@ListFilter({"invoiceDate", "billingCountry"})
@SearchFields({"=id", "customer.lastName", "customer.firstName", "customer.email"})
@DateHierarchy("invoiceDate")
@AdminChart("invoiceDate")
@Fieldset(fields = {"customer", "invoiceDate", "total"})
@Fieldset(
    title = "Billing address",
    fields = {
      "billingAddress",
      "billingCity",
      "billingState",
      "billingCountry",
      "billingPostalCode"
    })
@Inline(
    value = "lines",
    fields = {"track", "unitPrice", "quantity"},
    extra = 2,
    min = 1,
    max = 50)
final class InvoiceAdmin {}
