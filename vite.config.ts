// How the tests run. The build and the preview bring their own settings (scripts/package/bundle.ts,
// scripts/preview/server.ts).

/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vite'

/** A busy or slow machine is no fault of the course's. */
const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 }

/** What packs courses or tries thousands of ways: part of `npm test`, not of `npm run test:fast`. */
const THOROUGH = ['tests/package/**/*.test.ts', 'tests/**/*.thorough.test.ts']

/** What only `npm run bench` asks for. */
const FIGURES = ['tests/**/*.figures.test.ts']

/**
 * For tests that leave nothing behind, and so share what they import. Each worker imports all of it
 * anew, and two projects run side by side, so a second one is of use from four cores on.
 */
const SHARING = { isolate: false, maxWorkers: availableParallelism() < 4 ? 1 : 2 }

export default defineConfig({
  test: {
    // The default leaves a core idle, which on two is half of them.
    maxWorkers: '100%',
    // Threads start sooner than processes.
    pool: 'threads',
    // What has not changed is not read anew.
    experimental: { fsModuleCache: true },
    // One project after the other, where several are asked for at once.
    projects: [
      {
        test: {
          ...PATIENCE,
          ...SHARING,
          name: 'fast',
          setupFiles: ['tests/support/properties.ts'],
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: [...THOROUGH, ...FIGURES, 'tests/browser/**', '**/*.journey.test.ts'],
        },
      },
      {
        test: {
          ...PATIENCE,
          ...SHARING,
          name: 'fast-screens',
          sequence: { groupOrder: 1 },
          include: ['tests/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/support/screens.ts'],
        },
      },
      {
        test: {
          ...PATIENCE,
          name: 'thorough',
          sequence: { groupOrder: 2 },
          include: THOROUGH,
          isolate: false,
        },
      },
      {
        test: {
          ...PATIENCE,
          name: 'journeys',
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 3 },
          include: ['tests/browser/**/*.test.ts', 'tests/**/*.journey.test.ts'],
        },
      },
      {
        test: {
          ...PATIENCE,
          name: 'figures',
          sequence: { groupOrder: 4 },
          include: FIGURES,
        },
      },
    ],
  },
})
