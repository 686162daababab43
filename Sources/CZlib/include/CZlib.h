/* Raw deflate with a preset dictionary, in one call each way. */
#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>
#include <stdint.h>

/* Packs `length` bytes into `target`, whose first `dictionary_length` bytes of `dictionary` (its last 32 KiB count) may
   be referred to; `dictionary` may be NULL. Returns the packed length, or -1 where `capacity` is too small or memory is
   short. */
ptrdiff_t cz_pack(const uint8_t *bytes, size_t length, const uint8_t *dictionary, size_t dictionary_length,
                  uint8_t *target, size_t capacity);

/* Unpacks what `cz_pack` made with the same dictionary. Returns the length, or -1 where the bytes aren't such, or don't
   fit into `capacity`. Never reads or writes out of bounds, whatever the bytes. */
ptrdiff_t cz_unpack(const uint8_t *bytes, size_t length, const uint8_t *dictionary, size_t dictionary_length,
                    uint8_t *target, size_t capacity);

#endif
