-- What the model of WorkspaceDbContext cannot say: who may use which table, and the tables that are only locked. The migration runs this file after
-- it has created the tables. The roles are groups that exist before the first migration: see DatabaseRoles. The record has grants of its own: see
-- RecordSchema.

-- Locked by a publisher, a rebuild and an import: see PublishingLock. The lock of events: see AuditTrail. Not in the model, so no backup has them.
create table workspace.publishing_lock ();
create table workspace.rebuild_lock ();
create table workspace.events_lock ();
create table workspace.import_lock (who text not null, since timestamptz not null);
insert into workspace.import_lock values ('nobody', now());

alter default privileges revoke execute on functions from public;
revoke all on schema public from public;

-- Nobody but the owner may change or delete what stands in the ledger, what was imported, or who did what.
grant usage on schema accounts, workspace, published, restricted to portal_office;
grant select, insert on published.publications, published.contents, restricted.contents, workspace.acts, workspace.events, workspace.sources to portal_office;
grant select, insert, update on accounts.accounts to portal_office;
grant select, insert, update, delete on accounts.links, accounts.attempts to portal_office;
grant select, insert on accounts.protection_keys to portal_office;
grant select, insert, update, delete on workspace.drafts, workspace.draft_items, workspace.templates, workspace.overrides, workspace.typing, workspace.agreements to portal_office;
grant update on workspace.publishing_lock, workspace.events_lock to portal_office;
grant select, update on workspace.import_lock to portal_office;

-- Members read exempt parts through a view of the record. The planner needs no samples of them, and would keep those of a table that becomes empty.
alter table restricted.contents alter column text set statistics 0, alter column salt set statistics 0;
