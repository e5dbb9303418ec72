/** How many documents to measure with: `BENCH_SIZES=100,1000`, or 1,000, 10,000 and 100,000. */
export function benchSizes(): number[] {
  return (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number)
}
