import type { Saving } from './view-props.ts'

/** Whether nothing is recorded, and progress is kept on the device. */
export const isOnDevice = (saving: Saving): boolean =>
  saving.kind === 'practice' && saving.why === 'onDevice'
