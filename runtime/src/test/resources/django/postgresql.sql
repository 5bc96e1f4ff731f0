CREATE TABLE django_migrations (id serial NOT NULL PRIMARY KEY, app varchar(255) NOT NULL, name varchar(255) NOT NULL, applied timestamp with time zone NOT NULL);
-- contenttypes 0001_initial
CREATE TABLE "django_content_type" ("id" serial NOT NULL PRIMARY KEY, "name" varchar(100) NOT NULL, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
ALTER TABLE "django_content_type" ADD CONSTRAINT "django_content_type_app_label_model_76bd3d3b_uniq" UNIQUE ("app_label", "model");
-- auth 0001_initial
CREATE TABLE "auth_permission" ("id" serial NOT NULL PRIMARY KEY, "name" varchar(50) NOT NULL, "content_type_id" integer NOT NULL, "codename" varchar(100) NOT NULL);
CREATE TABLE "auth_group" ("id" serial NOT NULL PRIMARY KEY, "name" varchar(80) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" bigserial NOT NULL PRIMARY KEY, "group_id" integer NOT NULL, "permission_id" integer NOT NULL);
CREATE TABLE "auth_user" ("id" serial NOT NULL PRIMARY KEY, "password" varchar(128) NOT NULL, "last_login" timestamp with time zone NOT NULL, "is_superuser" boolean NOT NULL, "username" varchar(30) NOT NULL UNIQUE, "first_name" varchar(30) NOT NULL, "last_name" varchar(30) NOT NULL, "email" varchar(75) NOT NULL, "is_staff" boolean NOT NULL, "is_active" boolean NOT NULL, "date_joined" timestamp with time zone NOT NULL);
CREATE TABLE "auth_user_groups" ("id" bigserial NOT NULL PRIMARY KEY, "user_id" integer NOT NULL, "group_id" integer NOT NULL);
CREATE TABLE "auth_user_user_permissions" ("id" bigserial NOT NULL PRIMARY KEY, "user_id" integer NOT NULL, "permission_id" integer NOT NULL);
ALTER TABLE "auth_permission" ADD CONSTRAINT "auth_permission_content_type_id_codename_01ab375a_uniq" UNIQUE ("content_type_id", "codename");
ALTER TABLE "auth_permission" ADD CONSTRAINT "auth_permission_content_type_id_2f476e4b_fk_django_co" FOREIGN KEY ("content_type_id") REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "auth_group_name_a6ea08ec_like" ON "auth_group" ("name" varchar_pattern_ops);
ALTER TABLE "auth_group_permissions" ADD CONSTRAINT "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" UNIQUE ("group_id", "permission_id");
ALTER TABLE "auth_group_permissions" ADD CONSTRAINT "auth_group_permissions_group_id_b120cbf9_fk_auth_group_id" FOREIGN KEY ("group_id") REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "auth_group_permissions" ADD CONSTRAINT "auth_group_permissio_permission_id_84c5c92e_fk_auth_perm" FOREIGN KEY ("permission_id") REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE INDEX "auth_user_username_6821ab7c_like" ON "auth_user" ("username" varchar_pattern_ops);
ALTER TABLE "auth_user_groups" ADD CONSTRAINT "auth_user_groups_user_id_group_id_94350c0c_uniq" UNIQUE ("user_id", "group_id");
ALTER TABLE "auth_user_groups" ADD CONSTRAINT "auth_user_groups_user_id_6a12ed8b_fk_auth_user_id" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "auth_user_groups" ADD CONSTRAINT "auth_user_groups_group_id_97559544_fk_auth_group_id" FOREIGN KEY ("group_id") REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
ALTER TABLE "auth_user_user_permissions" ADD CONSTRAINT "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" UNIQUE ("user_id", "permission_id");
ALTER TABLE "auth_user_user_permissions" ADD CONSTRAINT "auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "auth_user_user_permissions" ADD CONSTRAINT "auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm" FOREIGN KEY ("permission_id") REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
-- admin 0001_initial
CREATE TABLE "django_admin_log" ("id" serial NOT NULL PRIMARY KEY, "action_time" timestamp with time zone NOT NULL, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL, "user_id" integer NOT NULL);
ALTER TABLE "django_admin_log" ADD CONSTRAINT "django_admin_log_content_type_id_c4bce8eb_fk_django_co" FOREIGN KEY ("content_type_id") REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "django_admin_log" ADD CONSTRAINT "django_admin_log_user_id_c564eba6_fk_auth_user_id" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
-- admin 0002_logentry_remove_auto_add
-- admin 0003_logentry_add_action_flag_choices
-- contenttypes 0002_remove_content_type_name
ALTER TABLE "django_content_type" ALTER COLUMN "name" DROP NOT NULL;
ALTER TABLE "django_content_type" DROP COLUMN "name" CASCADE;
-- auth 0002_alter_permission_name_max_length
ALTER TABLE "auth_permission" ALTER COLUMN "name" TYPE varchar(255);
-- auth 0003_alter_user_email_max_length
ALTER TABLE "auth_user" ALTER COLUMN "email" TYPE varchar(254);
-- auth 0004_alter_user_username_opts
-- auth 0005_alter_user_last_login_null
ALTER TABLE "auth_user" ALTER COLUMN "last_login" DROP NOT NULL;
-- auth 0006_require_contenttypes_0002
-- auth 0007_alter_validators_add_error_messages
-- auth 0008_alter_user_username_max_length
ALTER TABLE "auth_user" ALTER COLUMN "username" TYPE varchar(150);
-- auth 0009_alter_user_last_name_max_length
ALTER TABLE "auth_user" ALTER COLUMN "last_name" TYPE varchar(150);
-- auth 0010_alter_group_name_max_length
ALTER TABLE "auth_group" ALTER COLUMN "name" TYPE varchar(150);
-- auth 0011_update_proxy_permissions
-- auth 0012_alter_user_first_name_max_length
ALTER TABLE "auth_user" ALTER COLUMN "first_name" TYPE varchar(150);
-- sessions 0001_initial
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" timestamp with time zone NOT NULL);
CREATE INDEX "django_session_session_key_c0390e0f_like" ON "django_session" ("session_key" varchar_pattern_ops);
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
-- shop 0001_initial
CREATE TABLE "shop_genre" ("id" bigserial NOT NULL PRIMARY KEY, "name" varchar(40) NOT NULL UNIQUE);
CREATE TABLE "shop_artist" ("id" bigserial NOT NULL PRIMARY KEY, "name" varchar(120) NOT NULL, "slug" varchar(50) NOT NULL UNIQUE, "born" date NULL, "mentor_id" bigint NULL);
CREATE TABLE "shop_artist_genres" ("id" bigserial NOT NULL PRIMARY KEY, "artist_id" bigint NOT NULL, "genre_id" bigint NOT NULL);
CREATE TABLE "shop_album" ("id" bigserial NOT NULL PRIMARY KEY, "title" varchar(160) NOT NULL, "price" numeric(10, 2) NOT NULL, "plays" integer NOT NULL CHECK ("plays" >= 0), "released" timestamp with time zone NOT NULL, "notes" text NOT NULL, "live" boolean NOT NULL, "length" interval NULL, "artist_id" bigint NOT NULL, "owner_id" integer NULL);
CREATE INDEX "artist_born_idx" ON "shop_artist" ("born" DESC, "name");
CREATE INDEX "album_played_idx" ON "shop_album" ("plays") WHERE "plays" > 0;
ALTER TABLE "shop_album" ADD CONSTRAINT "album_price_gte_0" CHECK ("price" >= 0);
CREATE UNIQUE INDEX "album_live_title" ON "shop_album" ("title") WHERE "live";
ALTER TABLE "shop_album" ADD CONSTRAINT "shop_album_artist_id_title_3219b587_uniq" UNIQUE ("artist_id", "title");
CREATE INDEX "shop_genre_name_7c6b6726_like" ON "shop_genre" ("name" varchar_pattern_ops);
ALTER TABLE "shop_artist" ADD CONSTRAINT "shop_artist_mentor_id_9c27131f_fk_shop_artist_id" FOREIGN KEY ("mentor_id") REFERENCES "shop_artist" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_artist_slug_3f8abc18_like" ON "shop_artist" ("slug" varchar_pattern_ops);
CREATE INDEX "shop_artist_mentor_id_9c27131f" ON "shop_artist" ("mentor_id");
ALTER TABLE "shop_artist_genres" ADD CONSTRAINT "shop_artist_genres_artist_id_genre_id_914e1ce6_uniq" UNIQUE ("artist_id", "genre_id");
ALTER TABLE "shop_artist_genres" ADD CONSTRAINT "shop_artist_genres_artist_id_65922733_fk_shop_artist_id" FOREIGN KEY ("artist_id") REFERENCES "shop_artist" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_artist_genres" ADD CONSTRAINT "shop_artist_genres_genre_id_ec5e5fae_fk_shop_genre_id" FOREIGN KEY ("genre_id") REFERENCES "shop_genre" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_artist_genres_artist_id_65922733" ON "shop_artist_genres" ("artist_id");
CREATE INDEX "shop_artist_genres_genre_id_ec5e5fae" ON "shop_artist_genres" ("genre_id");
ALTER TABLE "shop_album" ADD CONSTRAINT "shop_album_artist_id_6a3cfb2d_fk_shop_artist_id" FOREIGN KEY ("artist_id") REFERENCES "shop_artist" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_album" ADD CONSTRAINT "shop_album_owner_id_48e07bd4_fk_auth_user_id" FOREIGN KEY ("owner_id") REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_album_artist_id_6a3cfb2d" ON "shop_album" ("artist_id");
CREATE INDEX "shop_album_owner_id_48e07bd4" ON "shop_album" ("owner_id");
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (1,'contenttypes','0001_initial','2026-11-22T20:02:20.484918+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (2,'auth','0001_initial','2026-11-22T20:02:20.635365+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (3,'admin','0001_initial','2026-11-22T20:02:20.657408+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (4,'admin','0002_logentry_remove_auto_add','2026-11-22T20:02:20.664188+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (5,'admin','0003_logentry_add_action_flag_choices','2026-11-22T20:02:20.675036+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (6,'contenttypes','0002_remove_content_type_name','2026-11-22T20:02:20.689587+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (7,'auth','0002_alter_permission_name_max_length','2026-11-22T20:02:20.697659+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (8,'auth','0003_alter_user_email_max_length','2026-11-22T20:02:20.712587+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (9,'auth','0004_alter_user_username_opts','2026-11-22T20:02:20.723452+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (10,'auth','0005_alter_user_last_login_null','2026-11-22T20:02:20.734893+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (11,'auth','0006_require_contenttypes_0002','2026-11-22T20:02:20.736314+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (12,'auth','0007_alter_validators_add_error_messages','2026-11-22T20:02:20.741484+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (13,'auth','0008_alter_user_username_max_length','2026-11-22T20:02:20.751133+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (14,'auth','0009_alter_user_last_name_max_length','2026-11-22T20:02:20.758962+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (15,'auth','0010_alter_group_name_max_length','2026-11-22T20:02:20.766517+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (16,'auth','0011_update_proxy_permissions','2026-11-22T20:02:20.776300+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (17,'auth','0012_alter_user_first_name_max_length','2026-11-22T20:02:20.789432+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (18,'sessions','0001_initial','2026-11-22T20:02:20.800559+00:00'::timestamptz);
INSERT INTO django_migrations ("id", "app", "name", "applied") VALUES (19,'shop','0001_initial','2026-11-22T20:02:20.897841+00:00'::timestamptz);
SELECT setval(pg_get_serial_sequence('django_migrations', 'id'), (SELECT coalesce(max(id), 1) FROM django_migrations));
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (1,'shop','genre');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (2,'shop','artist');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (3,'shop','album');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (4,'admin','logentry');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (5,'auth','permission');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (6,'auth','group');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (7,'auth','user');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (8,'contenttypes','contenttype');
INSERT INTO django_content_type ("id", "app_label", "model") VALUES (9,'sessions','session');
SELECT setval(pg_get_serial_sequence('django_content_type', 'id'), (SELECT coalesce(max(id), 1) FROM django_content_type));
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (1,'Can add genre',1,'add_genre');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (2,'Can change genre',1,'change_genre');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (3,'Can delete genre',1,'delete_genre');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (4,'Can view genre',1,'view_genre');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (5,'Can add artist',2,'add_artist');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (6,'Can change artist',2,'change_artist');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (7,'Can delete artist',2,'delete_artist');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (8,'Can view artist',2,'view_artist');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (9,'Can add album',3,'add_album');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (10,'Can change album',3,'change_album');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (11,'Can delete album',3,'delete_album');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (12,'Can view album',3,'view_album');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (13,'Can add log entry',4,'add_logentry');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (14,'Can change log entry',4,'change_logentry');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (15,'Can delete log entry',4,'delete_logentry');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (16,'Can view log entry',4,'view_logentry');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (17,'Can add permission',5,'add_permission');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (18,'Can change permission',5,'change_permission');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (19,'Can delete permission',5,'delete_permission');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (20,'Can view permission',5,'view_permission');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (21,'Can add group',6,'add_group');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (22,'Can change group',6,'change_group');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (23,'Can delete group',6,'delete_group');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (24,'Can view group',6,'view_group');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (25,'Can add user',7,'add_user');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (26,'Can change user',7,'change_user');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (27,'Can delete user',7,'delete_user');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (28,'Can view user',7,'view_user');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (29,'Can add content type',8,'add_contenttype');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (30,'Can change content type',8,'change_contenttype');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (31,'Can delete content type',8,'delete_contenttype');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (32,'Can view content type',8,'view_contenttype');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (33,'Can add session',9,'add_session');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (34,'Can change session',9,'change_session');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (35,'Can delete session',9,'delete_session');
INSERT INTO auth_permission ("id", "name", "content_type_id", "codename") VALUES (36,'Can view session',9,'view_session');
SELECT setval(pg_get_serial_sequence('auth_permission', 'id'), (SELECT coalesce(max(id), 1) FROM auth_permission));
SELECT setval(pg_get_serial_sequence('auth_group', 'id'), (SELECT coalesce(max(id), 1) FROM auth_group));
SELECT setval(pg_get_serial_sequence('auth_group_permissions', 'id'), (SELECT coalesce(max(id), 1) FROM auth_group_permissions));
INSERT INTO auth_user ("id", "password", "last_login", "is_superuser", "username", "first_name", "last_name", "email", "is_staff", "is_active", "date_joined") VALUES (1,'pbkdf2_sha256$260000$lV0zFgJVZMGSQPh8CjthpI$4HH+AumET6bo8KlcNY+vE1QUarQ7vxB3KZwfPRSeRu8=',NULL,true,'django','','','django@example.org',true,true,'2026-11-22T20:02:21.497924+00:00'::timestamptz);
SELECT setval(pg_get_serial_sequence('auth_user', 'id'), (SELECT coalesce(max(id), 1) FROM auth_user));
SELECT setval(pg_get_serial_sequence('auth_user_groups', 'id'), (SELECT coalesce(max(id), 1) FROM auth_user_groups));
SELECT setval(pg_get_serial_sequence('auth_user_user_permissions', 'id'), (SELECT coalesce(max(id), 1) FROM auth_user_user_permissions));
SELECT setval(pg_get_serial_sequence('django_admin_log', 'id'), (SELECT coalesce(max(id), 1) FROM django_admin_log));
INSERT INTO shop_genre ("id", "name") VALUES (1,'Jazz');
SELECT setval(pg_get_serial_sequence('shop_genre', 'id'), (SELECT coalesce(max(id), 1) FROM shop_genre));
INSERT INTO shop_artist ("id", "name", "slug", "born", "mentor_id") VALUES (1,'Django Reinhardt','django','1910-01-23'::date,NULL);
INSERT INTO shop_artist ("id", "name", "slug", "born", "mentor_id") VALUES (2,'Stéphane Grappelli','stephane',NULL,1);
SELECT setval(pg_get_serial_sequence('shop_artist', 'id'), (SELECT coalesce(max(id), 1) FROM shop_artist));
INSERT INTO shop_artist_genres ("id", "artist_id", "genre_id") VALUES (1,1,1);
SELECT setval(pg_get_serial_sequence('shop_artist_genres', 'id'), (SELECT coalesce(max(id), 1) FROM shop_artist_genres));
INSERT INTO shop_album ("id", "title", "price", "plays", "released", "notes", "live", "length", "artist_id", "owner_id") VALUES (1,'Djangology',9.99,3,'2026-11-22T20:02:21.625356+00:00'::timestamptz,'',false,'0 days 2400.000000 seconds'::interval,1,1);
INSERT INTO shop_album ("id", "title", "price", "plays", "released", "notes", "live", "length", "artist_id", "owner_id") VALUES (2,'Nuages',7.50,0,'2026-11-22T20:02:21.626739+00:00'::timestamptz,'',true,NULL,1,NULL);
SELECT setval(pg_get_serial_sequence('shop_album', 'id'), (SELECT coalesce(max(id), 1) FROM shop_album));
