/**
 * The tables of the index. Raise the version with every change of them, and of what is written into them: an index of
 * another version is made anew.
 *
 * Articles keep their `number` for as long as they are in the study; their texts are found by it.
 */

/** The version of the tables, kept in the file's `user_version`. */
export const schemaVersion = 7

/**
 * `documents` has a row for each document that the index has read or has yet to read (`stamp` is empty then). Records are
 * numbered as their ledgers list them and read in that order, which is mostly that of their paths: the sorted tables grow
 * at their ends instead of all over, which made building them three times as fast.
 *
 * The `ledger` of a record is the one whose finished batches list it; without one it is not part of the study.
 * `alsoListed` has the others, where several do. `ledgers` says how far each has been read. `damaged` names what could not
 * be read: its rows are missing everywhere else.
 *
 * `statementValues` has each value of a statement once; of a text, which nobody looks up as a whole, an empty value says that
 * there is one.
 *
 * `articleText` finds the articles that have a word and keeps no text; every article that is listed is in it. A word of a
 * title weighs eight of the body. It is given the words apart (`core/text/word-bytes.ts`). FTS5 gathers 16 MB of new words
 * in memory, where it would write out each one and merge them later: a quarter of the work of building it. It also writes
 * them out whenever a statement is made ready to be taken back: where triggers go off, or many rows are changed at once.
 *
 * `kin` has what families are found by, for each article that can have one, and `likeness` what came out of comparing two
 * bodies, by their numbers. `kinChanges` has one row, number 1: how often `kin`, a source or a path changed, and how far `family` follows.
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
  place TEXT NOT NULL, titleKey TEXT, sourceKey TEXT, publishedKey TEXT, languageKey TEXT,
  source TEXT, language TEXT, import TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS articleText USING fts5(
  title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
);
INSERT INTO articleText (articleText, rank) VALUES ('rank', 'bm25(8.0, 1.0)');
INSERT INTO articleText (articleText, rank) VALUES ('hashsize', 16777216);

CREATE INDEX IF NOT EXISTS articles_family ON articles (family) WHERE family IS NOT NULL;

CREATE TABLE IF NOT EXISTS kin (
  article INTEGER PRIMARY KEY, body INTEGER NOT NULL, size INTEGER NOT NULL, similarity REAL, signature BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS likeness (
  first INTEGER NOT NULL, second INTEGER NOT NULL, common INTEGER NOT NULL,
  similarity REAL NOT NULL, isKin INTEGER NOT NULL, PRIMARY KEY (first, second, common)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kinChanges (number INTEGER PRIMARY KEY, changes INTEGER NOT NULL, settled INTEGER NOT NULL);
INSERT INTO kinChanges (number, changes, settled) VALUES (1, 0, 0);

CREATE TABLE IF NOT EXISTS coding (
  article TEXT NOT NULL, coder TEXT NOT NULL,
  status TEXT NOT NULL, statements INTEGER NOT NULL, codedWith TEXT, PRIMARY KEY (article, coder)
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

/** The indexes of articles, made once they have been read: the orders that they can be listed in, each with its columns. */
export const sortIndexes: Readonly<Record<string, string>> = {
  articles_place: 'place',
  articles_title: 'titleKey, place',
  articles_source: 'sourceKey, place',
  articles_published: 'publishedKey, place',
  articles_language: 'languageKey, place',
  articles_length: 'length, place',
  articles_statements: 'statements, place',
  /** No order: all that lists are filtered by, so that reading it does not read the rows. */
  articles_facts: 'status, statements, length, source, language, publishedKey, import, family',
}
