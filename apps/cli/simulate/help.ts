/** `nadir simulate --help`. */
export const help: string = `nadir simulate: predict a run on many machines before it is begun

How long a round takes, what it waits for most, how much travels and what it costs: computed by
letting the events of a run happen in time, from what you know of your machines. What it assumes is
said in the documentation of nadir/distributed. The same arguments give the same numbers.

Usage: nadir simulate --parameters <n> --inner-steps <n> --step <time> --workers <n>[,<n>...]

What is trained:
  --parameters <n>     numbers of the model, as 10e6
  --inner-steps <n>    steps that a worker takes in a round
  --step <time>        how long a step takes (times as 500ms, 30s, 10m, 2h)
  --workers <n>        how many machines; of several numbers, as 8,100,1000, a line each
  --shards <n>         parts of the data (default: as many as workers)
  --rounds <n>         of the run (default: 100)
  --precision <p>      f32, bf16, int8, int4 (default: int8)
  --feedback           with error feedback

Who is waited for:
  --quorum <n>         shards that make a round, or a share of them, as 90% (default: all)
  --grace <time>       how long the others have then (default: 0s)
  --lease <time>       until a worker is taken for dead (default: 30s)
  --straggling <x>     a round's steps take 1 + x · E times as long, E exponential (default: 0.1)
  --slow <share>       workers that are always slower, as 10% (default: 0%)
  --slowness <x>       how many times as long those take (default: 4)
  --failures <x>       how often a worker goes away in an hour (default: 0)
  --restart <time>     until it is back (default: 1m)

Lines, in MB/s:
  --download <x>, --upload <x>    a worker's (default: 12.5 and 2.5)
  --coordinator-download <x>, --coordinator-upload <x>    the coordinator's (default: 125)
  --server <x>         what server or bucket carry in each direction (default: 300)
  --averaging <x>      how fast the coordinator checks and adds, counted as f32 (default: 500)
  --latency <time>     of a request, there and back (default: 50ms)
  --polling <time>     between two looks; 0s for NATS, which tells of changes (default: 1s)

Prices, of a GB out and in, and of 1000 requests:
  --price-out <x>, --price-in <x>, --price-put <x>, --price-list <x>, --price-get <x>

  --seed <n>           of what chance decides (default: 0)
  --json               print all that is known, as JSON
  -h, --help           show this

Prints a line for each number of workers: the median time of a round and its 95th percentile, that of
the run, as how many workers that wait for nothing they are, MB a round that each fetches and sends,
requests a second, the cost of the run, and what takes most of a round; then how the time of a round
is spent. --json says more: shares of waiting, all that travels, requests by kind.

Examples:
  nadir simulate --parameters 10e6 --inner-steps 500 --step 100ms --workers 8,100,1000
  nadir simulate --parameters 10e6 --inner-steps 500 --step 100ms --workers 100 --quorum 90% \\
    --failures 0.2 --slow 5% --price-put 0.0045 --price-list 0.0045 --price-get 0.00036`;
