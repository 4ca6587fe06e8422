/* A whole plugin in C: the tidal range of a port, as the plugin in Rust beside it gives.
 *
 *   cc -std=c11 -Wall -Wextra -Werror -shared -fPIC -fvisibility=hidden \
 *      -I crates/medhold-plugin-abi/include -o libmedhold_tides_c.so examples/tides-in-c/tides.c
 *   medhold plugin inspect ./libmedhold_tides_c.so
 *
 * The payloads are MessagePack. A plugin with more to say than this one would take a library for it.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "medhold_plugin.h"

/* ---- Writing ---- */

typedef struct writer {
    uint8_t *ptr;
    size_t len, room;
    bool full; /* there was no memory: what was written is of no use */
} writer;

static void put(writer *w, const void *bytes, size_t n) {
    if (w->room - w->len < n) {
        size_t room = (w->len + n) * 2;
        uint8_t *ptr = realloc(w->ptr, room);
        if (ptr == NULL) {
            w->full = true;
            return;
        }
        w->ptr = ptr;
        w->room = room;
    }
    memcpy(w->ptr + w->len, bytes, n);
    w->len += n;
}

static void put_head(writer *w, uint8_t marker, size_t n) {
    const uint8_t head[5] = {marker, (uint8_t)(n >> 24), (uint8_t)(n >> 16), (uint8_t)(n >> 8), (uint8_t)n};
    put(w, head, sizeof head);
}

static void put_text(writer *w, const char *text) {
    put_head(w, 0xdb, strlen(text));
    put(w, text, strlen(text));
}

static void put_list(writer *w, size_t n) { put_head(w, 0xdd, n); }
static void put_map(writer *w, size_t n) { put_head(w, 0xdf, n); }

static void put_pair(writer *w, const char *key, const char *text) {
    put_text(w, key);
    put_text(w, text);
}

static void put_flag(writer *w, bool flag) { put(w, flag ? "\xc3" : "\xc2", 1); }
static void put_number(writer *w, uint16_t n) { put(w, (const uint8_t[3]){0xcd, (uint8_t)(n >> 8), (uint8_t)n}, 3); }

/* ---- Reading ---- */

typedef struct reader {
    const uint8_t *at, *end;
} reader;

typedef enum kind { PLAIN, TEXT, LIST, MAP, BROKEN } kind;

static kind broken(reader *r) {
    r->at = r->end;
    return BROKEN;
}

/* Takes a big-endian number of so many bytes. */
static bool take(reader *r, unsigned bytes, size_t *n) {
    if ((size_t)(r->end - r->at) < bytes) return false;
    for (*n = 0; bytes > 0; bytes--) *n = *n << 8 | *r->at++;
    return true;
}

static kind of(reader *r, bool read, kind what) { return read ? what : broken(r); }

/* Goes past bytes that mean nothing here. */
static kind pass(reader *r, bool read, size_t n) {
    if (!read || (size_t)(r->end - r->at) < n) return broken(r);
    r->at += n;
    return PLAIN;
}

/* Reads the head of a value. `n` is the bytes of a text, the items of a list or the pairs of a map; a plain value is passed. */
static kind next(reader *r, size_t *n) {
    static const unsigned char plain[16] = {[0xa] = 4, [0xb] = 8, [0xc] = 1, [0xd] = 2, [0xe] = 4, [0xf] = 8};
    static const unsigned char number[4] = {1, 2, 4, 8};
    if (r->at == r->end) return broken(r);
    uint8_t m = *r->at++;
    *n = 0;
    if (m < 0x80 || m >= 0xe0) return PLAIN;
    if (m < 0x90) return *n = m & 0x0f, MAP;
    if (m < 0xa0) return *n = m & 0x0f, LIST;
    if (m < 0xc0) return *n = m & 0x1f, TEXT;
    if (m <= 0xc3) return m == 0xc1 ? broken(r) : PLAIN;
    if (m <= 0xc6) return pass(r, take(r, 1u << (m - 0xc4), n), *n);
    if (m <= 0xc9) return pass(r, take(r, 1u << (m - 0xc7), n), *n + 1);
    if (m <= 0xcf) return pass(r, true, plain[m & 0x0f]);
    if (m <= 0xd3) return pass(r, true, number[m - 0xd0]);
    if (m <= 0xd8) return pass(r, true, ((size_t)1 << (m - 0xd4)) + 1);
    if (m <= 0xdb) return of(r, take(r, 1u << (m - 0xd9), n), TEXT);
    if (m <= 0xdd) return of(r, take(r, 2u << (m - 0xdc), n), LIST);
    return of(r, take(r, 2u << (m - 0xde), n), MAP);
}

/* Goes past a whole value, however deep. */
static bool skip(reader *r) {
    for (size_t left = 1, n; left > 0; left--) {
        switch (next(r, &n)) {
        case BROKEN: return false;
        case PLAIN: break;
        case TEXT:
            if (pass(r, true, n) == BROKEN) return false;
            break;
        case LIST: left += n; break;
        case MAP: left += 2 * n; break;
        }
    }
    return true;
}

/* Reads a text that lies within what the host lends. */
static bool text(reader *r, const char **at, size_t *n) {
    if (next(r, n) != TEXT) return false;
    *at = (const char *)r->at;
    return pass(r, true, *n) != BROKEN;
}

static bool is(const char *at, size_t n, const char *what) { return n == strlen(what) && memcmp(at, what, n) == 0; }

/* Reads a map and leaves `found` at the value of a key, or empty where the map has no such key. */
static bool find(reader *r, const char *wanted, reader *found) {
    size_t pairs, n;
    const char *key;
    *found = (reader){NULL, NULL};
    if (next(r, &pairs) != MAP) return false;
    for (; pairs > 0; pairs--) {
        if (!text(r, &key, &n)) return false;
        if (is(key, n, wanted)) *found = *r;
        if (!skip(r)) return false;
    }
    return true;
}

/* ---- The plugin ---- */

static const struct {
    const char *name;
    uint16_t cm;
} ports[] = {{"Bodø", 172}, {"Oslo", 30}};

static medhold_status give(writer *w, medhold_buffer *out) {
    if (w->full) {
        free(w->ptr);
        *out = (medhold_buffer){NULL, 0};
        return MEDHOLD_FAILED;
    }
    *out = (medhold_buffer){w->ptr, w->len};
    return MEDHOLD_DONE;
}

static medhold_status refuse(writer *w, const char *reason, medhold_buffer *out) {
    w->len = 0;
    put(w, reason, strlen(reason));
    give(w, out);
    return MEDHOLD_FAILED;
}

static medhold_status describe(medhold_bytes config, medhold_buffer *out) {
    (void)config;
    writer w = {0};
    put_map(&w, 1);
    put_text(&w, "measures");
    put_list(&w, 1);
    put_map(&w, 4);
    put_pair(&w, "name", "tidal_range_cm");
    put_pair(&w, "kind", "number");
    put_pair(&w, "unit", "cm");
    put_text(&w, "subject");
    put_list(&w, 1);
    put_map(&w, 3);
    put_pair(&w, "name", "port");
    put_pair(&w, "kind", "text");
    put_text(&w, "required");
    put_flag(&w, true);
    return give(&w, out);
}

/* There is no data to open, so every instance is the same. */
static medhold_status create(medhold_bytes config, medhold_instance *instance, medhold_buffer *out) {
    (void)config;
    static char the_instance;
    *instance = &the_instance;
    *out = (medhold_buffer){NULL, 0};
    return MEDHOLD_DONE;
}

static void destroy(medhold_instance instance) { (void)instance; }

static void answer(writer *w, const char *port, size_t n) {
    put_map(w, 1);
    for (size_t i = 0; i < sizeof ports / sizeof ports[0]; i++) {
        if (!is(port, n, ports[i].name)) continue;
        put_text(w, "Ok");
        put_list(w, 1);
        put_map(w, 2);
        put_text(w, "value");
        put_number(w, ports[i].cm);
        put_pair(w, "source", "tide tables");
        return;
    }
    char reason[128];
    snprintf(reason, sizeof reason, "no tides are known for `%.*s`", n > 64 ? 0 : (int)n, port);
    put_text(w, "Err");
    put_map(w, 2);
    put_pair(w, "reason", "unknown_subject");
    put_pair(w, "text", reason);
}

static medhold_status evidence(medhold_instance instance, medhold_bytes bytes, medhold_buffer *out) {
    (void)instance;
    writer w = {0};
    reader requests = {bytes.ptr, bytes.ptr + bytes.len}, subject, found;
    size_t count, n;
    const char *port;
    if (next(&requests, &count) != LIST) return refuse(&w, "the requests are no list", out);
    put_list(&w, count);
    for (; count > 0; count--) {
        bool read = find(&requests, "subject", &subject) && find(&subject, "port", &found) && text(&found, &port, &n);
        if (!read) return refuse(&w, "a request names no port", out);
        answer(&w, port, n);
    }
    return give(&w, out);
}

static void give_back(medhold_buffer buffer) { free(buffer.ptr); }

#define LENT(text) {(const uint8_t *)(text), sizeof(text) - 1}

static const medhold_descriptor descriptor = {
    .header = {MEDHOLD_MAGIC, MEDHOLD_ABI_MAJOR, MEDHOLD_ABI_MINOR, sizeof(medhold_descriptor)},
    .capabilities = MEDHOLD_ANSWERS_EVIDENCE,
    .flags = MEDHOLD_THREAD_SAFE,
    .name = LENT("tides-c"),
    .version = LENT("1.0.0"),
    .describe = describe,
    .create = create,
    .destroy = destroy,
    .evidence = evidence,
    .free = give_back,
};

const medhold_descriptor *medhold_plugin_v1(void) { return &descriptor; }
