/* Runs a folder of conformance/ from C: builds the host that its arguments say, and decides standard input.
 *
 *   conform each|batch|run [--pack DIR] [--plugins DIR] [--profile FILE] [--set NAME VALUE] [--at DAY] [--letters-left] [--missing N]
 *
 * `each` decides line by line, `batch` all at once, `run` all at once with each held against those before it. A refusal goes to standard
 * error, and the program ends with 1. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "medhold.h"

static char *read_input(size_t *len) {
    char *text = NULL;
    size_t room = 0;
    *len = 0;
    do {
        char *grown = realloc(text, room += 65536);
        if (grown == NULL) exit(2);
        text = grown;
        *len += fread(text + *len, 1, room - *len, stdin);
    } while (*len == room);
    return text;
}

static medhold_code option(medhold_builder *builder, const char *name, char **values, medhold_error **error) {
    const size_t z = MEDHOLD_TO_ZERO;
    if (strcmp(name, "--letters-left") == 0) return medhold_builder_letters(builder, MEDHOLD_LETTERS_LEFT, error);
    if (values[0] == NULL) exit(2);
    if (strcmp(name, "--pack") == 0) return medhold_builder_pack(builder, values[0], z, error);
    if (strcmp(name, "--plugins") == 0) return medhold_builder_plugins(builder, values[0], z, error);
    if (strcmp(name, "--profile") == 0) return medhold_builder_profile(builder, values[0], z, error);
    if (strcmp(name, "--at") == 0) return medhold_builder_at(builder, values[0], z, error);
    if (strcmp(name, "--missing") == 0) return medhold_builder_missing_plugins(builder, (uint32_t)atoi(values[0]), error);
    if (strcmp(name, "--set") == 0 && values[1] != NULL) return medhold_builder_set(builder, values[0], z, values[1], z, error);
    exit(2);
}

static medhold_code build(char **arguments, medhold_host **host, medhold_error **error) {
    medhold_builder *builder = medhold_builder_new();
    medhold_code code = MEDHOLD_OK;
    while (code == MEDHOLD_OK && *arguments != NULL) {
        const char *name = *arguments++;
        code = option(builder, name, arguments, error);
        arguments += strcmp(name, "--letters-left") == 0 ? 0 : strcmp(name, "--set") == 0 ? 2 : 1;
    }
    if (code == MEDHOLD_OK) code = medhold_builder_build(builder, host, error);
    medhold_builder_free(builder);
    return code;
}

static medhold_code each(const medhold_host *host, const char *cases, size_t len, medhold_error **error) {
    const char *end = cases + len;
    medhold_code code = MEDHOLD_OK;
    do {
        const char *newline = memchr(cases, '\n', (size_t)(end - cases));
        size_t line = (size_t)((newline == NULL ? end : newline) - cases);
        medhold_text decision;
        code = medhold_host_decide(host, cases, line, &decision, error);
        if (code == MEDHOLD_OK) {
            fwrite(decision.ptr, 1, decision.len, stdout);
            putchar('\n');
        }
        medhold_text_free(&decision);
        cases = newline == NULL ? end : newline + 1;
    } while (code == MEDHOLD_OK && cases < end);
    return code;
}

static medhold_code all(const medhold_host *host, const char *cases, size_t len, int held, medhold_error **error) {
    medhold_text decisions = {NULL, 0};
    medhold_code code;
    if (held) {
        medhold_like_cases *run = NULL;
        code = medhold_like_cases_new(host, &run, error);
        if (code == MEDHOLD_OK) code = medhold_like_cases_decide(run, cases, len, &decisions, NULL, error);
        medhold_like_cases_free(run);
    } else {
        code = medhold_host_decide_batch(host, cases, len, &decisions, NULL, error);
    }
    if (code == MEDHOLD_OK) fwrite(decisions.ptr, 1, decisions.len, stdout);
    medhold_text_free(&decisions);
    return code;
}

int main(int argc, char **argv) {
    if (argc < 2) return 2;
    size_t len;
    char *cases = read_input(&len);
    medhold_host *host = NULL;
    medhold_error *error = NULL;
    medhold_code code = build(argv + 2, &host, &error);
    if (code == MEDHOLD_OK) {
        code = strcmp(argv[1], "each") == 0 ? each(host, cases, len, &error)
                                            : all(host, cases, len, strcmp(argv[1], "run") == 0, &error);
    }
    if (code != MEDHOLD_OK) fprintf(stderr, "%s\n", medhold_error_message(error));
    medhold_error_free(error);
    medhold_host_free(host);
    free(cases);
    return code == MEDHOLD_OK ? 0 : 1;
}
