import type { AppProps } from '../view-props.ts'

/** Whether answers given now will reach a record. */
export const isRecording = ({ saving: { kind } }: Pick<AppProps, 'saving'>) =>
  kind !== 'practice' && kind !== 'lookingAgain' && kind !== 'ended'
