"""Texts that a careless program would run, search by, or trip over."""

from __future__ import annotations

NASTY = (
    "'", '"', "`", "''", '""', "\\", "\\'", "\\\\", "\\u0027", "\\u0060", "\\u0022", "\\u005c\\u0027", "' OR 1=1 //",
    '" OR 1=1 //', "' RETURN 1 //", "'}) RETURN n //", "'}) DETACH DELETE n //", "x'; MATCH (n) DETACH DELETE n;",
    "\\u0027}) DETACH DELETE n //", "`) DETACH DELETE n //", "{zzz: 7}", "$limit", "$zzz", "{{7*7}}", "${7*7}", "%s%n",
    "%00", "' UNION MATCH (n) RETURN n.name //", "' CALL db.labels() YIELD label RETURN label //",
    "CALL dbms.components()", "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "'; LOAD CSV FROM 'http://127.0.0.1/' AS l //", "/* x */", "// x", "zzz\x00zzz", "\x00", "\x1b[2J",
    "\u202ezzz\u202c", "\u2066zzz\u2069", "\ufeff", "\u2028", "zzz\nzzz", "\t", "\ud800", "zzz:*", "*:*", "*", "?",
    "lookup:*", "name:[a TO zzzz]", "{a TO zzzz}", "zzz~2", "zzz^1000", "+zzz", "-zzz", "!zzz", "NOT zzz",
    "zzz && zzz", "zzz || zzz", "zzz AND NOT zzzz", "(zzz", "zzz)", "((((", "/z.*/", "+-&&||!(){}[]^\"~*?:\\/",
    "zzz" * 90, "zzz " * 70, "[zzz TO *]", "𝔷𝔷𝔷", "٧٧٧", "<script>alert(1)</script>", "--zzz", "c0001' OR '1'='1",
)  # fmt: skip
