#!/usr/bin/env bash
# Run once, by the image of PostgreSQL, when its volume is new: a database and a login for each service and for the vault that
# they share. Nobody gets into another's.
set -euo pipefail

make() {
    psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

make roadmap "$ROADMAP_DATABASE_PASSWORD"
make participants "$PARTICIPANTS_DATABASE_PASSWORD"
make pairing "$PAIRING_DATABASE_PASSWORD"
make monitoring "$MONITORING_DATABASE_PASSWORD"
make gateway "$GATEWAY_DATABASE_PASSWORD"
make vault "$VAULT_DATABASE_PASSWORD"
