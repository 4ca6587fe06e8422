/* medhold from C, interface 1.0: hosts built from packs and plugins, decided by, and asked why.
 *
 *     medhold_builder *builder = medhold_builder_new();
 *     medhold_host *host = NULL;
 *     medhold_error *error = NULL;
 *     medhold_builder_pack(builder, "rules/rental", MEDHOLD_TO_ZERO, NULL);
 *     if (medhold_builder_build(builder, &host, &error) != MEDHOLD_OK) puts(medhold_error_message(error));
 *
 * Texts. All are UTF-8. A text that is passed is a pointer and a length in bytes, or MEDHOLD_TO_ZERO where it ends with a zero byte; it is lent
 * for the call and never kept. A medhold_text that is handed out ends with a zero byte, and is the caller's until medhold_text_free.
 *
 * Codes and errors. A call that can fail returns a medhold_code, and takes a medhold_error ** last. Where that is not null it is always
 * written: null where the call went well, else an error that is the caller's until medhold_error_free. Places for what is handed out are always
 * written too, with none where the call could not be done; freeing that does nothing.
 *
 * Null is never a crash: a call that needs what a null pointer stands for returns MEDHOLD_NULL_POINTER, and freeing null does nothing.
 *
 * Threads. Every function may be called from any thread, from several at a time with the same handle, unless it says otherwise. What frees a
 * handle waits for nobody: no other call with that handle may be under way, and none may follow. Hosts are made to be shared.
 *
 * Panics are caught: MEDHOLD_PANIC says that medhold is at fault, and tells of it on standard error. What no library can catch is memory
 * that runs out, and a plugin in the same process that misbehaves. */
#ifndef MEDHOLD_H
#define MEDHOLD_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The major version of this interface: programs made for another one need to be compiled anew. */
#define MEDHOLD_C_MAJOR 1u

/* The minor version of this interface: it grows when functions are added. */
#define MEDHOLD_C_MINOR 0u

/* In place of a length: the text ends at its first zero byte. */
#define MEDHOLD_TO_ZERO ((size_t)-1)

/* Each decision has its letter, checked. */
#define MEDHOLD_LETTERS_WRITTEN 0u

/* Rulings only: no letters, so no checks of them. */
#define MEDHOLD_LETTERS_LEFT 1u

/* A host whose plugin library is not there is not built. */
#define MEDHOLD_MISSING_PLUGINS_REFUSE 0u

/* Claims that need a plugin library that is not there are undecided with that reason. */
#define MEDHOLD_MISSING_PLUGINS_GO_ON 1u

/* No plugin library is looked for: claims that need one are undecided with that reason. */
#define MEDHOLD_MISSING_PLUGINS_LEAVE_ALL 2u

/* How a call ended: a plain number, so that a program can meet one that it does not know. */
typedef uint32_t medhold_code;

/* It went well. */
#define MEDHOLD_OK 0u
/* A pointer is null that must not be. */
#define MEDHOLD_NULL_POINTER 1u
/* A text is not UTF-8. */
#define MEDHOLD_NOT_UTF8 2u
/* A value is none of those that it may be, such as a day that does not exist. */
#define MEDHOLD_BAD_VALUE 3u
/* The builder has built its host already. */
#define MEDHOLD_SPENT 4u
/* The host can't be built: a pack has errors, a plugin can't be loaded, a setting does not fit. */
#define MEDHOLD_NOT_BUILT 5u
/* A text is not what it should be: no case, no decision, no line of a ledger. */
#define MEDHOLD_NOT_READ 6u
/* A fault in medhold, caught: what was asked is not done, and what was built before is as it was. Tell its maker. */
#define MEDHOLD_PANIC 7u

/* A text that the library hands out, in UTF-8, with a zero byte after its end. Where there is none, `ptr` is null and `len` 0.
 *
 * It is the caller's until it goes to `medhold_text_free`; its fields are to be read, not changed. */
typedef struct medhold_text {
    /* Where it begins. */
    char *ptr;
    /* How many bytes it has, without the zero after its end. */
    size_t len;
} medhold_text;

/* What a call that could not be done says of it: its code, a message, and all that is wrong with a pack. */
typedef struct medhold_error medhold_error;

/* Builds a host. Steps may come from any thread. */
typedef struct medhold_builder medhold_builder;

/* A file of a pack in memory: its path from the pack's folder, such as `messages/nb.ftl`, and its text. */
typedef struct medhold_file {
    /* Its path. */
    const char *path;
    /* The path's length in bytes, or `MEDHOLD_TO_ZERO`. */
    size_t path_len;
    /* Its text. */
    const char *text;
    /* The text's length in bytes, or `MEDHOLD_TO_ZERO`. */
    size_t text_len;
} medhold_file;

/* A parameter and its value as text. */
typedef struct medhold_setting {
    /* The parameter's name. */
    const char *name;
    /* The name's length in bytes, or `MEDHOLD_TO_ZERO`. */
    size_t name_len;
    /* Its value. */
    const char *value;
    /* The value's length in bytes, or `MEDHOLD_TO_ZERO`. */
    size_t value_len;
} medhold_setting;

/* A host: it decides, from any thread, from several at a time. */
typedef struct medhold_host medhold_host;

/* The decisions of a run so far. Batches are held one after the other, whichever thread they come from. */
typedef struct medhold_like_cases medhold_like_cases;

/* Where the app's code writes what it answers. It lives for the time of the call that it is handed to. */
typedef struct medhold_answer medhold_answer;

/* Evidence of measures from the app's own code. It is called from any thread, from several at a time, and must not throw, long-jump or end
 * the process. Equal requests must have equal answers. */
typedef struct medhold_evidence {
    /* `sizeof(medhold_evidence)`, as the program was compiled. */
    size_t struct_size;
    /* What the functions are handed; nobody else looks at it. */
    void *state;
    /* Answers a batch. `requests` is a JSON array of `count` requests, in UTF-8, `len` bytes and a zero; each is an object with
     * `measure`, and what the measure is described to read in `subject`, `measures`, `parameters`, `at` and `before`. With
     * `medhold_answer_put` it writes a JSON array of as many answers in the same order, `{"Ok": [record, ...]}` with the latest record last
     * or `{"Err": {"reason": "unknown_subject" or "no_data" or "unreachable", "text": why}}`, and returns `MEDHOLD_OK`. A record has
     * `value` and `source`, and may have `low`, `high`, `n`, `unit`, `from`, `to`, `as_of` and `method`. With any other code, what it
     * writes is the reason, lower case, no final period. */
    medhold_code (*evidence)(void *state, const char *requests, size_t len, size_t count, medhold_answer *answer);
    /* Frees `state`, once, when neither builder nor host needs it any more; may be null. */
    void (*free)(void *state);
} medhold_evidence;

/* The version of the library, such as `0.1.0`. It lives as long as the process; nobody frees it. */
const char *medhold_version(void);

/* The version of this interface in the library that runs, `major * 1000 + minor`; that of the header is `MEDHOLD_C_MAJOR` and
 * `MEDHOLD_C_MINOR`. The library can be used where the majors are the same and its minor is not below the header's. */
uint32_t medhold_c_version(void);

/* Frees a text that the library handed out, and makes it none, so that freeing it twice does nothing. Null does nothing. */
void medhold_text_free(medhold_text *text);

/* The code that the call returned; `MEDHOLD_OK` of null. */
medhold_code medhold_error_code(const medhold_error *error);

/* What is wrong and what to do, in UTF-8, ended by a zero; empty of null. It lives as long as the error; nobody else frees it. */
const char *medhold_error_message(const medhold_error *error);

/* All that is wrong with a pack, as a JSON array in UTF-8, ended by a zero: objects with `code`, `severity`, `file`, `line`, `column`,
 * `message` and `help`, as `medhold check --format json` writes them but for the pack's folder before `file`; `[]` where it is nothing of a
 * pack's, and of null. It lives as long as the error; nobody else frees it. */
const char *medhold_error_diagnostics(const medhold_error *error);

/* Frees an error. Null does nothing. */
void medhold_error_free(medhold_error *error);

/* Begins a host. The builder is the caller's until it goes to `medhold_builder_free`. Never null. */
medhold_builder *medhold_builder_new(void);

/* Frees a builder, whether or not it has built its host, which lives on. Null does nothing. */
void medhold_builder_free(medhold_builder *builder);

/* Adds the pack in a folder. It is read when the host is built. `folder` is lent for the call. */
medhold_code medhold_builder_pack(medhold_builder *builder, const char *folder, size_t len, medhold_error **error);

/* Adds a pack from memory: its `n` files. They are lent for the call. */
medhold_code medhold_builder_pack_files(medhold_builder *builder, const medhold_file *files, size_t n, medhold_error **error);

/* Adds a folder from which plugin libraries may be loaded, besides the program's own and `plugins` in it. `folder` is lent for the call. */
medhold_code medhold_builder_plugins(medhold_builder *builder, const char *folder, size_t len, medhold_error **error);

/* Names the program that serves plugins which a pack has run in processes of their own: `medhold`. Without it, that is the program
 * `medhold` beside the one that runs. `program` is lent for the call. */
medhold_code medhold_builder_plugin_server(medhold_builder *builder, const char *program, size_t len, medhold_error **error);

/* Sets the longest time for one call of a plugin in a process of its own, in milliseconds, above 0; 10,000 unless set. */
medhold_code medhold_builder_plugin_deadline(medhold_builder *builder, uint64_t milliseconds, medhold_error **error);

/* What happens where a plugin library is not there: one of `MEDHOLD_MISSING_PLUGINS_...`, `MEDHOLD_MISSING_PLUGINS_REFUSE` unless set. */
medhold_code medhold_builder_missing_plugins(medhold_builder *builder, uint32_t missing, medhold_error **error);

/* Whether letters are written: one of `MEDHOLD_LETTERS_...`, `MEDHOLD_LETTERS_WRITTEN` unless set. */
medhold_code medhold_builder_letters(medhold_builder *builder, uint32_t wanted, medhold_error **error);

/* Decides every case as on this day, `2026-03-02`, not on that on which it came in. `day` is lent for the call. */
medhold_code medhold_builder_at(medhold_builder *builder, const char *day, size_t len, medhold_error **error);

/* Adds a client's profile, a TOML file with a `name` and `[parameters]`. It is read when the host is built. `path` is lent for the call. */
medhold_code medhold_builder_profile(medhold_builder *builder, const char *path, size_t len, medhold_error **error);

/* Sets a parameter over the pack's value and any profile's. Name and value are lent for the call. */
medhold_code medhold_builder_set(medhold_builder *builder, const char *name, size_t name_len, const char *value, size_t value_len, medhold_error **error);

/* Sets the `n` parameters of one client's cases over the pack's values and every profile's; where `client` is null, of the cases without a
 * client. What `medhold_builder_set` sets is not laid over them. All is lent for the call. */
medhold_code medhold_builder_client(medhold_builder *builder, const char *client, size_t len, const medhold_setting *settings, size_t n, medhold_error **error);

/* Reads and checks the packs, opens their plugins, and builds the host, which is the caller's until it goes to `medhold_host_free`. The
 * builder is spent, whether or not the host can be built, and stays to be freed. */
medhold_code medhold_builder_build(medhold_builder *builder, medhold_host **host, medhold_error **error);

/* Stands in for the plugin of this name with the app's own evidence; no library is then looked for.
 *
 * `description` says what it gives, as JSON: `{"measures": [{"name", "kind", "unit", "about", "history", "dated", "subject": [input, ...],
 * "measures": [input, ...], "parameters": [input, ...]}, ...]}`, each input `{"name", "kind", "unit", "required"}`; what is left out is empty
 * or false. The texts and the table are lent for the call. The state is taken over, also where the call can't be done: its `free` is called
 * once, from any thread, when neither builder nor host needs it any more. Only where `evidence` is null there is nothing to take over. */
medhold_code medhold_builder_evidence(medhold_builder *builder, const char *plugin, size_t plugin_len, const char *description, size_t description_len, const medhold_evidence *evidence, medhold_error **error);

/* Writes a piece of an answer, after what was written before. `text` is lent for the call. Only within the call that `answer` was handed
 * to, and from one thread at a time. */
medhold_code medhold_answer_put(medhold_answer *answer, const char *text, size_t len);

/* Frees a host. Null does nothing. Calls that are under way must have ended; other handles of the same host go on. */
void medhold_host_free(medhold_host *host);

/* One more handle of the same host, to be freed by itself: a thread that has its own may go on while another swaps hosts. The host goes when
 * its last handle does. Null gives null. */
medhold_host *medhold_host_share(const medhold_host *host);

/* Decides one case, JSON as of `medhold.case/1`; `decision` is JSON as of `medhold.decision/1`, on one line, without a line feed. What goes
 * wrong in a rule is part of the decision; only a text that is no case can't be decided. `case_json` is lent for the call, `decision` is the
 * caller's until it goes to `medhold_text_free`. */
medhold_code medhold_host_decide(const medhold_host *host, const char *case_json, size_t len, medhold_text *decision, medhold_error **error);

/* Decides several cases, a line each, and asks each source of evidence once for all of them; `decisions` has a line for each in their order,
 * each closed by a line feed. Blank lines are none. Each case is decided by itself, see `medhold_like_cases_decide`.
 *
 * Where `rejects` is not null, lines that are no case are left out, and told there: a line each, `{"line": 3, "reason": why}`. Where it is
 * null, they are refused all together for the first. `cases` is lent for the call, `decisions` and `rejects` are the caller's until they go
 * to `medhold_text_free`. */
medhold_code medhold_host_decide_batch(const medhold_host *host, const char *cases, size_t len, medhold_text *decisions, medhold_text *rejects, medhold_error **error);

/* The bare rulings on several cases, a line each: a JSON array of the decisions on its claims, without letter, evidence, or what would change
 * them. All else as of `medhold_host_decide_batch`. */
medhold_code medhold_host_rulings(const medhold_host *host, const char *cases, size_t len, medhold_text *rulings, medhold_text *rejects, medhold_error **error);

/* Tells why a case is decided as it is, as JSON: what `medhold explain --format json` prints, without the line feed at its end. `language` is
 * that of its sentences, such as `nb`; where it is null, the case's, else the pack's first. The texts are lent for the call, `explanation` is
 * the caller's until it goes to `medhold_text_free`. */
medhold_code medhold_host_explain(const medhold_host *host, const char *case_json, size_t len, const char *language, size_t language_len, medhold_text *explanation, medhold_error **error);

/* The packs, in the order in which they were added, as a JSON array of objects with `name` and `version`. `packs` is the caller's until it
 * goes to `medhold_text_free`. */
medhold_code medhold_host_packs(const medhold_host *host, medhold_text *packs, medhold_error **error);

/* What the processes of plugins that run apart went through since the host was built, as a JSON array of objects with `plugin`, `ended`,
 * `overdue`, `unanswered`, `last` and `given_up`; `[]` where nothing went wrong. `troubles` is the caller's until it goes to
 * `medhold_text_free`. */
medhold_code medhold_host_troubles(const medhold_host *host, medhold_text *troubles, medhold_error **error);

/* The letter of a decision: its subject and its text, none where no letter was written, and whether it is released, 1 or 0. A letter that is
 * not released goes to a person, not to the customer. Each of the three may be null where it is not wanted. `decision` is lent for the call,
 * `subject` and `body` are the caller's until they go to `medhold_text_free`. */
medhold_code medhold_decision_letter(const char *decision, size_t len, medhold_text *subject, medhold_text *body, uint32_t *released, medhold_error **error);

/* Begins a run, in which each decision is held against those before it: like cases must be decided alike. The run is the caller's until it
 * goes to `medhold_like_cases_free`; it keeps the host alive, which may be freed before it. */
medhold_code medhold_like_cases_new(const medhold_host *host, medhold_like_cases **like_cases, medhold_error **error);

/* Ends a run. Null does nothing. */
void medhold_like_cases_free(medhold_like_cases *like_cases);

/* Adds past decisions to those that later ones are held against: the lines of a ledger, as `medhold dry-run --format ledger` writes them.
 * Where one of them can't be read, none is added. `ledger` is lent for the call. */
medhold_code medhold_like_cases_record(medhold_like_cases *like_cases, const char *ledger, size_t len, medhold_error **error);

/* Decides several cases as `medhold_host_decide_batch` does, and holds each decision that has a letter against those before it in the run;
 * what is found stands in its checks. All batches of a run together give the bytes of `medhold dry-run --format jsonl`. Several threads may
 * decide batches of one run, which are then held in the order in which they come. */
medhold_code medhold_like_cases_decide(medhold_like_cases *like_cases, const char *cases, size_t len, medhold_text *decisions, medhold_text *rejects, medhold_error **error);

#ifdef __cplusplus
}
#endif

#endif
