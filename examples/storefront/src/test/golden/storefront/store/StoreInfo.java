package storefront.store;

import dev.plectrum.project.AppInfo;
import javax.annotation.processing.Generated;

/**
 * What the compiler of a project that installs the app {@code store} from a jar has to know of it.
 */
@AppInfo(
    models = {
      @AppInfo.Model("storefront.store.Album"),
      @AppInfo.Model("storefront.store.Artist"),
      @AppInfo.Model(
          value = "storefront.store.Customer",
          nullable = {
            "company",
            "address",
            "city",
            "state",
            "country",
            "postalCode",
            "phone",
            "fax",
            "supportRep"
          }),
      @AppInfo.Model(
          value = "storefront.store.Employee",
          nullable = {
            "title",
            "reportsTo",
            "birthDate",
            "hireDate",
            "address",
            "city",
            "state",
            "country",
            "postalCode",
            "phone",
            "fax"
          }),
      @AppInfo.Model("storefront.store.Genre"),
      @AppInfo.Model(
          value = "storefront.store.Invoice",
          nullable = {
            "billingAddress",
            "billingCity",
            "billingState",
            "billingCountry",
            "billingPostalCode"
          }),
      @AppInfo.Model("storefront.store.InvoiceLine"),
      @AppInfo.Model("storefront.store.MediaType"),
      @AppInfo.Model("storefront.store.Playlist"),
      @AppInfo.Model(
          value = "storefront.store.Track",
          nullable = {"genre", "composer", "bytes"})
    },
    migrations = @AppInfo.Migration(name = "0001_initial", text = StoreInfo.INITIAL_0001),
    commands = {"demo", "loadchinook"},
    routes = {
      "/",
      "/albums/{long}",
      "/api/albums/{long}/tracks",
      "/api/playlists",
      "/api/playlists/{long}",
      "/api/playlists/{long}/tracks",
      "/api/tracks",
      "/api/tracks/{long}"
    })
@Generated("dev.plectrum.processor.PlectrumProcessor")
final class StoreInfo {
  static final String INITIAL_0001 =
      """
      {
        "parents": [],
        "atomic": true,
        "operations": [
          {
            "operation": "CreateModel",
            "model": "Artist",
            "table": "store_artist",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {
                "name": "name",
                "column": "name",
                "type": "string",
                "length": 120,
                "nullable": false,
                "unique": "store_artist_name_key"
              }
            ]
          },
          {
            "operation": "CreateModel",
            "model": "Album",
            "table": "store_album",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {"name": "title", "column": "title", "type": "string", "length": 160, "nullable": false},
              {
                "name": "artist",
                "column": "artist_id",
                "type": "key",
                "to": "store.Artist",
                "nullable": false,
                "onDelete": "cascade",
                "constraint": "store_album_artist_id_397bdb05_fk_store_artist_id",
                "index": "store_album_artist_id_397bdb05"
              }
            ],
            "indexes": [
              {"name": "store_album_title_95634e_idx", "fields": ["title"]}
            ],
            "uniques": [
              {"name": "store_album_artist_id_title_0f982c67_uniq", "fields": ["artist", "title"]}
            ]
          },
          {
            "operation": "CreateModel",
            "model": "Employee",
            "table": "store_employee",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {"name": "lastName", "column": "last_name", "type": "string", "length": 20, "nullable": false},
              {"name": "firstName", "column": "first_name", "type": "string", "length": 20, "nullable": false},
              {"name": "title", "column": "title", "type": "string", "length": 30, "nullable": true},
              {
                "name": "reportsTo",
                "column": "reports_to_id",
                "type": "key",
                "to": "store.Employee",
                "nullable": true,
                "onDelete": "setNull",
                "constraint": "store_employee_reports_to_id_d89393da_fk_store_employee_id",
                "index": "store_employee_reports_to_id_d89393da"
              },
              {"name": "birthDate", "column": "birth_date", "type": "date", "nullable": true},
              {"name": "hireDate", "column": "hire_date", "type": "date", "nullable": true},
              {"name": "address", "column": "address", "type": "string", "length": 70, "nullable": true},
              {"name": "city", "column": "city", "type": "string", "length": 40, "nullable": true},
              {"name": "state", "column": "state", "type": "string", "length": 40, "nullable": true},
              {"name": "country", "column": "country", "type": "string", "length": 40, "nullable": true},
              {"name": "postalCode", "column": "postal_code", "type": "string", "length": 10, "nullable": true},
              {"name": "phone", "column": "phone", "type": "string", "length": 24, "nullable": true},
              {"name": "fax", "column": "fax", "type": "string", "length": 24, "nullable": true},
              {
                "name": "email",
                "column": "email",
                "type": "string",
                "length": 60,
                "nullable": false,
                "unique": "store_employee_email_key"
              }
            ]
          },
          {
            "operation": "CreateModel",
            "model": "Customer",
            "table": "store_customer",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {"name": "firstName", "column": "first_name", "type": "string", "length": 40, "nullable": false},
              {"name": "lastName", "column": "last_name", "type": "string", "length": 20, "nullable": false},
              {"name": "company", "column": "company", "type": "string", "length": 80, "nullable": true},
              {"name": "address", "column": "address", "type": "string", "length": 70, "nullable": true},
              {"name": "city", "column": "city", "type": "string", "length": 40, "nullable": true},
              {"name": "state", "column": "state", "type": "string", "length": 40, "nullable": true},
              {"name": "country", "column": "country", "type": "string", "length": 40, "nullable": true},
              {"name": "postalCode", "column": "postal_code", "type": "string", "length": 10, "nullable": true},
              {"name": "phone", "column": "phone", "type": "string", "length": 24, "nullable": true},
              {"name": "fax", "column": "fax", "type": "string", "length": 24, "nullable": true},
              {
                "name": "email",
                "column": "email",
                "type": "string",
                "length": 60,
                "nullable": false,
                "unique": "store_customer_email_key"
              },
              {
                "name": "supportRep",
                "column": "support_rep_id",
                "type": "key",
                "to": "store.Employee",
                "nullable": true,
                "onDelete": "setNull",
                "constraint": "store_customer_support_rep_id_4520a536_fk_store_employee_id",
                "index": "store_customer_support_rep_id_4520a536"
              }
            ]
          },
          {
            "operation": "CreateModel",
            "model": "Genre",
            "table": "store_genre",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {
                "name": "name",
                "column": "name",
                "type": "string",
                "length": 120,
                "nullable": false,
                "unique": "store_genre_name_key"
              }
            ]
          },
          {
            "operation": "CreateModel",
            "model": "Invoice",
            "table": "store_invoice",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {
                "name": "customer",
                "column": "customer_id",
                "type": "key",
                "to": "store.Customer",
                "nullable": false,
                "onDelete": "protect",
                "constraint": "store_invoice_customer_id_383361ac_fk_store_customer_id",
                "index": "store_invoice_customer_id_383361ac"
              },
              {"name": "invoiceDate", "column": "invoice_date", "type": "dateTime", "nullable": false},
              {"name": "billingAddress", "column": "billing_address", "type": "string", "length": 70, "nullable": true},
              {"name": "billingCity", "column": "billing_city", "type": "string", "length": 40, "nullable": true},
              {"name": "billingState", "column": "billing_state", "type": "string", "length": 40, "nullable": true},
              {"name": "billingCountry", "column": "billing_country", "type": "string", "length": 40, "nullable": true},
              {"name": "billingPostalCode", "column": "billing_postal_code", "type": "string", "length": 10, "nullable": true},
              {"name": "total", "column": "total", "type": "decimal", "precision": 10, "scale": 2, "nullable": false}
            ],
            "indexes": [
              {"name": "store_invoi_invoice_6608ef_idx", "fields": ["-invoiceDate"]}
            ]
          },
          {
            "operation": "CreateModel",
            "model": "MediaType",
            "table": "store_mediatype",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {
                "name": "name",
                "column": "name",
                "type": "string",
                "length": 120,
                "nullable": false,
                "unique": "store_mediatype_name_key"
              }
            ]
          },
          {
            "operation": "CreateModel",
            "model": "Track",
            "table": "store_track",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {"name": "name", "column": "name", "type": "string", "length": 200, "nullable": false},
              {
                "name": "album",
                "column": "album_id",
                "type": "key",
                "to": "store.Album",
                "nullable": false,
                "onDelete": "cascade",
                "constraint": "store_track_album_id_c9dc8851_fk_store_album_id",
                "index": "store_track_album_id_c9dc8851"
              },
              {
                "name": "mediaType",
                "column": "media_type_id",
                "type": "key",
                "to": "store.MediaType",
                "nullable": false,
                "onDelete": "protect",
                "constraint": "store_track_media_type_id_a6d4eacf_fk_store_mediatype_id",
                "index": "store_track_media_type_id_a6d4eacf"
              },
              {
                "name": "genre",
                "column": "genre_id",
                "type": "key",
                "to": "store.Genre",
                "nullable": true,
                "onDelete": "setNull",
                "constraint": "store_track_genre_id_2eb681c5_fk_store_genre_id",
                "index": "store_track_genre_id_2eb681c5"
              },
              {"name": "composer", "column": "composer", "type": "string", "length": 220, "nullable": true},
              {"name": "milliseconds", "column": "milliseconds", "type": "int", "nullable": false},
              {"name": "bytes", "column": "bytes", "type": "long", "nullable": true},
              {"name": "unitPrice", "column": "unit_price", "type": "decimal", "precision": 10, "scale": 2, "nullable": false}
            ],
            "indexes": [
              {"name": "store_track_name_da8d2f_idx", "fields": ["name"]},
              {"name": "store_track_unit_pr_8bd817_idx", "fields": ["unitPrice"]}
            ]
          },
          {
            "operation": "CreateModel",
            "model": "InvoiceLine",
            "table": "store_invoiceline",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {
                "name": "invoice",
                "column": "invoice_id",
                "type": "key",
                "to": "store.Invoice",
                "nullable": false,
                "onDelete": "cascade",
                "constraint": "store_invoiceline_invoice_id_0fd2368d_fk_store_invoice_id",
                "index": "store_invoiceline_invoice_id_0fd2368d"
              },
              {
                "name": "track",
                "column": "track_id",
                "type": "key",
                "to": "store.Track",
                "nullable": false,
                "onDelete": "protect",
                "constraint": "store_invoiceline_track_id_70a464e2_fk_store_track_id",
                "index": "store_invoiceline_track_id_70a464e2"
              },
              {"name": "unitPrice", "column": "unit_price", "type": "decimal", "precision": 10, "scale": 2, "nullable": false},
              {"name": "quantity", "column": "quantity", "type": "int", "nullable": false, "default": "1"}
            ]
          },
          {
            "operation": "CreateModel",
            "model": "Playlist",
            "table": "store_playlist",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {"name": "name", "column": "name", "type": "string", "length": 120, "nullable": false},
              {"name": "createdAt", "column": "created_at", "type": "instant", "nullable": false},
              {
                "name": "tracks",
                "type": "many",
                "to": "store.Track",
                "table": "store_playlist_tracks",
                "unique": "store_playlist_tracks_playlist_id_track_id_648f7efb_uniq",
                "own": {
                  "column": "playlist_id",
                  "constraint": "store_playlist_tracks_playlist_id_a68750b3_fk_store_playlist_id",
                  "index": "store_playlist_tracks_playlist_id_a68750b3"
                },
                "target": {
                  "column": "track_id",
                  "constraint": "store_playlist_tracks_track_id_68057c5e_fk_store_track_id",
                  "index": "store_playlist_tracks_track_id_68057c5e"
                }
              }
            ],
            "indexes": [
              {"name": "store_playl_name_05c7a0_idx", "fields": ["name"]}
            ]
          }
        ]
      }
      """;

  private StoreInfo() {}
}
