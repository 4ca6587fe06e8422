/* Decides a file of cases, a case a line, on several threads that share a host. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "medhold.h"

enum { THREADS = 3 };

/* What a thread decides: lines that stand together, so that the answers can be put one after the other. */
typedef struct part {
    const medhold_host *host;
    const char *cases;
    size_t len;
    medhold_text decisions, rejects;
    medhold_error *error;
} part;

static void *decide(void *argument) {
    part *own = argument;
    /* Lines that are no case are told in `rejects`, and cost the others nothing. */
    medhold_host_decide_batch(own->host, own->cases, own->len, &own->decisions, &own->rejects, &own->error);
    return NULL;
}

static char *read_all(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t room = 0, got;
    *len = 0;
    if (file == NULL) return NULL;
    do {
        char *grown = realloc(text, room += 65536);
        if (grown == NULL) break;
        text = grown;
        got = fread(text + *len, 1, room - *len, file);
        *len += got;
    } while (*len == room);
    fclose(file);
    return text;
}

/* The end of the line that is nearest after `at`. */
static size_t line_end(const char *text, size_t len, size_t at) {
    while (at < len && at > 0 && text[at - 1] != '\n') at++;
    return at;
}

static int run(const medhold_host *host, const char *cases, size_t len) {
    part parts[THREADS];
    pthread_t threads[THREADS];
    int started[THREADS];
    int status = 0;
    size_t begin = 0;
    for (int i = 0; i < THREADS; i++) {
        size_t end = i + 1 == THREADS ? len : line_end(cases, len, len * (size_t)(i + 1) / THREADS);
        if (end < begin) end = begin;
        parts[i] = (part){host, cases + begin, end - begin, {NULL, 0}, {NULL, 0}, NULL};
        begin = end;
        started[i] = pthread_create(&threads[i], NULL, decide, &parts[i]) == 0;
        if (!started[i]) decide(&parts[i]);
    }
    for (int i = 0; i < THREADS; i++) {
        if (started[i]) pthread_join(threads[i], NULL);
        if (parts[i].error != NULL) {
            fprintf(stderr, "%s\n", medhold_error_message(parts[i].error));
            status = 1;
        }
        if (parts[i].decisions.len > 0) fwrite(parts[i].decisions.ptr, 1, parts[i].decisions.len, stdout);
        if (parts[i].rejects.len > 0) fwrite(parts[i].rejects.ptr, 1, parts[i].rejects.len, stderr);
        medhold_text_free(&parts[i].decisions);
        medhold_text_free(&parts[i].rejects);
        medhold_error_free(parts[i].error);
    }
    return status;
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fprintf(stderr, "usage: batch PACK CASES\n");
        return 2;
    }
    size_t len;
    char *cases = read_all(argv[2], &len);
    medhold_error *error = NULL;
    medhold_host *host = NULL;
    medhold_builder *builder = medhold_builder_new();
    medhold_builder_pack(builder, argv[1], MEDHOLD_TO_ZERO, NULL);
    int status = 1;
    if (cases == NULL) {
        fprintf(stderr, "`%s` can't be read\n", argv[2]);
    } else if (medhold_builder_build(builder, &host, &error) != MEDHOLD_OK) {
        fprintf(stderr, "%s\n", medhold_error_message(error));
    } else {
        status = run(host, cases, len);
    }
    medhold_error_free(error);
    medhold_builder_free(builder);
    medhold_host_free(host);
    free(cases);
    return status;
}
