-- What the portal's logins can do although its schema does not grant it, because only a superuser can forbid it. One row for each limit that
-- is missing: a sentence, and the SQL that sets the limit. A sentence without SQL is advice.
-- It must run in the portal's database. The embedded server runs the SQL at every start, docker/roles.sh once; migrate prints it, verify the sentences.
with logins as (
    -- A login in several groups counts as one of the strongest.
    select login.oid, login.rolname as name, login.rolconnlimit as connections,
        bool_or(granted.rolname = 'portal_office') as is_office, bool_or(granted.rolname = 'portal_member') as is_member,
        bool_or(login.rolsuper or login.rolcreaterole or login.rolcreatedb or login.rolreplication or login.rolbypassrls) as is_powerful
    from pg_roles login join pg_auth_members on member = login.oid join pg_roles granted on granted.oid = roleid
    where granted.rolname in ('portal_office', 'portal_member', 'portal_public') and login.rolcanlogin
    group by login.oid, login.rolname, login.rolconnlimit
),
readers as (
    select name, connections, greatest(5, current_setting('max_connections')::int * case when is_member then 20 else 60 end / 100) as most
    from logins where not is_office
),
wanted as (
    select name, key, value from readers cross join (values
        ('statement_timeout', '30s'), ('idle_in_transaction_session_timeout', '60s'), ('temp_file_limit', '1GB')) setting (key, value)
),
given as (
    select name, setdatabase, split_part(setting, '=', 1) as key, substr(setting, strpos(setting, '=') + 1) as value
    from logins join pg_db_role_setting on setrole = oid cross join unnest(setconfig) setting
),
missing (place, sentence, line) as (
    select 10, format('The login %s has rights over the whole server.', name),
        format('ALTER ROLE %I NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS;', name)
    from logins where is_powerful
    union all
    select 11, format('The role %s belongs to the role %s, which the portal does not know.', held.rolname, granted.rolname),
        format('REVOKE %I FROM %I;', granted.rolname, held.rolname)
    from pg_auth_members join pg_roles held on held.oid = member join pg_roles granted on granted.oid = roleid
    where (held.oid in (select oid from logins) or held.rolname in ('portal_office', 'portal_member', 'portal_public'))
        and granted.rolname not in ('portal_office', 'portal_member', 'portal_public')
    union all
    select 20, format('The portal''s logins may connect to the database %s, or make temporary tables in it.', datname), format('REVOKE ALL ON DATABASE %I FROM PUBLIC;', datname)
    from pg_database
    where datname in ('postgres', 'template1')
        and exists (select from logins where has_database_privilege(logins.oid, pg_database.oid, 'CONNECT, TEMPORARY') and not is_powerful)
    union all
    select 21, 'The portal''s logins may make temporary tables, which fill the disk.', format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC;', current_database())
    where exists (select from logins where has_database_privilege(oid, current_database(), 'TEMPORARY') and not is_powerful)
    union all
    select 30, kind.sentence, format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC;', string_agg(pg_proc.oid::regprocedure::text, ', ' order by pg_proc.oid::regprocedure::text))
    from pg_proc join (values
        -- Not pg_advisory_unlock_all, which connection pools call.
        ('^pg_(try_)?advisory_(xact_)?lock', 'The portal''s logins may take advisory locks, until the server has no room for other locks.'),
        ('^(lo_|loread$|lowrite$)', 'The portal''s logins may store large objects, which fill the disk.'),
        ('^pg_(cancel|terminate)_backend$', 'The portal''s logins may end the sessions of the portal.'),
        ('^pg_logical_emit_message$', 'The portal''s logins may write to the server''s write-ahead log.')) kind (name, sentence) on proname ~ kind.name
    where pronamespace = 'pg_catalog'::regnamespace
        and exists (select from logins where has_function_privilege(logins.oid, pg_proc.oid, 'EXECUTE') and not is_powerful)
    group by kind.sentence
    union all
    select place, 'The portal''s logins may run programs in PL/pgSQL.', line
    from (values (40, format('GRANT USAGE ON LANGUAGE plpgsql TO %I;', (select rolname from pg_database join pg_roles owner on owner.oid = datdba where datname = current_database()))),
        (41, 'REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;')) lines (place, line)
    where exists (select from logins where has_language_privilege(oid, 'plpgsql', 'USAGE') and not is_powerful)
    union all
    select 60, format('The login %s may open too many connections.', name), format('ALTER ROLE %I CONNECTION LIMIT %s;', name, most)
    from readers where connections not between 1 and most
    union all
    -- A login can change these settings of its own. Settings that only a superuser changes are the administrator's.
    select 70, format('The login %s has the setting %s, which it may have given itself.', name, key),
        format('ALTER ROLE %I%s RESET %I;', name, (select format(' IN DATABASE %I', datname) from pg_database where oid = setdatabase), key)
    from given
    where strpos(key, '.') = 0 and not exists (select from pg_settings where pg_settings.name = key and context <> 'user')
        and not exists (select from wanted where wanted.name = given.name and wanted.key = given.key and wanted.value = given.value and setdatabase = 0)
    union all
    select 71, format('The login %s lacks the limit %s.', name, key), format('ALTER ROLE %I SET %s = %L;', name, key, value)
    from wanted where not exists (
        select from given where given.name = wanted.name and given.key = wanted.key and given.value = wanted.value and setdatabase = 0)
    union all
    select 90, format('Any login of the server may connect to the database %s. If the portal''s logins should not, revoke CONNECT on it from PUBLIC and grant it to those who need it.', datname), null
    from pg_database cross join aclexplode(coalesce(datacl, acldefault('d', datdba))) granted
    where datallowconn and datname not in ('postgres', 'template1', current_database()) and grantee = 0 and privilege_type = 'CONNECT'
    union all
    select 91, 'The server keeps prepared transactions, in which a login can hold locks for ever. If nothing needs them, set max_prepared_transactions = 0.', null
    where current_setting('max_prepared_transactions')::int > 0
)
select sentence, line from missing order by place, line
