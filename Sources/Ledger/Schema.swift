/// The ledger's tables as SQL; migrations are only ever appended.
///
/// Every stored row is a fact that is never changed: what is in force is worked out from the batches
/// (a batch that was undone counts no more, one redone counts again), so that undo, redo and
/// "as it stood after batch N" need no copies. See `Docs/Ledger.md`.
enum Schema {
    /// The number of the newest schema, kept in `PRAGMA user_version`.
    static let version = 4

    /// `LOUY` in ASCII, kept in `PRAGMA application_id`.
    static let applicationID: Int32 = 0x4C4F_5559

    static let batches = """
        CREATE TABLE batch (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (kind IN ('import','undo','redo','note','alias','correction','indicator','policy','purge')),
          recorded_at TEXT NOT NULL,
          author TEXT NOT NULL,
          version TEXT NOT NULL,
          target_batch_id INTEGER REFERENCES batch(id),
          detail TEXT NOT NULL DEFAULT '',
          CHECK ((kind IN ('undo','redo')) = (target_batch_id IS NOT NULL))
        ) STRICT;

        CREATE TABLE file (
          id INTEGER PRIMARY KEY,
          batch_id INTEGER NOT NULL REFERENCES batch(id),
          name TEXT NOT NULL,
          sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          byte_size INTEGER NOT NULL CHECK (byte_size >= 0),
          format TEXT NOT NULL,
          encoding TEXT,
          options TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX file_by_sha256 ON file(sha256);

        CREATE TABLE sheet (
          id INTEGER PRIMARY KEY,
          file_id INTEGER NOT NULL REFERENCES file(id),
          name TEXT,
          kind TEXT NOT NULL CHECK (kind IN ('buildings','tenants','tax')),
          decided TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(decided)),
          first_receipt_id INTEGER,
          last_receipt_id INTEGER,
          rows_read INTEGER NOT NULL DEFAULT 0,
          rows_new INTEGER NOT NULL DEFAULT 0,
          rows_updated INTEGER NOT NULL DEFAULT 0,
          rows_unchanged INTEGER NOT NULL DEFAULT 0,
          rows_rejected INTEGER NOT NULL DEFAULT 0,
          rows_skipped INTEGER NOT NULL DEFAULT 0,
          absolute_fen INTEGER NOT NULL DEFAULT 0 CHECK (absolute_fen >= 0),
          CHECK (rows_read = rows_new + rows_updated + rows_unchanged + rows_rejected + rows_skipped)
        ) STRICT;

        """

    static let facts = """
        CREATE TABLE building (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE CHECK (key <> ''),
          name_key TEXT NOT NULL
        ) STRICT;

        CREATE TABLE building_statement (
          id INTEGER PRIMARY KEY,
          building_id INTEGER NOT NULL REFERENCES building(id),
          sheet_id INTEGER NOT NULL REFERENCES sheet(id),
          row INTEGER NOT NULL CHECK (row > 0),
          name TEXT, building_group TEXT, zone TEXT, street TEXT, address TEXT,
          gross_cm2 INTEGER, above_ground_cm2 INTEGER, commercial_cm2 INTEGER,
          leasable_cm2 INTEGER, occupied_cm2 INTEGER, vacant_cm2 INTEGER,
          is_key INTEGER CHECK (is_key IN (0, 1)),
          steward TEXT,
          included_from INTEGER CHECK (included_from BETWEEN 19000101 AND 21991231),
          included_to INTEGER CHECK (included_to BETWEEN 19000101 AND 21991231)
        ) STRICT;

        CREATE TABLE building_confirmation (
          statement_id INTEGER NOT NULL REFERENCES building_statement(id),
          sheet_id INTEGER NOT NULL REFERENCES sheet(id),
          row INTEGER NOT NULL CHECK (row > 0)
        ) STRICT;

        CREATE TABLE building_kept (
          id INTEGER PRIMARY KEY,
          batch_id INTEGER NOT NULL REFERENCES batch(id),
          statement_id INTEGER NOT NULL REFERENCES building_statement(id),
          is_kept INTEGER NOT NULL CHECK (is_kept IN (0, 1))
        ) STRICT;

        CREATE TABLE taxpayer_identity (
          id INTEGER PRIMARY KEY,
          code TEXT,
          name TEXT,
          name_key TEXT,
          same_code_as INTEGER NOT NULL,
          sheet_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX taxpayer_identity_special ON taxpayer_identity(id) WHERE same_code_as <> id OR code IS NULL;

        CREATE TABLE term (
          id INTEGER PRIMARY KEY,
          text TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE tenancy_statement (
          id INTEGER PRIMARY KEY,
          tenancy_id INTEGER NOT NULL,
          identity_id INTEGER NOT NULL,
          building_id INTEGER NOT NULL,
          room_id INTEGER NOT NULL,
          area_cm2 INTEGER,
          move_in INTEGER CHECK (move_in BETWEEN 19000101 AND 21991231),
          move_out INTEGER CHECK (move_out BETWEEN 19000101 AND 21991231),
          organisation_id INTEGER NOT NULL,
          registered_place_id INTEGER NOT NULL,
          pays_here INTEGER CHECK (pays_here IN (0, 1)),
          industry_id INTEGER NOT NULL,
          enterprise_type_id INTEGER NOT NULL,
          sheet_id INTEGER NOT NULL,
          row INTEGER NOT NULL CHECK (row > 0)
        ) STRICT;
        CREATE INDEX tenancy_statement_update ON tenancy_statement(tenancy_id) WHERE tenancy_id <> id;

        CREATE TABLE tenancy_confirmation (
          statement_id INTEGER NOT NULL,
          sheet_id INTEGER NOT NULL,
          row INTEGER NOT NULL CHECK (row > 0)
        ) STRICT;

        CREATE TABLE tax_kind (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE receipt (
          id INTEGER PRIMARY KEY,
          identity_id INTEGER NOT NULL,
          building_id INTEGER NOT NULL,
          month INTEGER NOT NULL CHECK (month BETWEEN 190001 AND 219912),
          tax_kind_id INTEGER NOT NULL,
          total_fen INTEGER,
          local_fen INTEGER,
          district_fen INTEGER,
          row INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE receipt_load (
          id INTEGER PRIMARY KEY,
          sheet_id INTEGER NOT NULL REFERENCES sheet(id),
          month INTEGER NOT NULL CHECK (month BETWEEN 190001 AND 219912),
          level TEXT NOT NULL CHECK (level IN ('total','local','district')),
          mode TEXT NOT NULL CHECK (mode IN ('first','append','replace'))
        ) STRICT;

        """
}
