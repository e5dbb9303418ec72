import { defineConfig } from 'vitest/config'

/** Tests that put something else in the place of a module: they need the modules for themselves. */
const replacing = ['tests/policy/mutation.test.ts']
const never = ['**/node_modules/**', 'tests/fixtures/**']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Git and file-system tests share two cores with the browser; more workers only make them wait for each other.
    maxWorkers: 2,
    // The engine keeps no state in modules, so the files of a worker share them: reading them anew for each file took
    // three times as long as the tests of the pure rooms themselves.
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: [...never, ...replacing], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: replacing, exclude: never } },
    ],
  },
})
