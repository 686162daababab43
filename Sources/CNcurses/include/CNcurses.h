/* What Swift can't import of ncurses: macros, mutable globals, and calls that take a FILE. */
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdint.h>
#include <stdio.h>
#include <termios.h>
#include <wchar.h>

#include "ProcessPrivacy.h"
#include "TerminalGuard.h"

enum cn_term { CN_TERM_UNKNOWN, CN_TERM_FIXED_CURSOR, CN_TERM_USABLE };

/* Whether the terminal database knows `name`, and whether that terminal can move its cursor. Never exits. */
enum cn_term cn_term_judge(const char *name);

/* Colours that the terminal `name` has by the terminal database; 0 for none or an unknown one. Never exits. */
int cn_term_colors(const char *name);

/* Starts curses as the terminal `name` on stdin and stdout, raw, without echo, `columns` by `rows`.
   NULL if it can't. Never exits; reads neither LINES nor COLUMNS. */
SCREEN *cn_screen_start(const char *name, int columns, int rows);

/* Frees a screen that is no longer shown. */
void cn_screen_end(SCREEN *screen);

/* Writes the bytes that give the terminal back into `buffer`, without padding marks; returns how many. */
size_t cn_reset_bytes(char *buffer, size_t capacity, bool pasteBrackets);

/* The bytes that the terminal `cur_term` sends for, or is sent for, a capability such as "kcuu1"; NULL if none. */
const char *cn_capability(const char *name);

/* Columns that both the C library and curses give to `character`, or -1 if the locale can't show it. */
int cn_columns(uint32_t character);

/* The terminal's own columns and rows as the kernel knows them; 0 and 0 if it doesn't. */
void cn_window_size(int descriptor, int *columns, int *rows);

/* Sends bytes past curses, in order with what curses has written. */
void cn_send(const char *bytes);

/* Restores default attributes of SIGTSTP, stops the process group, and comes back when it is continued in the
   foreground or asked to end. */
void cn_stop_here(int descriptor);

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline int cn_colors(void) { return has_colors() ? COLORS : 0; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }

/* A blank with these attributes and this colour pair, to copy cells from. */
static inline cchar_t cn_pen(attr_t attributes, int pair) {
  cchar_t cell;
  setcchar(&cell, L" ", attributes, (short)pair, NULL);
  return cell;
}

static inline void cn_repaint_whole(void) { clearok(curscr, TRUE); }

#endif
