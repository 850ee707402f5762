/*
 * Runs one kernel at a time for bench/c.mjs, so that C's rounds stand between those of the others:
 *
 *   load <kernel> <elements> <constants> c… t… <arrays> <period> x…   constants, and those of every other
 *                                                                     call; arrays, each a period repeated
 *   run <repetitions>                                            → nanoseconds of processor time
 *   show                                                         → the last result; a period of each array
 */
#define _POSIX_C_SOURCE 200809L
#include "table.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_ARRAYS = 8, MOST_CONSTANTS = 32 };

static const struct kernel *kernel;
static size_t length, array_count, period;
static real *arrays[MOST_ARRAYS];
static real *full; /* what the first array is refilled from */
static real constants[2][MOST_CONSTANTS];
static int is_turned;
static double result;

static void fail(const char *what) {
  fprintf(stderr, "bench/c/main.c: %s\n", what);
  exit(1);
}

static size_t read_count(size_t most) {
  size_t count;
  if (scanf("%zu", &count) != 1 || count > most) fail("expected a count");
  return count;
}

static real read_real(void) {
  double x;
  if (scanf("%lf", &x) != 1) fail("expected a number");
  return x;
}

static void load(void) {
  char name[64];
  if (scanf("%63s", name) != 1) fail("expected a kernel");
  for (kernel = kernels; kernel->name && strcmp(kernel->name, name);) kernel++;
  if (!kernel->name) fail("unknown kernel");

  length = read_count((size_t)1 << 32);
  size_t constant_count = read_count(MOST_CONSTANTS);
  for (size_t k = 0; k < 2; k++)
    for (size_t i = 0; i < constant_count; i++) constants[k][i] = read_real();
  is_turned = 0;

  for (size_t i = 0; i < array_count; i++) free(arrays[i]);
  array_count = read_count(MOST_ARRAYS);
  period = read_count(length);
  size_t bytes = (length * sizeof(real) + 63) / 64 * 64;
  for (size_t i = 0; i < array_count; i++) {
    real *array = arrays[i] = aligned_alloc(64, bytes);
    if (!array) fail("out of memory");
    for (size_t k = 0; k < period; k++) array[k] = read_real();
    for (size_t k = period; k < length; k++) array[k] = array[k - period];
  }
  free(full);
  full = NULL;
  if (kernel->refilled) {
    full = aligned_alloc(64, bytes);
    if (!full) fail("out of memory");
    memcpy(full, arrays[0], bytes);
  }
  puts("loaded");
}

static void run(void) {
  size_t repetitions = read_count((size_t)1 << 40);
  struct timespec start, end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  for (; repetitions > 0; repetitions--) {
    if (full) memcpy(arrays[0], full, length * sizeof(real));
    result = kernel->run(length, arrays, constants[is_turned]);
    is_turned = !is_turned; /* as repeated.mjs */
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  printf("%.0f\n", (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec));
}

static void show(void) {
  printf("%.17g", result);
  for (size_t i = 0; i < array_count; i++)
    for (size_t k = 0; k < period; k++) printf(" %.17g", (double)arrays[i][k]);
  putchar('\n');
}

int main(void) {
  char command[16];
  while (scanf("%15s", command) == 1) {
    if (!strcmp(command, "load")) load();
    else if (!strcmp(command, "run")) run();
    else if (!strcmp(command, "show")) show();
    else fail("unknown command");
    fflush(stdout);
  }
}
