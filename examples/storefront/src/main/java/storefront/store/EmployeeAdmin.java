package storefront.store;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.Inline;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.SearchFields;

/** How the people who work for the store are listed and edited. */
@AdminRegister(Employee.class)
@ListDisplay({"fullName", "title", "reportsTo", "hireDate", "email"})
@SearchFields({"firstName", "lastName", "title"})
@Fieldset(fields = {"firstName", "lastName", "title", "reportsTo", "email"})
@Fieldset(
    title = "Dates",
    fields = {"birthDate", "hireDate"})
@Fieldset(
    title = "Address",
    fields = {"address", "city", "state", "country", "postalCode"})
@Fieldset(
    title = "Telephone",
    fields = {"phone", "fax"},
    collapsed = true)
@Inline(
    model = Customer.class,
    fields = {"firstName", "lastName", "email", "country"},
    readOnly = "country",
    ordering = {"lastName", "firstName"},
    extra = 0,
    canDelete = false)
final class EmployeeAdmin {}
