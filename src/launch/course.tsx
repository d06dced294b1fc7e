// Joins the player, the tracker and the screens. Nothing else knows all three.

import { render } from 'preact'
import { createActor } from 'xstate'
import type { Outline } from '../course/course.ts'
import type { PageId } from '../course/ids.ts'
import {
  type Counted,
  carryOn,
  join,
  newProgress,
  type Progress,
  reach,
} from '../course/progress.ts'
import { decode, encode, encodeInSizes } from '../course/saved-state.ts'
import { playerMachine } from '../player/machine.ts'
import type { PlayerActor, PlayerSnapshot } from '../player/use-player.ts'
import { deviceCopy } from '../tracking/device-copy.ts'
import type { Launch, TrackingPort } from '../tracking/port.ts'
import { report } from '../tracking/report.ts'
import { isRecorded, type Saving, saving } from '../tracking/saving.ts'
import { trackerMachine } from '../tracking/tracker.ts'
import { App } from '../view/App.tsx'
import type { Elsewhere, Notice, Reading } from '../view/view-props.ts'
import { forgetChosen } from './chosen-in-tab.ts'
import type { CourseFiles } from './lesson-files.ts'
import type { OtherWindows } from './other-windows.ts'
import type { NotesOfVisit } from './private-notes.ts'
import { quickExit } from './quick-exit.tsx'
import { readingSettings } from './reading.ts'
import { shelfNamed } from './shelf.ts'

/** What is played: replaced as a whole when a trainer changes a lesson in the preview. */
export interface Played {
  readonly outline: Outline
  readonly lessons: CourseFiles
}

const decodedAll = (outline: Outline, texts: readonly string[]): readonly Counted[] =>
  texts.flatMap((text) => {
    const decoded = decode(outline, text)
    return decoded.kind === 'read' ? decoded : []
  })

/** What only some launches have. */
export interface MoreOfLaunch {
  /** Is shown each player that is started. */
  readonly watch?: (player: PlayerActor) => void
  /** Forgets what this device keeps, and opens the course anew. */
  readonly startAfresh?: () => void
}

const wholeNumber = () => Math.floor(Math.random() * 2 ** 31)

/**
 * Opens the course for as long as the page lives. Until the learning system has answered, or is
 * given up, the start page that is in `index.html` stays.
 */
export function openCourse(
  system: TrackingPort,
  first: Played,
  root: HTMLElement,
  { watch, startAfresh }: MoreOfLaunch = {},
) {
  // Before anything else: the start page is on screen already.
  const reading = readingSettings(first.outline.id)
  const copy = deviceCopy(system, shelfNamed(`${first.outline.id}.unsaved`))
  const { port } = copy
  const tracker = createActor(trackerMachine, { input: { port } })
  const visitSeed = wholeNumber()
  let played = first
  let player: PlayerActor | undefined
  let launch: Launch | undefined
  let notice: Notice | undefined
  let counter = 0
  /** The state that was told last in this visit. */
  let newest: string | undefined
  /** What earlier visits left on the device and the learning system does not have. */
  let found: Counted | undefined
  /** While the course is used in another window, and not here. */
  let elsewhere: Elsewhere | undefined
  /** How saving stood when the learner's *Save and leave* was carried out. */
  let savingAtLeave: Saving | undefined
  /** Once the reader is here, which brings them. */
  let notes: NotesOfVisit | undefined
  let endRecords: (() => void) | undefined
  let windows: OtherWindows | undefined
  const onQuickExit = quickExit({
    root,
    outline: () => played.outline,
    save() {
      if (!isAllSaved()) tracker.send({ type: 'save.retry' })
      return isAllSaved()
    },
    onLeave: forgetChoices,
  })

  function draw(): void {
    if (!player) return
    const state = tracker.getSnapshot()
    render(
      <App
        player={player}
        saving={savingAtLeave ?? saving(state)}
        recorded={isRecorded(state)}
        notice={notice}
        onFound={found && decideFound}
        elsewhere={elsewhere}
        isKeptOnDevice={copy.isKeeping()}
        lessons={played.lessons}
        // They are there before anything that asks for them.
        notes={() => notes as NotesOfVisit}
        reading={reading.chosen()}
        chooseReading={chooseReading}
        newSeed={wholeNumber}
        visitSeed={visitSeed}
        onQuickExit={onQuickExit}
        held={held}
        trace={port.trace}
        onStartAfresh={startAfresh}
        onTryAgain={() =>
          tracker.send({ type: state.context.launch ? 'save.retry' : 'look.again' })
        }
      />,
      root,
    )
  }

  function chooseReading(next: Reading): boolean {
    const isKept = reading.choose(next)
    draw()
    return isKept
  }

  /** Starts a player on what is played now; where one ran before, on the same screen. */
  function start(progress: Progress, page = player?.getSnapshot().context.page): PlayerActor {
    const outline = { ...played.outline, passMark: launch?.passMark ?? played.outline.passMark }
    const before = player?.getPersistedSnapshot() as PlayerSnapshot | undefined
    endRecords?.()
    endRecords = undefined
    player?.stop()
    // What a snapshot holds is all that the screen shows, so a new player carries on from it.
    const snapshot = before && {
      ...before,
      context: { ...before.context, outline, progress, page },
    }
    const input = { outline, progress }
    player = createActor(playerMachine, snapshot ? { input, snapshot } : { input }).start()
    follow(player)
    takeReader()
    watch?.(player)
    return player
  }

  /** Keeps the record in step with a player. */
  function follow(player: PlayerActor): void {
    let last = player.getSnapshot().context.progress
    player.subscribe(({ context, status }) => {
      if (context.progress !== last) tellProgress(player)
      last = context.progress
      if (status === 'done') leaveOnceSaved()
    })
  }

  /** Begins what the reader does unseen, as soon as it is here. */
  function takeReader(): void {
    const reader = played.lessons.script()
    notes ??= reader?.privateNotes(first.outline.id)
    if (player) endRecords ??= reader?.answerRecords(player, port.record)
    if (!launch || windows || tracker.getSnapshot().matches('left')) return
    windows = reader?.otherWindows?.(first.outline.id)
    windows?.meet(launch.learner, newest ?? launch.savedState, pause)
  }

  const held = () => played.lessons.script()?.heldBy(tracker.getSnapshot(), port, played.outline)

  function forgetChoices(): void {
    notes?.forgetChoices()
    forgetChosen(first.outline.id)
  }

  function isAllSaved(): boolean {
    const { wanted, written } = tracker.getSnapshot().context
    return wanted === written
  }

  /** *Save and leave* ends the session when nothing is lost by it; until then saving goes on. */
  function leaveOnceSaved(): void {
    const isLeaving = player?.getSnapshot().status === 'done' && !savingAtLeave
    if (!isLeaving || !isAllSaved()) return
    savingAtLeave = saving(tracker.getSnapshot())
    forgetChoices()
    tracker.send({ type: 'leave', by: 'learner' })
  }

  function tellProgress(player: PlayerActor): void {
    const { outline, progress } = player.getSnapshot().context
    counter += 1
    const states = encodeInSizes(outline, progress, counter)
    newest = states[0]
    copy.keep(newest)
    // Nobody takes it any more; the next visit may (X17).
    if (tracker.getSnapshot().matches('left')) draw()
    else {
      if (!elsewhere) windows?.use(newest)
      tracker.send({ type: 'report.changed', report: report(outline, progress, states) })
    }
  }

  /** Until the learner wants it here again, this window does nothing that others would feel. */
  function pause(state: string, wasUsed: boolean): void {
    const use = () => {
      elsewhere = undefined
      port.pause(false)
      // Nothing is lost by going from one window to another: each takes what the other has told.
      add(decodedAll(played.outline, [state]))
      draw()
    }
    elsewhere = { wasUsed, use }
    port.pause(true)
    draw()
  }

  function add(more: readonly Counted[]): void {
    if (!player) return
    const { progress } = player.getSnapshot().context
    const both = more.reduce(join, { progress, counter })
    counter = both.counter
    tellProgress(start(both.progress))
  }

  /** What the learning system kept, and on top of it what was done here before it was found. */
  function progressFrom({ savedState, recorded }: Launch): Progress {
    const here = player?.getSnapshot().context.progress ?? newProgress
    const decoded = decode(played.outline, savedState)
    if (decoded.kind === 'unreadable') {
      copy.setAside(savedState)
      notice = { kind: 'savedPlaceUnreadable' }
    }
    const isRead = decoded.kind === 'read'
    if (isRead && decoded.updated) notice = { kind: 'courseUpdated', newPages: decoded.newPages }
    if (isRead) counter = Math.max(counter, decoded.counter)
    const progress = isRead ? carryOn(decoded.progress, here) : here
    return withFound(reach(progress, recorded))
  }

  /** Takes the place from what the device kept, and holds what is more than that for a decision. */
  function withFound(progress: Progress): Progress {
    const { outline } = played
    const all = decodedAll(outline, copy.found()).reduce(join, { progress, counter })
    const { place, role } = all.progress
    const here = { ...progress, place, role }
    found = encode(outline, here, 0) === encode(outline, all.progress, 0) ? undefined : all
    // What may be another's shows nothing of itself before it is decided on.
    if (found) return progress
    if (!launch?.isUnsaved) forgetFound()
    return here
  }

  /** What cannot be read stays: a later version of the course may be able to. */
  function forgetFound(): void {
    found = undefined
    copy.forget(copy.found().filter((text) => decode(played.outline, text).kind === 'read'))
  }

  function decideFound(decision: 'use' | 'leaveOut'): void {
    if (decision === 'use' && found) {
      notice = { kind: 'answersBack' }
      add([found])
    }
    // Only now, when they are on their way to the learning system, or not wanted.
    forgetFound()
    draw()
  }

  tracker.subscribe((state) => {
    const found = state.context.launch
    if (found && found !== launch) {
      launch = found
      const isLate = player !== undefined
      const started = start(progressFrom(found))
      if (isLate || found.isUnsaved) tellProgress(started)
    } else if (!player && (state.context.offline || state.matches('left'))) {
      // A page that went away while it opened may come back, and says then that its visit is over.
      start(newProgress)
    }
    if (state.matches('left')) windows?.close()
    leaveOnceSaved()
    draw()
  })
  first.lessons.subscribe(takeReader)
  tracker.start()
  addEventListener('pagehide', () => tracker.send({ type: 'leave', by: 'page' }))
  // What a system called saved while the line was down it may never send; what is new it does.
  addEventListener('online', () => player && tellProgress(player))

  return {
    /**
     * Plays other content from here on: same learner, same screen.
     *
     * @param pageFor where a page of before is now; undefined where nothing took its place
     */
    replace(next: Played, pageFor: (page: PageId) => PageId | undefined): void {
      const { context } = player?.getSnapshot() ?? {}
      const saved =
        context && decode(next.outline, encode(played.outline, context.progress, counter))
      played = next
      if (saved?.kind === 'read') {
        const page = context?.page && pageFor(context.page)
        const { drawn } = start(saved.progress, page).getSnapshot().context.progress.check
        const isAskingLost = context?.asking && !drawn.includes(context.asking)
        if (isAskingLost || (context?.page && !page)) player?.send({ type: 'home.open' })
      }
      draw()
    },
  }
}
