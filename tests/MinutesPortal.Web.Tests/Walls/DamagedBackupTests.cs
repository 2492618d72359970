using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MinutesPortal.Publishing.Backup;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>Whatever is changed in a backup, <c>restore</c> refuses it and leaves the database and the files as they were.</summary>
public sealed class DamagedBackupTests(Portal portal, DamagedBackupTests.BackedUpCouncil council) : IDisposable, IClassFixture<DamagedBackupTests.BackedUpCouncil>
{
    private const string Tables = "published.publications published.contents restricted.contents workspace.acts workspace.drafts workspace.draft_items workspace.templates workspace.sources";

    /// <summary>The bytes before the first row of a table.</summary>
    private const int CopyHeader = 19;

    private readonly TemporaryFolder _folder = new();

    private string BackupPath => council.BackupPath;

    private string ChangedPath => _folder["changed.zip"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flipped_bit_is_refused_with_its_place_or_changes_nothing()
    {
        const int Flips = 1_000, Seed = 20261129;
        var office = council.Office;
        var original = await File.ReadAllBytesAsync(BackupPath, Cancelled);
        var expected = await EverythingAsync(portal, office);
        var places = PlacesIn(original);
        var random = new Random(Seed);
        var harmless = new List<string>();
        for (var flip = 0; flip < Flips; flip++)
        {
            var (at, bit) = (random.Next(original.Length), random.Next(8));
            var bytes = original.ToArray();
            bytes[at] ^= (byte)(1 << bit);
            await File.WriteAllBytesAsync(ChangedPath, bytes, Cancelled);
            if (await RefusalAsync() is { } refusal)
            {
                Assert.StartsWith("The backup is damaged or was changed at ", refusal, StringComparison.Ordinal);
                // A changed header may show only where the next entry should begin.
                var place = places.Count(place => place.From <= at) - 1;
                var near = places.Skip(place - 1).Take(place == 0 ? 2 : 3).Select(place => place.Name).ToList();
                Assert.True(
                    near.Exists(name => refusal.Contains(name, StringComparison.Ordinal)), $"Bit {bit} of byte {at} is in {near[^1]} or before it, but: {refusal}");
                continue;
            }

            harmless.Add($"{at}:{bit}");
            if (harmless.Count <= 3)
            {
                var restored = await portal.NewOfficeAsync();
                await RestoreAsync(restored);
                Assert.Equal(expected, await EverythingAsync(portal, restored));
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"Seed {Seed}: of {Flips} flipped bits in {original.Length} bytes {Flips - harmless.Count} were refused, and {harmless.Count} carry no data ({string.Join(", ", harmless)}).");
    }

    [Fact]
    public async Task Each_entry_must_be_there()
    {
        foreach (var name in Entries().Keys)
        {
            Change(entries => entries.Remove(name));

            Assert.Contains(name, await RefusalAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("tables/workspace.other")]
    [InlineData("files/../../../etc/cron.d/evil")]
    [InlineData("files/")]
    [InlineData("/etc/passwd")]
    public async Task No_other_entry_may_be_there(string name)
    {
        Change(entries => entries.Add(name, [1]));

        Assert.Equal(
            $"The backup is damaged or was changed at {name}: the manifest does not list it. Restore another backup.", await RefusalAsync());
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("tables/published.contents")]
    public async Task No_entry_may_be_there_twice(string name)
    {
        File.Copy(BackupPath, ChangedPath);
        await using (var zip = await ZipFile.OpenAsync(ChangedPath, ZipArchiveMode.Update, Cancelled))
        {
            await using var again = await zip.CreateEntry(name).OpenAsync(Cancelled);
            await again.WriteAsync(Entries()[name], Cancelled);
        }

        Assert.Equal($"The backup is damaged or was changed at {name}: it is there twice. Restore another backup.", await RefusalAsync());
    }

    [Theory]
    [InlineData("before")]
    [InlineData("between")]
    [InlineData("after")]
    public async Task No_bytes_may_be_added_outside_of_entries(string place)
    {
        var bytes = await File.ReadAllBytesAsync(BackupPath, Cancelled);
        var at = place switch { "before" => 0, "after" => bytes.Length, _ => PlacesIn(bytes)[1].From };
        await File.WriteAllBytesAsync(ChangedPath, [.. bytes[..at], .. new byte[7], .. bytes[at..]], Cancelled);

        Assert.StartsWith("The backup is damaged or was changed at ", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_has_the_same_name_in_both_places_of_the_zip()
    {
        var bytes = await File.ReadAllBytesAsync(BackupPath, Cancelled);
        var name = bytes.AsSpan().IndexOf("published.contents"u8);
        bytes[name] = (byte)'q';
        await File.WriteAllBytesAsync(ChangedPath, bytes, Cancelled);

        Assert.Contains(" at tables/published.contents: ", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_of_a_backup_is_refused()
    {
        var bytes = await File.ReadAllBytesAsync(BackupPath, Cancelled);
        foreach (var length in new[] { 0, 1, 21, 22, 100, bytes.Length / 2, bytes.Length - 22, bytes.Length - 1 })
        {
            await File.WriteAllBytesAsync(ChangedPath, bytes[..length], Cancelled);

            Assert.StartsWith(
                "The backup is damaged or was changed at its list of entries: ", await RefusalAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_a_backup_is_refused()
    {
        await File.WriteAllTextAsync(ChangedPath, "Something else.", Cancelled);

        Assert.StartsWith("The backup is damaged or was changed at its list of entries: ", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published.contents", "Head of Libraries", "published.contents, publication ")]
    [InlineData("published.publications", "DraftMinutes", "published.publications, publication ")]
    [InlineData("restricted.contents", "Kept from", "restricted.contents, publication ")]
    [InlineData("workspace.acts", "A test", "workspace.acts, act ")]
    public async Task The_ledger_and_the_acts_betray_a_changed_word_even_with_a_new_manifest(string table, string word, string place)
    {
        var office = council.Office;
        Change(entries => ChangeWord(entries, table, word), remakeManifest: true);

        var refusal = await RestoreRefusalAsync();

        Assert.StartsWith("The backup was changed, as its ledger shows. ", refusal, StringComparison.Ordinal);
        Assert.Contains(place, refusal, StringComparison.Ordinal);
        Assert.NotNull(await RefusalAsync(council.Manifest.Hash));
    }

    [Theory]
    [InlineData("workspace.drafts", "Chamber")]
    [InlineData("workspace.draft_items", "Kept from")]
    [InlineData("workspace.sources", "printed")]
    public async Task The_expected_hash_betrays_a_changed_word_where_the_ledger_cannot(string table, string word)
    {
        var office = council.Office;
        var hash = council.Manifest.Hash;
        Change(entries => ChangeWord(entries, table, word), remakeManifest: true);

        Assert.Null(await RefusalAsync());
        Assert.StartsWith("This is not the backup that you expect", await RefusalAsync(hash), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published.publications")]
    [InlineData("published.contents")]
    [InlineData("restricted.contents")]
    [InlineData("workspace.acts")]
    [InlineData("workspace.drafts")]
    public async Task A_table_without_its_rows_is_refused_even_with_a_new_manifest(string table)
    {
        Change(
            entries => entries[$"tables/{table}"] = [.. entries[$"tables/{table}"][..CopyHeader], 0xff, 0xff],
            remakeManifest: true,
            manifest => TableIn(manifest, table)["Rows"] = 0);

        var refusal = await RestoreRefusalAsync();

        Assert.True(
            refusal.StartsWith("The backup is damaged or was changed at tables/", StringComparison.Ordinal) || refusal.StartsWith("The backup was changed, as its ledger shows. ", StringComparison.Ordinal), refusal);
    }

    [Fact]
    public async Task A_paper_that_the_tables_name_must_be_there_even_with_a_new_manifest()
    {
        var office = council.Office;
        foreach (var hash in office.Files.Office.Hashes())
        {
            Change(
                entries => entries.Remove($"files/{hash}"),
                remakeManifest: true,
                manifest => manifest["Files"]!.AsArray().RemoveAll(file => (string)file!["Sha256"]! == hash));

            Assert.Contains($"files/{hash}: it is missing", await RestoreRefusalAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_restore_that_cannot_write_a_paper_leaves_nothing()
    {
        Change(_ => { });
        var empty = await portal.NewOfficeAsync();
        var before = await EverythingAsync(portal, empty);
        await File.WriteAllTextAsync(empty.Files.Public.Folder, "A file where the folder should be.", Cancelled);

        await Assert.ThrowsAnyAsync<IOException>(() => RestoreAsync(empty));

        Assert.Equal(before, await EverythingAsync(portal, empty));
    }

    public static TheoryData<string, string> AbsurdManifests => new()
    {
        { "Format", "0" }, { "Format", "2" }, { "Format", "1.5" }, { "Format", "\"1\"" },
        { "Publications", "-1" }, { "Publications", "9223372036854775807" }, { "Publications", "1e400" },
        { "Head", "null" }, { "Head", "\"0\"" }, { "Head", "7" },
        { "Tables", "null" }, { "Tables", "[]" }, { "Tables", "[null]" }, { "Tables", "{}" },
        { "Files", "null" }, { "Files", "[]" }, { "Files", "[null]" }, { "Files", "[{\"Sha256\":\"../../x\",\"Size\":1}]" },
        { "Files", "[{\"Sha256\":null,\"Size\":1}]" },
        { "Tables[0].Rows", "-1" }, { "Tables[0].Rows", "99999999999999999999" }, { "Tables[0].Size", "-1" }, { "Tables[0].Size", "9223372036854775807" },
        { "Tables[0].Name", "\"pg_authid; drop table x\"" }, { "Tables[0].Name", "null" }, { "Tables[0].Columns", "[\"number\"]" }, { "Tables[0].Columns", "[null]" },
        { "Program", "null" }, { "Program", "7" }, { "Tables[0].Sha256", "\"\"" }, { "Tables[0].More", "1" }, { "More", "1" },
    };

    [Theory]
    [MemberData(nameof(AbsurdManifests))]
    public async Task A_manifest_with_absurd_values_is_refused(string property, string value)
    {
        Change(_ => { }, remakeManifest: true, manifest =>
        {
            var (holder, name) = property.StartsWith("Tables[0].", StringComparison.Ordinal)
                ? (manifest["Tables"]![0]!.AsObject(), property["Tables[0].".Length..])
                : (manifest, property);
            holder[name] = JsonNode.Parse(value);
        });

        var refusal = await RestoreRefusalAsync();

        Assert.Matches(
            @"^The backup .*( Restore another backup\.| made it\. Restore it with that version; docs/operations/upgrade\.md says how to go on from there\.)$", refusal);
        Assert.DoesNotContain("Exception", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Format\":0,\"Program\":\"Minutes Portal 0.9.0\",\"Anything\":[]}", "has the format 0, and this version of the portal reads the format 1. Minutes Portal 0.9.0 made it")]
    [InlineData("{\"Format\":2}", "has the format 2, and this version of the portal reads the format 1. Another version made it")]
    public async Task A_backup_in_another_format_names_the_program_that_made_it(string manifest, string expected)
    {
        Change(entries =>
        {
            entries["manifest.json"] = Encoding.UTF8.GetBytes(manifest);
            entries["manifest.json.sha256"] = Encoding.ASCII.GetBytes(
                $"{Convert.ToHexStringLower(SHA256.HashData(entries["manifest.json"]))}  manifest.json\n");
        });

        Assert.Equal(
            $"The backup {expected}. Restore it with that version; docs/operations/upgrade.md says how to go on from there.", await RefusalAsync());
    }

    [Theory]
    [InlineData("Columns", "has other columns in the table workspace.sources than this version of the portal")]
    [InlineData("Table", "lacks the table workspace.sources")]
    public async Task A_backup_with_other_columns_or_tables_names_the_program_that_made_it(string change, string expected)
    {
        Change(
            _ => { },
            remakeManifest: true,
            manifest =>
            {
                manifest["Program"] = "Minutes Portal 0.9.0";
                TableIn(manifest, "workspace.sources")["Columns"] = new JsonArray("sha256");
                manifest["Tables"]!.AsArray().RemoveAll(table => change == "Table" && (string)table!["Name"]! == "workspace.sources");
            });

        Assert.Equal(
            $"The backup {expected}. Minutes Portal 0.9.0 made it. Restore it with that version; docs/operations/upgrade.md says how to go on from there.", await RefusalAsync());
    }

    [Fact]
    public async Task A_manifest_that_is_not_JSON_is_refused()
    {
        foreach (var text in new[] { "", "{", "null", "[]", new string('[', 100_000) })
        {
            Change(entries => entries["manifest.json"] = Encoding.UTF8.GetBytes(text));

            Assert.Equal(
                "The backup is damaged or was changed at manifest.json: it cannot be read. Restore another backup.", await RefusalAsync());
        }
    }

    [Fact]
    public async Task An_entry_that_unpacks_to_more_than_its_size_is_not_unpacked_to_the_end()
    {
        Change(entries => entries["tables/workspace.sources"] = new byte[50_000_000]);

        Assert.Matches(
            @"^The backup is damaged or was changed at tables/workspace\.sources: it has more than \d+ bytes\. Restore another backup\.$", await RefusalAsync());
    }

    [Fact]
    public async Task A_refusal_prints_no_control_characters()
    {
        Change(entries => entries.Add("\e[31mred\u202Egnp", [1]));

        Assert.Equal(
            "The backup is damaged or was changed at \uFFFD[31mred\uFFFDgnp: the manifest does not list it. Restore another backup.", await RefusalAsync());
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Why the changed backup is refused before a database is touched; null where it is not.</summary>
    private async Task<string?> RefusalAsync(string? expect = null)
    {
        try
        {
            await using var backup = await BackupReader.OpenAsync(ChangedPath, expect, Cancelled);
            return null;
        }
        catch (InvalidDataException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Why the changed backup is refused. Neither the database nor the stores may hold anything of it.</summary>
    private async Task<string> RestoreRefusalAsync()
    {
        var refusal = await Assert.ThrowsAnyAsync<InvalidDataException>(() => RestoreAsync(council.Empty));
        Assert.Equal(council.EverythingInEmpty, await EverythingAsync(portal, council.Empty));
        return refusal.Message;
    }

    private async Task RestoreAsync(TestOffice office)
    {
        await using var backup = await BackupReader.OpenAsync(ChangedPath, cancellationToken: Cancelled);
        await using var owner = office.AsOwner();
        await backup.RestoreAsync(owner, office.Files, Cancelled);
    }

    /// <summary>Every row of every table, and the names of all files.</summary>
    private static async Task<string> EverythingAsync(Portal portal, TestOffice office)
    {
        var rows = new List<string> { await portal.RecordRowsAsync(office) };
        foreach (var table in Tables.Split(' '))
        {
            rows.Add(
                $"{table}: {await portal.SqlAsync(office.Database, $"select coalesce(string_agg(t::text, e'\\n' order by t::text), '') from {table} t")}");
        }

        return string.Join('\n', [.. rows, .. office.Files.Office.Hashes().Order(), "public", .. office.Files.Public.Hashes().Order()]);
    }

    /// <summary>The entries of the backup, in their order.</summary>
    private OrderedDictionary<string, byte[]> Entries()
    {
        using var zip = ZipFile.OpenRead(BackupPath);
        var entries = new OrderedDictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(bytes);
            entries.Add(entry.FullName, bytes.ToArray());
        }

        return entries;
    }

    /// <summary>Writes a changed copy of the backup.</summary>
    /// <param name="remakeManifest">Whether the manifest gets the hashes and sizes of what is there now, and its own hash is made anew.</param>
    private void Change(
        Action<OrderedDictionary<string, byte[]>> change, bool remakeManifest = false, Action<JsonObject>? changeManifest = null)
    {
        var entries = Entries();
        change(entries);
        if (remakeManifest)
        {
            var manifest = JsonNode.Parse(entries["manifest.json"])!.AsObject();
            foreach (var table in manifest["Tables"]!.AsArray())
            {
                var bytes = entries[$"tables/{table!["Name"]}"];
                (table["Size"], table["Sha256"]) = (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            }

            changeManifest?.Invoke(manifest);
            entries["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
            entries["manifest.json.sha256"] = Encoding.ASCII.GetBytes(
                $"{Convert.ToHexStringLower(SHA256.HashData(entries["manifest.json"]))}  manifest.json\n");
        }

        File.Delete(ChangedPath);
        using var zip = ZipFile.Open(ChangedPath, ZipArchiveMode.Create);
        foreach (var (name, bytes) in entries)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }
    }

    /// <summary>Changes the last letter of a word, in its last place, so that the table keeps its form.</summary>
    private static void ChangeWord(OrderedDictionary<string, byte[]> entries, string table, string word)
    {
        var bytes = entries[$"tables/{table}"];
        var at = bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(word));
        Assert.NotEqual(-1, at);
        bytes[at + word.Length - 1] ^= 1;
    }

    private static JsonNode TableIn(JsonObject manifest, string name) =>
        manifest["Tables"]!.AsArray().Single(table => (string)table!["Name"]! == name)!;

    /// <summary>Where each entry begins in a zip file, and after them its list of entries.</summary>
    private static List<(int From, string Name)> PlacesIn(byte[] zip)
    {
        var places = new List<(int From, string Name)>();
        for (var at = 0; zip.AsSpan(at).IndexOf("PK\x3\x4"u8) is >= 0 and var next; at += 30)
        {
            at += next;
            places.Add((at, Encoding.ASCII.GetString(zip, at + 30, BitConverter.ToUInt16(zip, at + 26))));
        }

        return [.. places, (zip.AsSpan().IndexOf("PK\x1\x2"u8), "")];
    }

    /// <summary>A council with a backup, and an empty database into which no damaged one may be restored. No test changes them.</summary>
    public sealed class BackedUpCouncil(Portal portal) : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public string BackupPath => _folder["backup.zip"];

        public TestOffice Office { get; private set; } = null!;

        internal Manifest Manifest { get; private set; } = null!;

        public TestOffice Empty { get; private set; } = null!;

        public string EverythingInEmpty { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            (Office, _) = await BackupTests.SomethingPublishedAsync(portal);
            await using var owner = Office.AsOwner();
            Manifest = await BackupFile.WriteAsync(owner, Office.Files, BackupPath, Cancelled);
            Empty = await portal.NewOfficeAsync();
            EverythingInEmpty = await EverythingAsync(portal, Empty);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
