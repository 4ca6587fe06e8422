/* Builds a host, decides a case, and prints the letter. */
#include <stdio.h>

#include "medhold.h"

static const char CASE[] =
    "{\"id\": \"RE-1\", \"received\": \"2026-02-09\", \"language\": \"en\","
    " \"claims\": [{\"id\": \"1\", \"topic\": \"late_fee\", \"kind\": \"request\", \"text\": \"Do I have to pay 120 kroner?\"}],"
    " \"evidence\": {\"fee\": 120, \"days_late\": 6, \"replacement_price\": 99}}";

/* Tells what went wrong, and all that is wrong with a pack. */
static int failed(medhold_error *error) {
    fprintf(stderr, "%s\n%s\n", medhold_error_message(error), medhold_error_diagnostics(error));
    medhold_error_free(error);
    return 1;
}

static int answer(const medhold_host *host) {
    medhold_text decision, subject, body;
    medhold_error *error = NULL;
    uint32_t released = 0;
    if (medhold_host_decide(host, CASE, sizeof CASE - 1, &decision, &error) != MEDHOLD_OK) return failed(error);
    /* The decision is JSON; of its letter, this program wants no more than what goes out. */
    medhold_code read = medhold_decision_letter(decision.ptr, decision.len, &subject, &body, &released, &error);
    medhold_text_free(&decision);
    if (read != MEDHOLD_OK) return failed(error);
    printf("%s\n\n%s\n", subject.ptr, released ? body.ptr : "This one goes to a person.");
    medhold_text_free(&subject);
    medhold_text_free(&body);
    return 0;
}

int main(int argc, char **argv) {
    const char *pack = argc > 1 ? argv[1] : "rules/rental";
    medhold_error *error = NULL;
    medhold_host *host = NULL;
    medhold_builder *builder = medhold_builder_new();
    medhold_code built = medhold_builder_pack(builder, pack, MEDHOLD_TO_ZERO, &error);
    if (built == MEDHOLD_OK) built = medhold_builder_build(builder, &host, &error);
    medhold_builder_free(builder);
    if (built != MEDHOLD_OK) return failed(error);
    int status = answer(host);
    medhold_host_free(host);
    return status;
}
