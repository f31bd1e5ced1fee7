"""Files that must be refused: not tables, broken ones and hostile ones."""

import io
import struct
import zipfile

from spreadsheet_package import MAIN, package, relations, sheet, write_zip, RELATIONS


def make(folder):
    strangers(folder)
    compound(folder)
    broken(folder)
    hostile(folder)


def strangers(folder):
    (folder / "pdf-named.xlsx").write_bytes(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    (folder / "png-named.csv").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    word = {"_rels/.rels": relations([("r", f"{RELATIONS}/officeDocument", "word/document.xml")]), "word/document.xml": "<w/>"}
    write_zip(folder / "docx-named.xlsx", word)
    write_zip(folder / "zip-of-csv.zip", {"表.csv": "a,b\n1,2\n"})
    write_zip(folder / "ods.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"})
    write_zip(folder / "xlsb.xlsb", {"_rels/.rels": relations([("r", f"{RELATIONS}/officeDocument", "xl/workbook.bin")]), "xl/workbook.bin": b"\x83\x01\0"})
    (folder / "xml.xml").write_bytes(b'<?xml version="1.0"?><feed><entry/></feed>')
    (folder / "page-without-table.html").write_bytes("<html><body>请先登录</body></html>".encode())


def compound_file(streams):
    """A compound file with small sectors: every stream as large as the cutoff or larger, so that none is a mini one."""
    sector, chains, body = 512, [], b""
    def chain(data):
        nonlocal body
        first = len(chains)
        count = max(1, -(-len(data) // sector))
        chains.extend(range(first + 1, first + count))
        chains.append(0xFFFFFFFE)
        body += data.ljust(count * sector, b"\0")
        return first
    def entry(name, kind, start, size, child=0xFFFFFFFF, right=0xFFFFFFFF):
        text = name.encode("utf-16-le") + b"\0\0"
        head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, 0xFFFFFFFF, right, child)
        return head.ljust(116, b"\0") + struct.pack("<IQ", start, size)
    placed = [(name, chain(data.ljust(4096, b"\0")), max(4096, len(data))) for name, data in streams.items()]
    entries = entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)
    for n, (name, start, size) in enumerate(placed):
        entries += entry(name, 2, start, size, right=n + 2 if n + 1 < len(placed) else 0xFFFFFFFF)
    directory = chain(entries)
    table = len(chains)
    chains.append(0xFFFFFFFD)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 10
    head += struct.pack("<IIIIIIIII", 1, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, table)
    head = head.ljust(sector, b"\xff")
    return head + body + struct.pack(f"<{len(chains)}I", *chains).ljust(sector, b"\xff")


def record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def compound(folder):
    def put(name, streams):
        (folder / name).write_bytes(compound_file(streams))

    put("encrypted.xlsx", {"EncryptionInfo": b"\x04\0\x04\0", "EncryptedPackage": b"\1" * 64})
    put("biff5.xls", {"Book": record(0x0809, struct.pack("<HHHH", 0x0500, 5, 0, 0))})
    put("doc-named.xls", {"WordDocument": b"\xec\xa5"})
    start = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    put("biff8-password.xls", {"Workbook": start + record(0x2F, b"\1\0" + b"\0" * 52)})


def broken(folder):
    buffer = io.BytesIO()
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n * 7919 % 100003}</v></c></row>' for n in range(1, 400))
    package(buffer, {"表": sheet(rows)})
    (folder / "truncated.xlsx").write_bytes(buffer.getvalue()[: len(buffer.getvalue()) // 2])
    package(folder / "xml-cut.xlsx", {"表": sheet(rows)[:-60]})
    data = bytearray(buffer.getvalue())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    start = entry.header_offset + 30 + len(entry.filename) + 40
    data[start : start + 8] = b"\xff" * 8
    (folder / "deflate-damaged.xlsx").write_bytes(bytes(data))
    lying = bytearray(buffer.getvalue())
    size = struct.pack("<I", entry.file_size)
    place = lying.rfind(size, 0, len(lying))
    lying[place : place + 4] = struct.pack("<I", 100)
    (folder / "size-lies.xlsx").write_bytes(bytes(lying))
    write_zip(folder / "no-sheet.xlsx", {"_rels/.rels": relations([("r", f"{RELATIONS}/officeDocument", "xl/workbook.xml")]), "xl/workbook.xml": f'<workbook xmlns="{MAIN}"><sheets/></workbook>'})


def hostile(folder):
    entities = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        f'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet xmlns="{MAIN}"><sheetData><row r="1">'
        '<c r="A1" t="str"><v>&c;&c;&c;</v></c></row></sheetData></worksheet>'
    )
    package(folder / "entities.xlsx", {"表": entities})
    outside = entities.replace('<!ENTITY a "aaaaaaaaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">')
    package(folder / "external-entity.xlsx", {"表": outside})
    package(folder / "bomb.xlsx", {"表": sheet('<row r="1">' + " " * (48 << 20) + "</row>")})
    package(folder / "too-many-rows.xlsx", {"表": sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')})
    package(folder / "too-many-columns.xlsx", {"表": sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')})
    long = '<row r="1"><c r="A1" t="str"><v>' + "税" * 32_768 + "</v></c></row>"
    package(folder / "cell-too-long.xlsx", {"表": sheet(long)})
    package(folder / "cell-longest.xlsx", {"表": sheet(long.replace("税" * 32_768, "税" * 32_767))})
    deep = "<row r=\"1\">" + "<a>" * 400 + "</a>" * 400 + "</row>"
    package(folder / "nested-deep.xlsx", {"表": sheet(deep)})
    many = "".join(f' a{n}="1"' for n in range(300))
    package(folder / "many-attributes.xlsx", {"表": sheet(f'<row r="1"><c r="A1"{many}><v>1</v></c></row>')})
    endless = "".join(f' a{n}="1"' for n in range(60_000))
    package(folder / "endless-tag.xlsx", {"表": sheet(f'<row r="1"><c r="A1"{endless}><v>1</v></c></row>')})
    (folder / "page-nested-deep.html").write_bytes(b"<table><tr><td>" + b"<div>" * 1_500 + b"1")
