package dev.plectrum.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that Django's own tables and tests have come out of our rules too. */
class DatabaseNamesTest {
  @ParameterizedTest
  @CsvSource({
    "auth, User, auth_user",
    "store, InvoiceLine, store_invoiceline",
    "django, ContentType, django_contenttype"
  })
  void aTableIsCalledAfterAppAndModel(String app, String model, String table) {
    assertThat(DatabaseNames.table(app, model)).isEqualTo(table);
  }

  @Test
  void aTableThatIsTooLongEndsInADigest() {
    String table = DatabaseNames.table("warehouse", "M" + "o".repeat(60));
    assertThat(table).hasSize(63).matches("warehouse_mo+[0-9a-f]{4}");
  }

  @ParameterizedTest
  @CsvSource({
    "name, name",
    "unitPrice, unit_price",
    "billingPostalCode, billing_postal_code",
    "htmlURL, html_url",
    "URLPath, url_path",
    "address2, address2",
    "line2Text, line2_text",
    "snake_case, snake_case",
    "x, x"
  })
  void aColumnIsTheComponentInSnakeCase(String component, String column) {
    assertThat(DatabaseNames.column(component)).isEqualTo(column);
  }

  @Test
  void aKeyEndsInId() {
    assertThat(DatabaseNames.keyColumn("mediaType")).isEqualTo("media_type_id");
  }

  @ParameterizedTest
  @CsvSource({
    "auth_group, permissions, auth_group_permissions",
    "auth_user, userPermissions, auth_user_user_permissions"
  })
  void theTableBetweenIsCalledAfterTableAndComponent(String table, String field, String between) {
    assertThat(DatabaseNames.manyTable(table, field)).isEqualTo(between);
  }

  @ParameterizedTest
  @CsvSource({
    "auth_permission, content_type_id, auth_permission_content_type_id_2f476e4b",
    "auth_group_permissions, group_id, auth_group_permissions_group_id_b120cbf9",
    "auth_group_permissions, permission_id, auth_group_permissions_permission_id_84c5c92e",
    "auth_user_groups, user_id, auth_user_groups_user_id_6a12ed8b",
    "django_admin_log, user_id, django_admin_log_user_id_c564eba6",
    "django_session, expire_date, django_session_expire_date_a5c62663"
  })
  void theIndexOfAKeyIsDjangos(String table, String column, String index) {
    assertThat(DatabaseNames.keyIndex(table, column)).isEqualTo(index);
  }

  @ParameterizedTest
  @CsvSource({
    "auth_permission, content_type_id, django_content_type,"
        + " auth_permission_content_type_id_2f476e4b_fk_django_co",
    "auth_group_permissions, group_id, auth_group,"
        + " auth_group_permissions_group_id_b120cbf9_fk_auth_group_id",
    "auth_group_permissions, permission_id, auth_permission,"
        + " auth_group_permissio_permission_id_84c5c92e_fk_auth_perm",
    "auth_user_user_permissions, permission_id, auth_permission,"
        + " auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm",
    "auth_user_groups, user_id, auth_user, auth_user_groups_user_id_6a12ed8b_fk_auth_user_id",
    "django_admin_log, content_type_id, django_content_type,"
        + " django_admin_log_content_type_id_c4bce8eb_fk_django_co"
  })
  void aForeignKeyIsDjangos(String table, String column, String target, String constraint) {
    assertThat(DatabaseNames.foreignKey(table, column, target, "id")).isEqualTo(constraint);
  }

  @ParameterizedTest
  @CsvSource({
    "auth_permission, content_type_id, codename,"
        + " auth_permission_content_type_id_codename_01ab375a_uniq",
    "auth_group_permissions, group_id, permission_id,"
        + " auth_group_permissions_group_id_permission_id_0cd325b0_uniq",
    "auth_user_user_permissions, user_id, permission_id,"
        + " auth_user_user_permissions_user_id_permission_id_14a6b632_uniq",
    "django_content_type, app_label, model, django_content_type_app_label_model_76bd3d3b_uniq"
  })
  void aConstraintOverSeveralColumnsIsDjangos(
      String table, String first, String second, String constraint) {
    assertThat(DatabaseNames.unique(table, List.of(first, second))).isEqualTo(constraint);
  }

  @ParameterizedTest
  @CsvSource({
    "auth_user, username, auth_user_username_key",
    "auth_group, name, auth_group_name_key",
    "a_table_with_quite_a_long_name_for_it, and_a_column_that_is_no_shorter,"
        + " a_table_with_quite_a_long_nam_and_a_column_that_is_no_short_key"
  })
  void aUniqueColumnIsNamedAsPostgresNamesDjangos(String table, String column, String constraint) {
    assertThat(DatabaseNames.uniqueColumn(table, column)).isEqualTo(constraint);
  }

  @ParameterizedTest
  @CsvSource({
    "model_indexes_book, author, model_index_author_0f5565_idx",
    "model_indexes_book, -author, model_index_author_708765_idx",
    "model_indexes_book, page_count, model_index_page_co_69235a_idx"
  })
  void anIndexIsDjangos(String table, String column, String index) {
    assertThat(DatabaseNames.index(table, List.of(column))).isEqualTo(index);
  }

  @Test
  void noNameIsLongerThanPostgresAllows() {
    String table = DatabaseNames.table("warehouse", "Überlänge" + "ß".repeat(60));
    String column = "spalte_" + "ü".repeat(28);
    assertThat(
            List.of(
                table,
                DatabaseNames.manyTable(table, "äußerstLangeBeziehung"),
                DatabaseNames.keyIndex(table, column),
                DatabaseNames.foreignKey(table, column, table, "id"),
                DatabaseNames.unique(table, List.of(column, column)),
                DatabaseNames.uniqueColumn(table, column)))
        .allSatisfy(name -> assertThat(DatabaseNames.bytes(name)).isLessThanOrEqualTo(63));
  }
}
