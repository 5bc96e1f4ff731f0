package storefront.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ListPerPage;
import dev.plectrum.adminsite.SearchFields;

/** How customers are listed and edited. */
@AdminRegister(Customer.class)
@ListDisplay({"fullName", "email", "company", "city", "country", "supportRep"})
@ListFilter({"supportRep", "country"})
@ListPerPage(value = 25, showAll = 500)
@SearchFields({"firstName", "lastName", "=email", "company"})
@Fieldset(fields = {"firstName", "lastName", "company", "email", "supportRep"})
@Fieldset(
    title = "Address",
    fields = {"address", "city", "state", "country", "postalCode"})
@Fieldset(
    title = "Telephone",
    fields = {"phone", "fax"},
    collapsed = true)
final class CustomerAdmin {}
