import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/fixtures/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Git and file-system tests share two cores with the browser; more workers only make them wait for each other.
    maxWorkers: 2,
    // The engine keeps no state in modules, so the files of a worker share them: reading them anew for each file took
    // three times as long as the tests of the pure rooms themselves.
    isolate: false,
  },
})
