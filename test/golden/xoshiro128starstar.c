/*
 * The reference for src/random.ts and src/minibatches.ts. schedules.py runs it to get random.json.
 *
 * next() and splitmix64() are the generators of https://prng.di.unimi.it/xoshiro128starstar.c (1.1)
 * and https://prng.di.unimi.it/splitmix64.c, by David Blackman and Sebastiano Vigna, public domain.
 * They are checked against outputs that were published for them before anything is printed.
 */
#include <assert.h>
#include <stdint.h>
#include <stdio.h>

static inline uint32_t rotl(const uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }

static uint32_t s[4];

static uint32_t next(void) {
  const uint32_t result = rotl(s[1] * 5, 7) * 9;
  const uint32_t t = s[1] << 9;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 11);
  return result;
}

static uint64_t x;

static uint64_t splitmix64(void) {
  uint64_t z = (x += 0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

static void seed(uint64_t value) {
  x = value;
  for (int i = 0; i < 4; i += 2) {
    const uint64_t word = splitmix64();
    s[i] = (uint32_t)word;
    s[i + 1] = (uint32_t)(word >> 32);
  }
}

/* Not as in src/random.ts: the smallest 2^k >= bound by a loop, the k high bits by division. */
static uint32_t below(uint64_t bound) {
  uint64_t range = 2;
  while (range < bound) range *= 2;
  for (;;) {
    const uint64_t drawn = next() / ((UINT64_C(1) << 32) / range);
    if (drawn < bound) return (uint32_t)drawn;
  }
}

static void check(void) {
  /* From the tests of Rust's rand_xoshiro, "produced with the reference implementation (v1.1)". */
  const uint32_t known[] = {11520,      0,          5927040,    70819200,   2031721883,
                            1637235492, 1287239034, 3734860849, 3729100597, 4258142804};
  for (int i = 0; i < 4; i++) s[i] = i + 1;
  for (int i = 0; i < 10; i++) assert(next() == known[i]);
  /* From https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64. */
  x = 1234567;
  assert(splitmix64() == UINT64_C(6457827717110365317));
  assert(splitmix64() == UINT64_C(3203168211198807973));
}

int main(void) {
  check();
  const uint64_t seeds[] = {0, 1, 42, UINT64_C(0xffffffff), UINT64_C(0x100000000),
                            UINT64_C(9007199254740991)};
  const uint64_t bounds[] = {1, 2, 3, 6, 10, 1000, 65537, UINT64_C(0x80000001),
                             UINT64_C(0x100000000)};

  printf("{\n\"next\": [");
  for (int i = 0; i < 6; i++) {
    printf("%s\n{\"seed\": %llu, \"values\": [", i ? "," : "", (unsigned long long)seeds[i]);
    seed(seeds[i]);
    for (int j = 0; j < 100; j++) printf("%s%u", j ? "," : "", next());
    printf("]}");
  }

  printf("\n],\n\"below\": [");
  for (int i = 0; i < 9; i++) {
    printf("%s\n{\"seed\": 7, \"bound\": %llu, \"values\": [", i ? "," : "",
           (unsigned long long)bounds[i]);
    seed(7);
    for (int j = 0; j < 100; j++) printf("%s%u", j ? "," : "", below(bounds[i]));
    printf("]}");
  }

  /* The orders of 50 rows in three epochs: Fisher-Yates from the last row down, each epoch on top
     of the one before. */
  printf("\n],\n\"orders\": {\"seed\": 1, \"rows\": 50, \"values\": [");
  uint32_t order[50];
  for (uint32_t i = 0; i < 50; i++) order[i] = i;
  seed(1);
  for (int epoch = 0; epoch < 3; epoch++) {
    for (uint32_t left = 50; left > 1; left--) {
      const uint32_t drawn = below(left);
      const uint32_t row = order[drawn];
      order[drawn] = order[left - 1];
      order[left - 1] = row;
    }
    printf("%s\n[", epoch ? "," : "");
    for (int i = 0; i < 50; i++) printf("%s%u", i ? "," : "", order[i]);
    printf("]");
  }
  printf("\n]}\n}\n");
  return 0;
}
