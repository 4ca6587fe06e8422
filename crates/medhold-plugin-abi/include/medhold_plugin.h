/* The C ABI between medhold and its plugins, version 1.1.
 *
 * A plugin is a dynamic library that exports one function, medhold_plugin_v1. The host reads the header of the descriptor
 * first, and nothing else before magic, version and size are found good. Only bytes and plain values cross the line. Whoever
 * allocates frees: the host copies each buffer and hands it back to the plugin's own `free`.
 *
 * Payloads are MessagePack maps with named fields; what is unknown is skipped, what is absent has a default:
 *
 *   config     {"config": {name: value, ...}, "pack_dir": text}
 *   describe   {"measures": [{"name", "kind", "unit", "history", "subject": [{"name", "kind", "required"}, ...], ...}, ...],
 *               "functions": [...], "checks": [{"name", "about", "blocks"}, ...]}
 *   evidence   [{"measure", "subject": {...}, "measures": {...}, "parameters": {...}, "at", "before"}, ...]
 *     answers  [{"Ok": [{"value", "source", "low", "high", "n", "from", "to", "as_of", "method", "unit"}, ...]}
 *               or {"Err": {"reason": "unknown_subject" or "no_data" or "unreachable", "text"}}, ...], one a request, in order
 *   call       {"function": text, "args": [value, ...]}; answered by a value
 *   check      {"check", "date", "case": {...}, "decision": {...},
 *               "letter": {"language", "asked_language", "subject": [segment, ...], "parts": [part, ...], "body"}}
 *       case   as medhold.case/1, decision as medhold.decision/1 with neither response nor fairness yet
 *       part   {"kind": "greeting" ... "closing", "claim", "segments": [segment, ...]}
 *    segment   {"kind": "prose" or "argument" or "quote" or "citation" or "mark", "text", "argument"}
 *     answers  [{"claim", "status": "pass" or "fail" or "warn" or "not_applicable" or "cannot_tell", "detail", "found": [text, ...]}, ...],
 *              one at least
 *
 * Days are texts such as 2013-12-31; money is decimal text such as 249.90. No call may throw, long-jump or end the process.
 */
#ifndef MEDHOLD_PLUGIN_H
#define MEDHOLD_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The first eight bytes of every descriptor. */
#define MEDHOLD_MAGIC {'M', 'E', 'D', 'H', 'O', 'L', 'D', 'P'}
#define MEDHOLD_ABI_MAJOR 1u
#define MEDHOLD_ABI_MINOR 1u

/* Capabilities, added up: which of the functions are there. */
#define MEDHOLD_ANSWERS_EVIDENCE ((uint64_t)1)
#define MEDHOLD_ANSWERS_CALLS ((uint64_t)2)

/* Flag: one instance may be called from several threads at a time. */
#define MEDHOLD_THREAD_SAFE ((uint64_t)1)

/* How a call ended. */
typedef uint32_t medhold_status;
#define MEDHOLD_DONE 0u     /* the buffer holds the answer, in MessagePack */
#define MEDHOLD_FAILED 1u   /* the buffer holds the reason, in UTF-8: lower case, no final period */
#define MEDHOLD_PANICKED 2u /* the buffer holds the text of a fault that was caught, in UTF-8 */

/* Bytes that the other side lends for the time of a call, or for ever where they stand in a descriptor. */
typedef struct medhold_bytes {
    const uint8_t *ptr; /* may be null where len is 0 */
    size_t len;
} medhold_bytes;

/* Bytes that the plugin allocated, and frees when the host hands them back. */
typedef struct medhold_buffer {
    uint8_t *ptr; /* may be null where len is 0 */
    size_t len;
} medhold_buffer;

/* An instance of a plugin, as the host holds it: opaque. */
typedef void *medhold_instance;

/* Stays the same in every version of the ABI. */
typedef struct medhold_header {
    uint8_t magic[8];
    uint32_t abi_major;
    uint32_t abi_minor;
    uint64_t struct_size; /* sizeof(medhold_descriptor), as the plugin was compiled */
} medhold_header;

typedef struct medhold_descriptor {
    medhold_header header;
    uint64_t capabilities;
    uint64_t flags;
    medhold_bytes name;    /* the plugin's name, in UTF-8 */
    medhold_bytes version; /* its own semantic version, in UTF-8 */
    /* What the plugin gives under a configuration. Opens none of its data. */
    medhold_status (*describe)(medhold_bytes config, medhold_buffer *out);
    /* Opens the data. `instance` is written only on MEDHOLD_DONE. */
    medhold_status (*create)(medhold_bytes config, medhold_instance *instance, medhold_buffer *out);
    /* Ends an instance; it is not used again. */
    void (*destroy)(medhold_instance instance);
    /* Answers a batch of requests. Null without MEDHOLD_ANSWERS_EVIDENCE. */
    medhold_status (*evidence)(medhold_instance instance, medhold_bytes requests, medhold_buffer *out);
    /* Calls a function. Null without MEDHOLD_ANSWERS_CALLS. */
    medhold_status (*call)(medhold_instance instance, medhold_bytes call, medhold_buffer *out);
    /* Frees a buffer that this plugin gave. */
    void (*free)(medhold_buffer buffer);
    /* A further table of functions by its number, or null; it lives as long as the process. ABI 1.0 defines none, 1.1
     * MEDHOLD_CHECKS. May be null itself. */
    const void *(*table)(uint32_t id);
} medhold_descriptor;

/* The number of the table medhold.checks/1. */
#define MEDHOLD_CHECKS 1u

/* The table medhold.checks/1, since ABI 1.1: fairness checks of letters. */
typedef struct medhold_checks {
    uint64_t struct_size; /* sizeof(medhold_checks), as the plugin was compiled */
    /* Makes one of the checks that the plugin describes, of one letter. */
    medhold_status (*check)(medhold_instance instance, medhold_bytes request, medhold_buffer *out);
} medhold_checks;

/* The one symbol that a plugin exports: gives a descriptor that lives as long as the process. */
#if defined(_WIN32)
__declspec(dllexport)
#elif defined(__GNUC__)
__attribute__((visibility("default")))
#endif
const medhold_descriptor *medhold_plugin_v1(void);

#ifdef __cplusplus
}
#endif

#endif
