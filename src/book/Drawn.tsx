// Draws a specimen as the launch draws the course, with a learning system that is only words.

import { lessonFiles, outline as whole } from 'virtual:book'
import { useMemo, useState } from 'preact/hooks'
import { createActor } from 'xstate'
import type { Outline } from '../course/course.ts'
import { readerScript } from '../launch/reader-script.ts'
import { readingSettings } from '../launch/reading.ts'
import { playerMachine } from '../player/machine.ts'
import { type PlayerActor, usePlayer } from '../player/use-player.ts'
import { newTrace } from '../trace.ts'
import { App } from '../view/App.tsx'
import { CourseContext, newVisitMemory } from '../view/course-view.ts'
import { Frame } from '../view/shell/Frame.tsx'
import { PageTitle } from '../view/shell/PageTitle.tsx'
import type { AppProps, PrivateNotes } from '../view/view-props.ts'
import type { Specimen, State } from './specimen.ts'

/** Of the book: what is chosen in one frame shows in that one. */
export const settings = readingSettings('book')

export function Drawn({ name, states }: Specimen) {
  const [first] = states
  if (first?.alone) return <>{first.alone()}</>
  if (first && !first.piece) return <WholeScreen {...first} />
  return (
    <Frame header={false} footer={false}>
      <article class="page flow">
        <PageTitle>{name}</PageTitle>
        {states.map((state, index) => (
          <Piece key={index} {...state} />
        ))}
      </article>
    </Frame>
  )
}

function WholeScreen(state: State) {
  const props = useProps(state)
  return <App {...props} />
}

function Piece({ label, piece, ...state }: State) {
  const { player, notice: _, ...props } = useProps(state)
  const snapshot = usePlayer(player)
  const memory = useMemo(newVisitMemory, [])
  const { outline } = snapshot.context
  return (
    <CourseContext.Provider value={{ ...props, outline, snapshot, send: player.send, memory }}>
      <div class="flow" data-state>
        {label && <p class="eyebrow">{label}</p>}
        {piece?.()}
      </div>
    </CourseContext.Provider>
  )
}

function useProps(state: State): AppProps {
  const { outline = whole, progress: _, events: __, press: ___, isOffline: ____, ...more } = state
  const player = useMemo(() => playerAt(outline, state), [])
  const notes = useMemo(forgetfulNotes, [])
  const trace = useMemo(() => newTrace(''), [])
  const [reading, setReading] = useState(state.reading ?? {})
  return {
    player,
    saving: { kind: 'quiet' },
    recorded: false,
    notice: undefined,
    onFound: undefined,
    isKeptOnDevice: false,
    lessons: {
      read: (file) => lessonFiles[file] ?? 'missing',
      reader: () => readerScript.reader,
      retry: () => undefined,
      subscribe: () => () => undefined,
    },
    notes: () => notes,
    chooseReading(next) {
      setReading(next)
      return settings.choose(next)
    },
    newSeed: () => 1,
    visitSeed: 1,
    onTryAgain: () => undefined,
    held: () => undefined,
    trace,
    onQuickExit: () => undefined,
    ...more,
    reading,
  }
}

function playerAt(outline: Outline, { progress, events = [] }: State): PlayerActor {
  const input = progress ? { outline, progress } : { outline }
  const player = createActor(playerMachine, { input }).start()
  for (const event of events) player.send(event)
  return player
}

/** In the memory of the frame alone. */
function forgetfulNotes(): PrivateNotes {
  const texts = new Map<string, string>()
  const kept = new Set<string>()
  const listeners = new Set<() => void>()
  const write = (name: string, text: string) => void texts.set(name, text)
  return {
    read: (name) => texts.get(name) ?? '',
    write,
    choose(name, choice) {
      write(name, choice)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isKept: (name) => kept.has(name),
    keep(name, isWanted) {
      if (isWanted) kept.add(name)
      else kept.delete(name)
      return isWanted
    },
  }
}
