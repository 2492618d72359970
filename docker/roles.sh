#!/bin/bash
# Runs once, when the database's volume is empty: the groups that the schema grants to, a login in each for the portal, and the limits of the logins.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --dbname postgres \
    --set owner="$OWNER_PASSWORD" --set office="$OFFICE_PASSWORD" --set member="$MEMBER_PASSWORD" --set public="$PUBLIC_PASSWORD" <<'SQL'
CREATE ROLE portal_office NOLOGIN;
CREATE ROLE portal_member NOLOGIN;
CREATE ROLE portal_public NOLOGIN;
CREATE ROLE minutes_owner LOGIN PASSWORD :'owner';
CREATE ROLE minutes_office LOGIN PASSWORD :'office' IN ROLE portal_office;
CREATE ROLE minutes_member LOGIN PASSWORD :'member' IN ROLE portal_member;
CREATE ROLE minutes_public LOGIN PASSWORD :'public' IN ROLE portal_public;
CREATE DATABASE minutes OWNER minutes_owner;
SQL
# Each row of the file's query has the SQL for one limit that is still missing, and \gexec runs it.
{ echo 'SELECT line FROM ('; cat /ServerLimits.sql; echo ') missing \gexec'; } | psql --set ON_ERROR_STOP=1 --dbname minutes
