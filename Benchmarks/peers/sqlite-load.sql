-- The sqlite3 shell, everything in the files stored in its own file. {...} is filled in by run.py.
PRAGMA page_size = 16384;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE buildings (building TEXT, name TEXT, zone TEXT, street TEXT, area REAL, above REAL, is_key TEXT, steward TEXT);
CREATE TABLE tenants (code TEXT, name TEXT, building TEXT, room TEXT, area REAL, move_in TEXT, move_out TEXT,
    organisation TEXT, registered TEXT, pays TEXT, trade TEXT);
CREATE TABLE receipts (code TEXT, name TEXT, month TEXT, total REAL, district REAL, kind TEXT);
.import --csv --skip 1 {folder}/buildings.csv buildings
.import --csv --skip 1 {folder}/tenants.csv tenants
