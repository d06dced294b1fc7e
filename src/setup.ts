import { createMachine, type setup as xstateSetup } from 'xstate'

/**
 * XState's `setup` with its checks of types, and of what it does `createMachine` alone: the
 * original brings action creators into the script that no chart here takes from it (0.8 kB).
 */
export const setup = ((implementations: object) => ({
  createMachine: (config: object) => createMachine(config, implementations),
})) as unknown as typeof xstateSetup
