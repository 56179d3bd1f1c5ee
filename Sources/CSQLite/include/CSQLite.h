#ifndef CSQLITE_H
#define CSQLITE_H

/* Calls of SQLite that take a variable number of arguments or are macros, which Swift cannot make. */

struct sqlite3;

/* Makes a connection stand a file that was made to do harm: no schema is written as text, nothing is attached, and what a file
   can ask for is bounded far above what any Back Office needs. */
void sqlite_defend(struct sqlite3 *connection);

#endif
