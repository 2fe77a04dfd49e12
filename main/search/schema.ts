/**
 * The tables of the index. Raise the version with every change of them, and of what is written into them: an index of
 * another version is made anew.
 *
 * Articles keep their `number` for as long as they are in the study, so that a full-text table can use it as its rowid.
 */

/** The version of the tables, kept in the file's `user_version`. */
export const schemaVersion = 1

/**
 * `documents` has a row for each document that the index has read or has yet to read (`stamp` is empty then). Records are
 * numbered as their ledgers list them and read in that order, which is mostly that of their paths: the sorted tables grow
 * at their ends instead of all over, which made building them three times as fast.
 *
 * The `ledger` of a record is the one whose finished batches list it; without one it is not part of the study.
 * `alsoListed` has the others, where several do. `ledgers` says how far each has been read. `damaged` names what could not
 * be read: its rows are missing everywhere else.
 */
export const schemaSql = `
CREATE TABLE IF NOT EXISTS documents (
  number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, record TEXT, ledger INTEGER, stamp TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS documents_unread ON documents (kind DESC, number) WHERE stamp = '';
CREATE INDEX IF NOT EXISTS documents_ledger ON documents (ledger) WHERE ledger IS NOT NULL;
CREATE INDEX IF NOT EXISTS documents_coding ON documents (record) WHERE kind = 'coding';

CREATE TABLE IF NOT EXISTS damaged (path TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS ledgers (
  number INTEGER PRIMARY KEY, import TEXT NOT NULL UNIQUE,
  target INTEGER NOT NULL, readTo INTEGER NOT NULL, dropping INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS alsoListed (
  record TEXT NOT NULL, ledger INTEGER NOT NULL, PRIMARY KEY (record, ledger)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS coders (slug TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS articles (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL, ordinal INTEGER NOT NULL,
  path TEXT NOT NULL, fields TEXT NOT NULL, length INTEGER NOT NULL, family TEXT,
  status TEXT NOT NULL, statements INTEGER NOT NULL,
  place TEXT NOT NULL, titleKey TEXT, sourceKey TEXT, publishedKey TEXT, languageKey TEXT
);
CREATE INDEX IF NOT EXISTS articles_place ON articles (place);
CREATE INDEX IF NOT EXISTS articles_title ON articles (titleKey, place);
CREATE INDEX IF NOT EXISTS articles_source ON articles (sourceKey, place);
CREATE INDEX IF NOT EXISTS articles_published ON articles (publishedKey, place);
CREATE INDEX IF NOT EXISTS articles_language ON articles (languageKey, place);
CREATE INDEX IF NOT EXISTS articles_length ON articles (length, place);
CREATE INDEX IF NOT EXISTS articles_statements ON articles (statements, place);

CREATE TABLE IF NOT EXISTS coding (
  article TEXT NOT NULL, coder TEXT NOT NULL,
  status TEXT NOT NULL, statements INTEGER NOT NULL, PRIMARY KEY (article, coder)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS statements (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, coder TEXT NOT NULL, article TEXT NOT NULL,
  created TEXT NOT NULL, json TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS statements_id ON statements (id);
CREATE INDEX IF NOT EXISTS statements_article ON statements (article, coder);
CREATE INDEX IF NOT EXISTS statements_created ON statements (created, id, coder, article);
CREATE INDEX IF NOT EXISTS statements_coder ON statements (coder, created, id, article);

CREATE TABLE IF NOT EXISTS statementValues (
  statement INTEGER NOT NULL, variable TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (statement, variable, value)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS statementValues_value ON statementValues (variable, value);
`
