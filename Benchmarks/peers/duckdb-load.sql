-- DuckDB, everything in the files stored in its own file. {...} is filled in by run.py.
-- The order of the rows need not be kept: that is DuckDB's fastest way to store them.
SET preserve_insertion_order = false;

CREATE TABLE buildings AS
FROM read_csv('{folder}/buildings.csv', header = true, auto_detect = false, columns = {
    'building': 'VARCHAR', 'name': 'VARCHAR', 'zone': 'VARCHAR', 'street': 'VARCHAR',
    'area': 'DECIMAL(18,2)', 'above': 'DECIMAL(18,2)', 'is_key': 'VARCHAR', 'steward': 'VARCHAR'});

CREATE TABLE tenants AS
FROM read_csv('{folder}/tenants.csv', header = true, auto_detect = false, columns = {
    'code': 'VARCHAR', 'name': 'VARCHAR', 'building': 'VARCHAR', 'room': 'VARCHAR', 'area': 'DECIMAL(18,2)',
    'move_in': 'DATE', 'move_out': 'DATE', 'organisation': 'VARCHAR', 'registered': 'VARCHAR', 'pays': 'VARCHAR',
    'trade': 'VARCHAR'});

CREATE TABLE receipts AS
FROM read_csv([{tax}], header = true, auto_detect = false, columns = {
    'code': 'VARCHAR', 'name': 'VARCHAR', 'month': 'VARCHAR', 'total': 'DECIMAL(18,2)', 'district': 'DECIMAL(18,2)',
    'kind': 'VARCHAR'});
