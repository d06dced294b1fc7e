// How saving goes, in words that are true (product, 6.1).

import { isOnDevice } from '../on-device.ts'
import type { Saving } from '../view-props.ts'
import { clockTime, words } from '../words.ts'

/** What stands at the foot of each page. */
export function savingWords(saving: Saving): string {
  switch (saving.kind) {
    case 'quiet':
      return ''
    case 'saved': {
      const said = words('saving.saved', { time: clockTime(saving.at) })
      return saving.isShort ? `${said}. ${words('saving.short')}` : said
    }
    case 'practice':
      return words(`saving.${saving.why}`)
    default:
      return words(`saving.${saving.kind}`)
  }
}

/** What is spoken when one kind of saving follows another; most changes are silent. */
export function spokenWords(before: Saving['kind'], now: Saving['kind']): string {
  const wasInTrouble = before === 'retrying' || before === 'stopped'
  if (now === 'retrying') return words('saving.retrying')
  if (now === 'stopped') return words('fault.stopped')
  if (now === 'ended') return words('saving.ended')
  if (now !== 'saved') return ''
  if (before === 'practice') return words('saving.found')
  return wasInTrouble ? words('saving.savedAgain') : ''
}

/** What the end says of the record, below or behind *You have finished*. */
export function finishedWords(saving: Saving, isRecorded: boolean): string {
  if (saving.kind === 'lookingAgain') return words('saving.lookingAgain')
  if (isRecorded) return words('finished.recorded')
  if (saving.kind === 'practice') return words('finished.practice')
  const isOver = saving.kind === 'stopped' || saving.kind === 'ended'
  return words(isOver ? 'finished.stopped' : 'finished.notYet')
}

/** What the last screen says: to close the window is offered only when nothing is lost by it. */
export function leftWords(saving: Saving): string {
  switch (saving.kind) {
    case 'quiet':
    case 'saved':
    case 'lookingAgain':
      return words('left.close')
    case 'practice':
      return words('left.practice')
    case 'saving':
      return words('left.saving')
    case 'ended':
      return words('saving.ended')
    case 'retrying':
    case 'stopped':
      return words('left.notSaved')
  }
}

/** A break promises only what has happened. */
export function breakWords(saving: Saving): string {
  const isSaved = saving.kind === 'saved' || saving.kind === 'quiet'
  return words(isSaved || isOnDevice(saving) ? 'break.saved' : 'break.kept')
}
