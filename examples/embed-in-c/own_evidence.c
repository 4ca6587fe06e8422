/* A pack from memory, and evidence of the app's own in the place of a plugin library. */
#include <stdio.h>
#include <stdlib.h>

#include "medhold.h"

static const char MANIFEST[] =
    "[pack]\nname = \"parcels\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n"
    "[topics.delivery]\ntitle.en = \"how we deliver\"\n"
    "[measures.on_time_share]\ntitle.en = \"parcels that come on the day\"\nkind = \"share\"\nmin_n = 100\nfrom = \"register\"\n"
    "[plugins.register]\nlibrary = \"medhold_register\"\n"
    "[words.on_time_share]\nnever = { op = \"<=\", value = 0.1 }\n"
    "[appeal.en]\nbody = \"the parcels ombudsman\"\nfree = true\nwithin = \"1 year\"\n";

static const char RULES[] =
    "/// What the register refutes.\n"
    "rule \"on-time-after-all\" on \"delivery\" {\n"
    "    when      claim.refuted\n    authority evidence\n    finding   misconception\n    remedy    explain\n"
    "    because   \"on-time\" with #{ share: on_time_share }\n}\n";

static const char MESSAGES[] = "on-time = Of all parcels, { PERCENT($share) } came on the day that we had said.\n";

static const char CASE[] =
    "{\"id\": \"P-1\", \"received\": \"2026-03-02\", \"language\": \"en\", \"claims\": [{\"id\": \"1\", \"topic\": \"delivery\","
    " \"kind\": \"assertion\", \"text\": \"You are never on time!\","
    " \"asserts\": {\"measure\": \"on_time_share\", \"word\": \"never\"}}]}";

/* The app's own register. It doesn't change while a host has it, so that equal requests have equal answers. */
typedef struct parcels {
    double on_time_share;
    unsigned count;
} parcels;

/* Answers a batch. This register has one answer to every request; one that has more reads `requests` with a JSON reader. */
static medhold_code look_up(void *state, const char *requests, size_t len, size_t count, medhold_answer *answer) {
    const parcels *own = state;
    char record[160];
    (void)requests;
    (void)len;
    snprintf(record, sizeof record, "{\"Ok\": [{\"value\": %.3f, \"n\": %u, \"source\": \"our register of parcels\"}]}",
             own->on_time_share, own->count);
    for (size_t i = 0; i < count; i++) {
        medhold_answer_put(answer, i == 0 ? "[" : ",", 1);
        medhold_answer_put(answer, record, MEDHOLD_TO_ZERO);
    }
    return medhold_answer_put(answer, "]", 1);
}

static medhold_code build(medhold_builder *builder, medhold_host **host, medhold_error **error) {
    const medhold_file files[] = {
        {"pack.toml", MEDHOLD_TO_ZERO, MANIFEST, sizeof MANIFEST - 1},
        {"delivery.rhai", MEDHOLD_TO_ZERO, RULES, sizeof RULES - 1},
        {"messages/en.ftl", MEDHOLD_TO_ZERO, MESSAGES, sizeof MESSAGES - 1},
    };
    static const char description[] = "{\"measures\": [{\"name\": \"on_time_share\", \"kind\": \"share\", \"unit\": \"1\"}]}";
    parcels *own = malloc(sizeof *own);
    if (own == NULL) return MEDHOLD_NULL_POINTER;
    *own = (parcels){0.934, 1000};
    /* From here on the register is the library's, which frees it. */
    medhold_evidence evidence = {sizeof evidence, own, look_up, free};
    medhold_code code = medhold_builder_evidence(builder, "register", MEDHOLD_TO_ZERO, description, sizeof description - 1,
                                                 &evidence, error);
    if (code == MEDHOLD_OK) code = medhold_builder_pack_files(builder, files, 3, error);
    if (code == MEDHOLD_OK) code = medhold_builder_build(builder, host, error);
    return code;
}

int main(void) {
    medhold_error *error = NULL;
    medhold_host *host = NULL;
    medhold_text decision = {NULL, 0}, body = {NULL, 0};
    medhold_builder *builder = medhold_builder_new();
    medhold_code code = build(builder, &host, &error);
    if (code == MEDHOLD_OK) code = medhold_host_decide(host, CASE, sizeof CASE - 1, &decision, &error);
    if (code == MEDHOLD_OK) code = medhold_decision_letter(decision.ptr, decision.len, NULL, &body, NULL, &error);
    if (code == MEDHOLD_OK) {
        puts(body.ptr);
    } else {
        fprintf(stderr, "%s\n", medhold_error_message(error));
    }
    medhold_text_free(&decision);
    medhold_text_free(&body);
    medhold_error_free(error);
    medhold_builder_free(builder);
    medhold_host_free(host);
    return code == MEDHOLD_OK ? 0 : 1;
}
