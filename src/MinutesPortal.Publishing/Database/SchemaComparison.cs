using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Database;

/// <summary>
/// Compares tables, views, functions and rights in the database with those that this program makes. For that it makes them anew
/// beside the present ones, in a transaction that the caller rolls back.
/// </summary>
internal static class SchemaComparison
{
    private const string Aside = "_aside";

    /// <summary>Nobody but the owner may use what an interrupted rebuild leaves.</summary>
    private const string Leftovers = "'record_next', 'record_old'";

    /// <summary>The schemas of the model.</summary>
    private static readonly string[] Migrated = ReadModel();

    /// <summary>The differences, one sentence each.</summary>
    /// <param name="owner">A context over the owner's connection, whose transaction has filled <c>record_next</c>.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        const string Savepoint = "before_comparison";
        var transaction = owner.Database.CurrentTransaction!;
        var actual = await ListAsync(owner, cancellationToken);
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        await RecordSchema.SwapAsync(owner, cancellationToken);
        var expected = (await ListAsync(owner, cancellationToken)).FindAll(fact => fact.Schema == "record"); // before what its view reads is renamed
        await MigrateAnewAsync(owner, cancellationToken);
        expected.AddRange(
            (await ListAsync(owner, cancellationToken)).Where(fact => Migrated.Contains(fact.Schema) || fact is { Schema: "public", Aspect: Fact.OfSchema }));
        await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
        return [.. Compare(expected, actual), .. await RolesAsync(owner, cancellationToken)];
    }

    private static IEnumerable<string> Compare(IReadOnlyList<Fact> expected, IReadOnlyList<Fact> actual)
    {
        var (made, found) = (Objects(expected), Objects(actual));
        foreach (var unknown in found.Except(made).Where(name => actual.Any(fact => fact.Object == name && (fact.Schema == "record" || Migrated.Contains(fact.Schema) || fact.IsRight))))
        {
            yield return $"{unknown}: this program did not make it.";
        }

        foreach (var missing in made.Except(found))
        {
            yield return $"{missing}: it is missing.";
        }

        bool IsInBoth(Fact fact) => fact.Aspect == Fact.OfSchema || (made.Contains(fact.Object) && found.Contains(fact.Object));
        foreach (var right in actual.Except(expected).Where(fact => fact.IsRight && IsInBoth(fact)))
        {
            yield return $"{right.Object}: the right {right.Value} was added.";
        }

        foreach (var right in expected.Except(actual).Where(fact => fact.IsRight && IsInBoth(fact)))
        {
            yield return $"{right.Object}: the right {right.Value} is missing.";
        }

        foreach (var change in actual.Except(expected).Concat(expected.Except(actual)).Where(fact => !fact.IsRight && IsInBoth(fact)).DistinctBy(fact => (fact.Object, fact.Aspect)))
        {
            yield return $"{change.Object}: its {change.Aspect} {(change.Aspect.EndsWith('s') ? "are" : "is")} not as this program made it.";
        }
    }

    private static string[] ReadModel()
    {
        using var workspace = WorkspaceDbContext.On("Host=none"); // the model needs no database
        return [.. workspace.Model.GetEntityTypes().Select(type => type.GetSchema()!).Distinct()];
    }

    private static HashSet<string> Objects(IEnumerable<Fact> facts) =>
        [.. facts.Where(fact => fact.Aspect != Fact.OfSchema).Select(fact => fact.Object)];

    /// <summary>Renaming waits for nobody, and nobody else sees it.</summary>
    private static async Task MigrateAnewAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        var migrations = owner.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);
        await RecordSchema.ExecuteAsync(owner, $"""
            {string.Concat(Migrated.Select(schema => $"alter schema {schema} rename to {schema}{Aside};"))}
            delete from "{HistoryRepository.DefaultTableName}";
            {migrations}
            """, cancellationToken);
    }

    /// <summary>What belongs to an extension is left out: it comes from the server's administrator, as monitoring does.</summary>
    private static Task<List<Fact>> ListAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => owner.Database.SqlQueryRaw<Fact>($$"""
        with extension as (
            select classid, objid from pg_depend where deptype = 'e'
        ), namespace as (
            select n.* from pg_namespace n
            where n.nspname not like 'pg\_%' and n.nspname <> 'information_schema' and n.nspname not like '%{{Aside}}'
                and not exists (select from extension e where e.classid = 'pg_namespace'::regclass and e.objid = n.oid)
        ), relation as (
            select n.nspname as schema, c.*, case c.relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence ' when 'f' then 'foreign table ' else 'table ' end || n.nspname || '.' || c.relname as object
            from pg_class c join namespace n on n.oid = c.relnamespace
            where n.nspname not in ({{Leftovers}}) and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                and not exists (select from extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
        ), routine as (
            select n.nspname as schema, p.*, 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as object
            from pg_proc p join namespace n on n.oid = p.pronamespace
            where n.nspname not in ({{Leftovers}})
                and not exists (select from extension e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)
        ), granted as (
            select r.schema, r.object, '{{Fact.Right}}' as aspect, r.relowner as owner, null::name as attname, a.*
            from relation r, aclexplode(coalesce(r.relacl, acldefault(case r.relkind when 'S' then 's'::"char" else 'r'::"char" end, r.relowner))) a
            union all select r.schema, r.object, '{{Fact.Right}}', r.relowner, c.attname, a.* from relation r join pg_attribute c on c.attrelid = r.oid, aclexplode(c.attacl) a
            union all select p.schema, p.object, '{{Fact.Right}}', p.proowner, null, a.* from routine p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
            union all select n.nspname, 'schema ' || n.nspname, '{{Fact.OfSchema}}', n.nspowner, null, a.*
            from namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
        )
        select schema, object, aspect, privilege_type || coalesce(' (' || attname || ')', '') || ' of '
            || case grantee when 0 then 'everybody' else pg_get_userbyid(grantee) end || case when is_grantable then ', who may pass it on,' else '' end as value
        from granted where grantee <> owner
        union all select schema, object, 'owner', pg_get_userbyid(relowner) from relation
        union all select schema, object, 'owner', pg_get_userbyid(proowner) from routine
        union all select schema, object, 'definition', coalesce(array_to_string(reloptions, ','), '') || pg_get_viewdef(oid) from relation where relkind in ('v', 'm')
        union all select schema, object, 'definition', prosrc || coalesce(prosqlbody::text, '') || prosecdef || coalesce(proconfig::text, '') from routine
        union all select schema, object, 'columns', string_agg(format('%s %s %s %s %s %s', c.attname, format_type(c.atttypid, c.atttypmod), c.attnotnull, c.attgenerated, c.attidentity, pg_get_expr(d.adbin, d.adrelid)), ', ' order by c.attname)
            from relation r join pg_attribute c on c.attrelid = r.oid left join pg_attrdef d on d.adrelid = c.attrelid and d.adnum = c.attnum
            where c.attnum > 0 and not c.attisdropped group by schema, object
        union all select schema, object, 'constraints', string_agg(c.conname || ' ' || pg_get_constraintdef(c.oid), ', ' order by c.conname)
            from relation r join pg_constraint c on c.conrelid = r.oid where c.contype <> 'n' group by schema, object -- 'n', since PostgreSQL 18, is among the columns
        union all select schema, object, 'triggers', coalesce(string_agg(pg_get_triggerdef(t.oid), ', ' order by t.tgname) filter (where not t.tgisinternal), '') || count(*) filter (where t.tgenabled <> 'O')
            from relation r join pg_trigger t on t.tgrelid = r.oid group by schema, object
        union all select schema, object, 'rules', string_agg(pg_get_ruledef(w.oid), ', ' order by w.rulename)
            from relation r join pg_rewrite w on w.ev_class = r.oid where w.rulename <> '_RETURN' group by schema, object
        union all select schema, object, 'row security', format('%s %s %s', relrowsecurity, relforcerowsecurity, (select count(*) from pg_policy p where p.polrelid = r.oid)) from relation r
        """).ToListAsync(cancellationToken);

    /// <summary>Roles belong to the whole server, so nothing is made anew to compare them with. The logins of groups are not named in the database.</summary>
    internal static Task<List<string>> RolesAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => owner.Database.SqlQueryRaw<string>($$"""
        with portal_group as (
            select oid, rolname from pg_roles where rolname in ('{{DatabaseRoles.Public}}', '{{DatabaseRoles.Member}}', '{{DatabaseRoles.Office}}')
        ), membership as (
            -- Since PostgreSQL 16 who creates a role becomes its member, but only to pass membership on.
            select member, roleid from pg_auth_members m
            where coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, true) or coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)
        ), watched as (
            select oid from portal_group
            union select m.member from portal_group g join membership m on m.roleid = g.oid
            where g.rolname <> '{{DatabaseRoles.Office}}' and m.member <> quote_ident(current_user)::regrole
        )
        select format('role %s: it is a member of %s, which this program did not ask for.', r.rolname, pg_get_userbyid(m.roleid)) as "Value"
        from watched w join pg_roles r on r.oid = w.oid join membership m on m.member = w.oid
        where m.roleid not in (select oid from portal_group) or w.oid in (select oid from portal_group)
            or (select count(*) from membership other where other.member = w.oid and other.roleid in (select oid from portal_group)) > 1
        union all select format('role %s: it may do more than its group, as it is a superuser, creates roles or databases, replicates, or ignores row security.', r.rolname)
        from watched w join pg_roles r on r.oid = w.oid
        where r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls
        union all select format('default privileges: what %s makes from now on gives the right %s of %s.',
            pg_get_userbyid(d.defaclrole), a.privilege_type, case a.grantee when 0 then 'everybody' else pg_get_userbyid(a.grantee) end)
        from pg_default_acl d, aclexplode(d.defaclacl) a where a.grantee <> d.defaclrole
        """).ToListAsync(cancellationToken);

    /// <summary>One thing that can be said of an object in the database, such as <c>table record.meetings</c>.</summary>
    private sealed record Fact(string Schema, string Object, string Aspect, string? Value)
    {
        public const string Right = "right";
        public const string OfSchema = "right of a schema";

        public bool IsRight => Aspect is Right or OfSchema;
    }
}
