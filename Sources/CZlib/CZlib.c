#include "CZlib.h"

#include <limits.h>
#include <zlib.h>

enum { WINDOW = 32768 };

static void last_window(const uint8_t **dictionary, size_t *length) {
  if (*dictionary == NULL) *length = 0;
  if (*length > WINDOW) {
    *dictionary += *length - WINDOW;
    *length = WINDOW;
  }
}

ptrdiff_t cz_pack(const uint8_t *bytes, size_t length, const uint8_t *dictionary, size_t dictionary_length,
                  uint8_t *target, size_t capacity) {
  if (length > INT_MAX || capacity > INT_MAX) return -1;
  last_window(&dictionary, &dictionary_length);
  z_stream stream = {0};
  if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return -1;
  if (dictionary_length > 0) deflateSetDictionary(&stream, dictionary, (uInt)dictionary_length);
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)length;
  stream.next_out = target;
  stream.avail_out = (uInt)capacity;
  int result = deflate(&stream, Z_FINISH);
  ptrdiff_t made = (ptrdiff_t)(capacity - stream.avail_out);
  deflateEnd(&stream);
  return result == Z_STREAM_END ? made : -1;
}

ptrdiff_t cz_unpack(const uint8_t *bytes, size_t length, const uint8_t *dictionary, size_t dictionary_length,
                    uint8_t *target, size_t capacity) {
  if (length > INT_MAX || capacity > INT_MAX) return -1;
  last_window(&dictionary, &dictionary_length);
  z_stream stream = {0};
  if (inflateInit2(&stream, -15) != Z_OK) return -1;
  if (dictionary_length > 0) inflateSetDictionary(&stream, dictionary, (uInt)dictionary_length);
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)length;
  stream.next_out = target;
  stream.avail_out = (uInt)capacity;
  int result = inflate(&stream, Z_FINISH);
  ptrdiff_t made = (ptrdiff_t)(capacity - stream.avail_out);
  inflateEnd(&stream);
  return result == Z_STREAM_END ? made : -1;
}
