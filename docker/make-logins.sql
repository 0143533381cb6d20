-- Run once by a superuser on a new PostgreSQL (15 or later): the database, its three logins, and the two roles through
-- which the application and the backup act. The passwords come from the environment and may hold any letters.
--   OWNER_PASSWORD=… APP_PASSWORD=… BACKUP_PASSWORD=… psql --file=docker/make-logins.sql
\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv backup_password BACKUP_PASSWORD

create role effektkedja_app nologin;
create role effektkedja_backup nologin bypassrls;

-- Owns the tables and runs the migrations; past row level security, because the audit trail is written as the owner.
create role effektkedja_owner login bypassrls password :'owner_password';

-- What the service runs as: owns nothing, bound by row level security.
create role effektkedja_app_login login password :'app_password';
grant effektkedja_app to effektkedja_app_login;

-- Reads everything, after: set role effektkedja_backup.
create role effektkedja_backup_login login password :'backup_password';
grant effektkedja_backup to effektkedja_backup_login;

create database effektkedja owner effektkedja_owner template template0
  encoding 'UTF8' locale_provider icu icu_locale 'sv-SE' lc_collate 'C' lc_ctype 'C.UTF-8';
