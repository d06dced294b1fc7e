// How the tests run. The build and the preview bring their own settings (scripts/package/bundle.ts,
// scripts/preview/server.ts).

/// <reference types="vitest/config" />
import { defineConfig } from 'vite'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', '**/*.journey.test.ts'],
          // These leave nothing behind, so they may share what they import: half the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'fast-screens',
          include: ['tests/**/*.test.tsx'],
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/browser/**/*.test.ts', 'tests/**/*.journey.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
