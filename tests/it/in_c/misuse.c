/* Calls everything with what it can't be called with: each must be a code with a message, and nothing may leak or crash. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "medhold.h"

#define TASTE "\"received\": \"2026-03-02\", \"claims\": [{\"id\": \"1\", \"topic\": \"taste\", \"kind\": \"preference\", \"text\": \"I like it.\"}]"

static int faults = 0;
static int freed = 0;

static void expect(int holds, int line) {
    if (!holds) {
        fprintf(stderr, "line %d does not hold\n", line);
        faults++;
    }
}
#define EXPECT(holds) expect((holds), __LINE__)

/* The code must be this one, and the message must have this text in it. */
static void refused(medhold_code code, medhold_code wanted, medhold_error *error, const char *message, int line) {
    if (code != wanted || medhold_error_code(error) != wanted || strstr(medhold_error_message(error), message) == NULL) {
        fprintf(stderr, "line %d: %u, `%s`\n", line, (unsigned)code, medhold_error_message(error));
        faults++;
    }
    medhold_error_free(error);
}
#define REFUSED(call, wanted, message)                      \
    do {                                                    \
        medhold_code got = (call);                          \
        refused(got, (wanted), error, (message), __LINE__); \
    } while (0)

static void let_go(void *state) {
    (void)state;
    freed++;
}

static medhold_code fails(void *state, const char *requests, size_t len, size_t count, medhold_answer *answer) {
    (void)state, (void)requests, (void)len, (void)count;
    medhold_answer_put(answer, "the register is shut", MEDHOLD_TO_ZERO);
    return MEDHOLD_PANIC;
}

static medhold_code babbles(void *state, const char *requests, size_t len, size_t count, medhold_answer *answer) {
    (void)state, (void)requests, (void)len, (void)count;
    EXPECT(medhold_answer_put(answer, NULL, 3) == MEDHOLD_NULL_POINTER);
    EXPECT(medhold_answer_put(answer, "\xff", 1) == MEDHOLD_NOT_UTF8);
    return medhold_answer_put(answer, "to whom it may concern", MEDHOLD_TO_ZERO);
}

static void nulls(void) {
    medhold_error *error = NULL;
    medhold_text text;
    medhold_host *host;
    medhold_like_cases *run;
    const size_t z = MEDHOLD_TO_ZERO;
    medhold_builder_free(NULL), medhold_host_free(NULL), medhold_like_cases_free(NULL), medhold_error_free(NULL);
    medhold_text_free(NULL);
    EXPECT(medhold_host_share(NULL) == NULL && medhold_error_code(NULL) == MEDHOLD_OK);
    EXPECT(*medhold_error_message(NULL) == 0 && strcmp(medhold_error_diagnostics(NULL), "[]") == 0);
    EXPECT(medhold_answer_put(NULL, "x", 1) == MEDHOLD_NULL_POINTER);
    REFUSED(medhold_builder_pack(NULL, "x", z, &error), MEDHOLD_NULL_POINTER, "`builder` is null");
    REFUSED(medhold_builder_pack_files(NULL, NULL, 0, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_plugins(NULL, "x", z, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_plugin_server(NULL, "x", z, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_plugin_deadline(NULL, 1, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_missing_plugins(NULL, 0, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_letters(NULL, 0, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_at(NULL, "x", z, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_profile(NULL, "x", z, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_set(NULL, "x", z, "y", z, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_client(NULL, NULL, 0, NULL, 0, &error), MEDHOLD_NULL_POINTER, "`builder`");
    REFUSED(medhold_builder_evidence(NULL, "x", z, "{}", z, NULL, &error), MEDHOLD_NULL_POINTER, "`evidence` is null");
    REFUSED(medhold_builder_build(NULL, &host, &error), MEDHOLD_NULL_POINTER, "`builder`");
    EXPECT(host == NULL && medhold_builder_build(NULL, NULL, NULL) == MEDHOLD_NULL_POINTER);
    REFUSED(medhold_host_decide(NULL, "{}", z, &text, &error), MEDHOLD_NULL_POINTER, "`host` is null");
    EXPECT(text.ptr == NULL && text.len == 0);
    REFUSED(medhold_host_decide_batch(NULL, "", z, &text, NULL, &error), MEDHOLD_NULL_POINTER, "`host`");
    REFUSED(medhold_host_rulings(NULL, "", z, &text, NULL, &error), MEDHOLD_NULL_POINTER, "`host`");
    REFUSED(medhold_host_explain(NULL, "{}", z, NULL, 0, &text, &error), MEDHOLD_NULL_POINTER, "`host`");
    REFUSED(medhold_host_packs(NULL, &text, &error), MEDHOLD_NULL_POINTER, "`host`");
    REFUSED(medhold_host_troubles(NULL, &text, &error), MEDHOLD_NULL_POINTER, "`host`");
    REFUSED(medhold_decision_letter(NULL, 0, NULL, NULL, NULL, &error), MEDHOLD_NULL_POINTER, "`decision` is null");
    REFUSED(medhold_decision_letter("{}", z, NULL, NULL, NULL, &error), MEDHOLD_NOT_READ, "this is no decision");
    REFUSED(medhold_like_cases_new(NULL, &run, &error), MEDHOLD_NULL_POINTER, "`host`");
    REFUSED(medhold_like_cases_record(NULL, "", z, &error), MEDHOLD_NULL_POINTER, "`like_cases`");
    REFUSED(medhold_like_cases_decide(NULL, "", z, &text, NULL, &error), MEDHOLD_NULL_POINTER, "`like_cases`");
}

static void builders(void) {
    medhold_error *error = NULL;
    medhold_host *host = NULL;
    const size_t z = MEDHOLD_TO_ZERO;
    const medhold_file twice[] = {{"a.rhai", z, "", 0}, {"a.rhai", z, "", 0}};
    const medhold_file broken[] = {{"pack.toml", z, "[pack", z}};
    medhold_evidence evidence = {sizeof evidence, NULL, fails, let_go};
    medhold_builder *builder = medhold_builder_new();
    REFUSED(medhold_builder_pack(builder, NULL, 4, &error), MEDHOLD_NULL_POINTER, "`folder` is null");
    REFUSED(medhold_builder_pack(builder, "r\xffx", 3, &error), MEDHOLD_NOT_UTF8, "not UTF-8 from its byte 2 on");
    REFUSED(medhold_builder_pack(builder, "x", (size_t)-2, &error), MEDHOLD_BAD_VALUE, "`folder` can't have");
    REFUSED(medhold_builder_pack_files(builder, NULL, 2, &error), MEDHOLD_NULL_POINTER, "`files` is null");
    REFUSED(medhold_builder_pack_files(builder, twice, (size_t)-1, &error), MEDHOLD_BAD_VALUE, "`files` can't have");
    REFUSED(medhold_builder_pack_files(builder, twice, 2, &error), MEDHOLD_BAD_VALUE, "`a.rhai` is given twice");
    REFUSED(medhold_builder_letters(builder, 7, &error), MEDHOLD_BAD_VALUE, "`letters` is 7");
    REFUSED(medhold_builder_missing_plugins(builder, 7, &error), MEDHOLD_BAD_VALUE, "`missing` is 7");
    REFUSED(medhold_builder_plugin_deadline(builder, 0, &error), MEDHOLD_BAD_VALUE, "0");
    REFUSED(medhold_builder_at(builder, "2026-02-30", z, &error), MEDHOLD_BAD_VALUE, "`2026-02-30` is no date");
    REFUSED(medhold_builder_evidence(builder, "x", z, "{", z, &evidence, &error), MEDHOLD_BAD_VALUE, "the description can't be read");
    EXPECT(freed == 1);
    evidence.struct_size = 8;
    REFUSED(medhold_builder_evidence(builder, "x", z, "{}", z, &evidence, &error), MEDHOLD_BAD_VALUE, "`struct_size`");
    EXPECT(freed == 2);
    EXPECT(medhold_builder_pack_files(builder, broken, 1, &error) == MEDHOLD_OK && error == NULL);
    EXPECT(medhold_builder_build(builder, &host, &error) == MEDHOLD_NOT_BUILT && host == NULL);
    EXPECT(strstr(medhold_error_diagnostics(error), "\"file\":\"pack.toml\"") != NULL);
    medhold_error_free(error);
    REFUSED(medhold_builder_build(builder, &host, &error), MEDHOLD_SPENT, "begin another one");
    REFUSED(medhold_builder_pack(builder, "x", z, &error), MEDHOLD_SPENT, "begin another one");
    medhold_builder_free(builder);
}

static medhold_host *built(medhold_evidence *evidence) {
    static const char manifest[] =
        "[pack]\nname = \"cinema\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n[topics.taste]\ntitle.en = \"taste\"\n"
        "[measures.queue_min]\ntitle.en = \"the queue\"\nkind = \"number\"\nunit = \"min\"\nfrom = \"clock\"\n"
        "[plugins.clock]\nlibrary = \"medhold_clock\"\n"
        "[parameters.patience]\nvalue = 5\nunit = \"min\"\nabout = \"how long a queue may be\"\n"
        "[appeal.en]\nbody = \"the owner\"\nfree = true\nwithin = \"1 year\"\n";
    static const char rules[] =
        "/// A long queue.\nrule \"long\" on \"taste\" {\n    source \"the house\"\n    when queue_min > patience\n"
        "    authority evidence\n    finding fact\n    remedy improve\n    because \"long\"\n}\n";
    static const char description[] = "{\"measures\": [{\"name\": \"queue_min\", \"kind\": \"number\", \"unit\": \"min\"}]}";
    const size_t z = MEDHOLD_TO_ZERO;
    const medhold_file files[] = {
        {"pack.toml", z, manifest, z}, {"taste.rhai", z, rules, z}, {"messages/en.ftl", z, "long = It was long.\n", z}};
    const medhold_setting settings[] = {{"patience", z, "7", z}};
    medhold_error *error = NULL;
    medhold_host *host = NULL;
    medhold_builder *builder = medhold_builder_new();
    EXPECT(medhold_builder_evidence(builder, "clock", z, description, z, evidence, NULL) == MEDHOLD_OK);
    EXPECT(medhold_builder_client(builder, "Filmhj\xc3\xb8rnet", z, settings, 1, NULL) == MEDHOLD_OK);
    EXPECT(medhold_builder_pack_files(builder, files, 3, NULL) == MEDHOLD_OK);
    EXPECT(medhold_builder_plugin_deadline(builder, 50, NULL) == MEDHOLD_OK);
    if (medhold_builder_build(builder, &host, &error) != MEDHOLD_OK) fprintf(stderr, "%s\n", medhold_error_message(error));
    medhold_error_free(error);
    medhold_builder_free(builder);
    EXPECT(host != NULL);
    return host;
}

/* What goes wrong in the app's own code is an answer, and the host outlives it. */
static void own_code(medhold_code (*ask)(void *, const char *, size_t, size_t, medhold_answer *), const char *said) {
    medhold_evidence evidence = {sizeof evidence, NULL, ask, let_go};
    medhold_text text, other;
    medhold_error *error = NULL;
    medhold_like_cases *run = NULL;
    const size_t z = MEDHOLD_TO_ZERO;
    int before = freed;
    medhold_host *host = built(&evidence);
    medhold_host *shared = medhold_host_share(host);
    medhold_host_free(host);
    EXPECT(freed == before);
    EXPECT(medhold_host_decide(shared, "{\"id\": \"1\", " TASTE "}", z, &text, &error) == MEDHOLD_OK);
EXPECT(strstr(text.ptr, said) != NULL && text.ptr[text.len] == 0 && strlen(text.ptr) == text.len);
    medhold_text_free(&text), medhold_text_free(&text);
    REFUSED(medhold_host_decide(shared, "{\"id\": \"1\"}", z, &text, &error), MEDHOLD_NOT_READ, "missing field `claims`");
    REFUSED(medhold_host_decide(shared, "{}", z, NULL, &error), MEDHOLD_NULL_POINTER, "`decision` is null");
    REFUSED(medhold_host_explain(shared, "{\"id\": \"1\", " TASTE "}", z, "no language", z, &text, &error), MEDHOLD_BAD_VALUE, "no language");
    REFUSED(medhold_host_decide_batch(shared, "\n{}\n", z, &text, NULL, &error), MEDHOLD_NOT_READ, "line 2: missing field");
    EXPECT(medhold_host_decide_batch(shared, "{\"id\": \"1\", " TASTE "}\n{}\n", z, &text, &other, NULL) == MEDHOLD_OK);
    EXPECT(strstr(other.ptr, "{\"line\":2,\"reason\":\"missing field") == other.ptr && text.ptr[text.len - 1] == '\n');
    medhold_text_free(&text), medhold_text_free(&other);
    EXPECT(medhold_host_rulings(shared, "{\"id\": \"1\", " TASTE "}", z, &text, NULL, NULL) == MEDHOLD_OK && text.ptr[0] == '[');
    medhold_text_free(&text);
    EXPECT(medhold_host_explain(shared, "{\"id\": \"1\", " TASTE "}", z, "en", z, &text, NULL) == MEDHOLD_OK);
    EXPECT(strstr(text.ptr, "\"in_words\"") != NULL);
    medhold_text_free(&text);
    EXPECT(medhold_host_packs(shared, &text, NULL) == MEDHOLD_OK);
    EXPECT(strcmp(text.ptr, "[{\"name\":\"cinema\",\"version\":\"1.0.0\"}]") == 0);
    medhold_text_free(&text);
    EXPECT(medhold_host_troubles(shared, &text, NULL) == MEDHOLD_OK && strcmp(text.ptr, "[]") == 0);
    medhold_text_free(&text);
    EXPECT(medhold_like_cases_new(shared, &run, NULL) == MEDHOLD_OK);
    medhold_host_free(shared);
    EXPECT(freed == before);
    REFUSED(medhold_like_cases_record(run, "{}", z, &error), MEDHOLD_NOT_READ, "line 1: missing field");
    EXPECT(medhold_like_cases_decide(run, "{\"id\": \"1\", " TASTE "}", z, &text, NULL, NULL) == MEDHOLD_OK);
    medhold_text_free(&text);
    medhold_like_cases_free(run);
    EXPECT(freed == before + 1);
}

int main(void) {
    EXPECT(medhold_c_version() == MEDHOLD_C_MAJOR * 1000 + MEDHOLD_C_MINOR && strlen(medhold_version()) >= 5);
    nulls();
    builders();
    own_code(fails, "the register is shut");
    own_code(babbles, "its answer can't be read");
    if (faults == 0) puts("all well");
    return faults == 0 ? 0 : 1;
}
