"""How a release lies in its SQLite file. A release is written once, then only read."""

from __future__ import annotations

SHAPE = 1
"""Of the files below; a release of another shape is left aside and asked for again."""

FILE = "release.sqlite"

OCCUPATIONS = """
CREATE TABLE occupation (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, summary TEXT NOT NULL,
  described INTEGER NOT NULL DEFAULT 0, zone INTEGER, licence TEXT NOT NULL DEFAULT 'unknown',
  pay REAL, pay_year INTEGER
);
CREATE TABLE title (occupation TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE task (occupation TEXT NOT NULL, id INTEGER, text TEXT NOT NULL, core INTEGER, importance REAL);
CREATE TABLE emerging (occupation TEXT NOT NULL, text TEXT NOT NULL, replaces TEXT);
CREATE TABLE element (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE rating (
  occupation TEXT NOT NULL, element TEXT NOT NULL, value REAL, level REAL,
  PRIMARY KEY (occupation, element)
) WITHOUT ROWID;
CREATE TABLE activity (id TEXT PRIMARY KEY, name TEXT NOT NULL, parent TEXT) WITHOUT ROWID;
CREATE TABLE doing (
  occupation TEXT NOT NULL, activity TEXT NOT NULL, tasks INTEGER NOT NULL,
  PRIMARY KEY (occupation, activity)
) WITHOUT ROWID;
CREATE TABLE technology (
  occupation TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, category TEXT NOT NULL,
  hot INTEGER NOT NULL, in_demand INTEGER NOT NULL
);
CREATE TABLE education (occupation TEXT NOT NULL, label TEXT NOT NULL, share REAL, imprecise INTEGER);
CREATE TABLE related (
  occupation TEXT NOT NULL, other TEXT NOT NULL, tier TEXT NOT NULL, place INTEGER NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5(
  title, titles, summary, tasks, content='', tokenize="porter unicode61 remove_diacritics 2"
);
"""

SPOKEN = """
CREATE VIRTUAL TABLE spoken USING fts5(
  language UNINDEXED, code UNINDEXED, title, names, summary, tasks,
  tools UNINDEXED, education UNINDEXED, also UNINDEXED, tokenize="porter unicode61 remove_diacritics 2"
);
"""
"""The starter in other languages: lists have a line each; `names` is all that it is called, form by form."""

OCCUPATION_INDEXES = """
CREATE INDEX title_of ON title (occupation);
CREATE INDEX task_of ON task (occupation);
CREATE INDEX emerging_of ON emerging (occupation);
CREATE INDEX technology_of ON technology (occupation);
CREATE INDEX technology_named ON technology (name);
CREATE INDEX education_of ON education (occupation);
CREATE INDEX related_of ON related (occupation);
"""

LABOUR = """
CREATE TABLE wage (
  soc TEXT PRIMARY KEY, median REAL NOT NULL, per TEXT NOT NULL, top_coded INTEGER NOT NULL,
  year INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE employment (soc TEXT PRIMARY KEY, people INTEGER NOT NULL, year INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE projection (
  soc TEXT PRIMARY KEY, employment INTEGER NOT NULL, growth REAL NOT NULL, openings INTEGER,
  education TEXT, first_year INTEGER NOT NULL, last_year INTEGER NOT NULL
) WITHOUT ROWID;
"""

EXPOSURE = """
CREATE TABLE exposure (code TEXT PRIMARY KEY, score REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE exposed_task (code TEXT NOT NULL, text TEXT NOT NULL, label TEXT NOT NULL);
CREATE INDEX exposed_task_code ON exposed_task (code);
"""

ESCO = """
CREATE TABLE occupation (
  id INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE, label TEXT NOT NULL, isco TEXT NOT NULL,
  summary TEXT NOT NULL
);
CREATE TABLE label (
  occupation INTEGER NOT NULL, language TEXT NOT NULL, label TEXT NOT NULL, preferred INTEGER NOT NULL
);
CREATE TABLE skill (
  id INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE, label TEXT NOT NULL, kind TEXT NOT NULL
);
CREATE TABLE needs (
  occupation INTEGER NOT NULL, skill INTEGER NOT NULL, essential INTEGER NOT NULL,
  PRIMARY KEY (occupation, skill)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE skill_words USING fts5(
  label, others, content='', tokenize="porter unicode61 remove_diacritics 2"
);
"""

ESCO_INDEXES = "CREATE INDEX label_of ON label (language, preferred, occupation);"

CROSSWALK = """
CREATE TABLE link (
  source TEXT NOT NULL, source_code TEXT NOT NULL, target TEXT NOT NULL, target_code TEXT NOT NULL,
  match TEXT NOT NULL,
  PRIMARY KEY (source, target, source_code, target_code)
) WITHOUT ROWID;
"""
