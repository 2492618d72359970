using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinutesPortal.Migrations
{
    /// <inheritdoc />
    public partial class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sources",
                schema: "workspace",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    host = table.Column<string>(type: "text", nullable: true),
                    first_imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.sha256);
                });

            // What was read stays as it was read: nobody but the owner changes or deletes it.
            migrationBuilder.Sql("grant select, insert on workspace.sources to portal_office;");
        }
    }
}
