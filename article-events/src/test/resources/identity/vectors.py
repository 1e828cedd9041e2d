"""Makes the golden article ids with Python's own UUID version 5: python3 vectors.py > article-ids.tsv

Each line: the id, the kind, then the parts; a part as JSON text, since it may hold tabs and line feeds. The parts of a
url are its canonical form.
"""

import json
import uuid

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:dateline:article:v1")

CASES = [
    ("url", "https://news.example/2026/11/summit"),
    ("url", "https://news.example/"),
    ("url", "http://news.example/"),
    ("url", "https://xn--bcher-kva.example/a%20b?id=7"),
    ("url", "https://app.example/#!/story/9"),
    ("ext", "Example Wire", "EW-2026-000123"),
    ("ext", "Агентство", "42"),
    ("text", "Example Wire", "Ministers meet", "First line.\nSecond line."),
    ("text", "通信社", "会談", "両首脳は火曜日に会談した。"),
    ("text", "Example Wire", "Rocket \U0001f680 launched", "Tab\there, e\u0301 not composed."),
]

print(NAMESPACE, "namespace", sep="\t")
for case in CASES:
    print(uuid.uuid5(NAMESPACE, "\0".join(case)), case[0], *(json.dumps(part) for part in case[1:]), sep="\t")
