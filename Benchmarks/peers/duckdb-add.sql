-- DuckDB, one more month added to its own file.
SET preserve_insertion_order = false;

INSERT INTO receipts
FROM read_csv([{tax}], header = true, auto_detect = false, columns = {
    'code': 'VARCHAR', 'name': 'VARCHAR', 'month': 'VARCHAR', 'total': 'DECIMAL(18,2)', 'district': 'DECIMAL(18,2)',
    'kind': 'VARCHAR'});
