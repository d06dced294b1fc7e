// Puts a course on screen, as the launch does, with a learning system that is only words.

import { render } from '@testing-library/preact'
import { createActor } from 'xstate'
import type { LessonFile, Outline } from '../../src/course/course.ts'
import type { Progress } from '../../src/course/progress.ts'
import type { CourseFiles } from '../../src/launch/lesson-files.ts'
import { privateNotes } from '../../src/launch/private-notes.ts'
import { type ReaderScript, readerScript } from '../../src/launch/reader-script.ts'
import { readingSettings } from '../../src/launch/reading.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import { playerMachine } from '../../src/player/machine.ts'
import { newTrace } from '../../src/trace.ts'
import { App } from '../../src/view/App.tsx'
import type { AppProps, LessonLibrary } from '../../src/view/view-props.ts'

interface OnScreen extends Partial<Omit<AppProps, 'player' | 'lessons'>> {
  readonly outline: Outline
  readonly lessonFiles: readonly LessonFile[]
  readonly progress?: Progress
  /** What has happened before the course is drawn. */
  readonly events?: readonly PlayerEvent[]
  readonly lessons?: LessonLibrary
}

export function renderCourse(given: OnScreen) {
  const { outline, lessonFiles, progress, events = [], ...props } = given
  const player = createActor(playerMachine, {
    input: progress ? { outline, progress } : { outline },
  }).start()
  for (const event of events) player.send(event)
  const reading = readingSettings(outline.id)
  const notes = privateNotes(outline.id)
  const appProps: AppProps = {
    player,
    saving: { kind: 'quiet' },
    recorded: false,
    notice: undefined,
    onFound: undefined,
    isKeptOnDevice: false,
    lessons: arrived(lessonFiles),
    notes: () => notes,
    reading: reading.chosen(),
    chooseReading: (next) => {
      const isKept = reading.choose(next)
      rerender(<App {...appProps} reading={next} />)
      return isKept
    },
    newSeed: () => 7,
    visitSeed: 7,
    onTryAgain: () => undefined,
    held: () => undefined,
    trace: newTrace(''),
    onQuickExit: () => undefined,
    ...props,
  }
  const { rerender, ...drawn } = render(<App {...appProps} />)
  return {
    ...drawn,
    player,
    /** Draws again with other props, as a change in saving does. */
    change: (more: Partial<AppProps>) => rerender(<App {...appProps} {...more} />),
  }
}

/** A library whose files are all here; with `more`, as in a package. */
export const arrived = (
  files: readonly LessonFile[],
  more: Partial<ReaderScript> = {},
): CourseFiles => ({
  read: (file) => files[file] ?? 'missing',
  reader: () => readerScript.reader,
  retry: () => undefined,
  script: () => ({ ...readerScript, ...more }),
  subscribe: () => () => undefined,
})
