// When to ask the learning system, and when to ask again (codebase style, 3.3). What the page says
// about it is worked out in saving.ts.

import { assign, cancel, raise, type SnapshotFrom, setup } from 'xstate'
import { ok, type Result } from '../course/result.ts'
import type { Checked, Fault, Launch, LeftBy, ProgressReport, Saved, TrackingPort } from './port.ts'

export interface TrackerInput {
  readonly port: TrackingPort
}

export interface TrackerContext {
  readonly port: TrackingPort
  /** Known once a session has started. */
  readonly launch: Launch | undefined
  /** The newest report there is, the one on its way, and the last one the system has taken. */
  readonly wanted: ProgressReport | undefined
  readonly sending: ProgressReport | undefined
  readonly written: ProgressReport | undefined
  readonly savedAt: Date | undefined
  /** What the system said of the one on its way, until it is read back. */
  readonly taken: Saved | undefined
  /** The system holds no single answers. */
  readonly isShort: boolean
  /** Why the last try to open or to save failed; undefined after one that did not. */
  readonly fault: Fault | undefined
  /** Failed tries in a row, all for a fault of the same kind. */
  readonly tries: number
  /** Saves have been refused for two minutes. */
  readonly refusedLong: boolean
  /** Why the course runs without a learning system. */
  readonly offline: Fault | undefined
}

export type TrackerEvent =
  | { readonly type: 'report.changed'; readonly report: ProgressReport }
  /** *Try again*: saves now. */
  | { readonly type: 'save.retry' }
  /** *Look again*: where there is no learning system, looks for one once more. */
  | { readonly type: 'look.again' }
  /** Ends the session, at once. Where there is none, the course carries on. */
  | { readonly type: 'leave'; readonly by: LeftBy }
  /** The tracker's own, as all that follow: saves have been refused for two minutes. */
  | { readonly type: 'patience.end' }
  /** What the learning system has answered. */
  | { readonly type: 'system.opened'; readonly launch: Launch }
  | { readonly type: 'system.saved'; readonly saved: Saved }
  | { readonly type: 'system.checked'; readonly checked: Checked }
  | { readonly type: 'system.refused'; readonly fault: Fault }

export type TrackerSnapshot = SnapshotFrom<typeof trackerMachine>

const SECOND = 1000
/** Some systems add their API after the page has loaded: looked for during 3 seconds (X01). */
const LOOK_WAITS = Array<number>(15).fill(0.2 * SECOND)
/** Between tries to start a session (X02). */
const START_WAITS = [0.5 * SECOND, 2 * SECOND, 5 * SECOND]
/** Between saves that are refused, the last one again and again (X03). */
const SAVE_WAITS = [5 * SECOND, 15 * SECOND, 30 * SECOND, 60 * SECOND]
/** How long saves may be refused before the learner is asked to do something (X04). */
const PATIENCE = 120 * SECOND

const countFault = {
  type: 'countFault',
  params: ({ event }: { readonly event: Refused }) => event.fault,
} as const

const LEAVE = {
  type: 'leave',
  params: ({ event }: { readonly event: Leaving }) => event.by,
} as const

type Leaving = Extract<TrackerEvent, { readonly type: 'leave' }>

type Refused = Extract<TrackerEvent, { readonly type: 'system.refused' }>

/** After a refusal of what was sent: the first one starts the learner's patience. */
const TRY_AGAIN = [
  { guard: 'isFirstFault', target: 'retrying', actions: [countFault, 'startPatience'] },
  { target: 'retrying', actions: countFault },
] as const

/**
 * Keeps the record in step with the newest `report.changed`. Reports are taken in every state, one
 * at a time is on its way, and a refused one is sent again for as long as the visit lasts.
 *
 * A report from before the session is dropped if the launch brings a saved state, which it did not
 * know of: whoever sends the reports sends one that does.
 */
export const trackerMachine = setup({
  types: {
    context: {} as TrackerContext,
    events: {} as TrackerEvent,
    input: {} as TrackerInput,
  },
  delays: {
    openWait: ({ context }) => openWaits(context)[context.tries - 1] ?? 0,
    saveWait: ({ context: { tries } }) => SAVE_WAITS[Math.min(tries, SAVE_WAITS.length) - 1] ?? 0,
  },
  guards: {
    isHopeless: ({ context }) => context.tries > openWaits(context).length,
    hasUnsaved: ({ context: { wanted, written } }) => wanted !== written,
    hasNewer: ({ context: { wanted, sending } }) => wanted !== sending,
    isFirstFault: ({ context: { fault } }) => fault === undefined,
    isSessionThere: ({ context: { fault } }) => fault?.kind !== 'sessionOver',
  },
  actions: {
    open: ({ context: { port }, self }) => {
      const opened = (launch: Launch) => ({ type: 'system.opened', launch }) as const
      answerOf(() => port.open(), opened).then(self.send)
    },
    save: ({ context: { port, sending }, self }) => {
      const saved = (saved: Saved) => ({ type: 'system.saved', saved }) as const
      // Set by `send`: nothing leads to `saving` before there is a report.
      answerOf(() => port.save(sending as ProgressReport), saved).then(self.send)
    },
    /** An answer about a save that another one has followed is news to nobody. */
    check: ({ context: { taken }, self }) => {
      const isShort = taken?.isShort ?? false
      const checked = (checked: Checked) => ({ type: 'system.checked', checked }) as const
      const nothing = async () => ok({ isShort })
      answerOf(taken?.check ?? nothing, checked).then((event) => {
        if (self.getSnapshot().context.taken === taken) self.send(event)
      })
    },
    want: assign((_, report: ProgressReport) => ({ wanted: report })),
    begin: assign(({ context: { wanted } }, launch: Launch) => ({
      launch,
      wanted: launch.savedState === '' ? wanted : undefined,
      fault: undefined,
      tries: 0,
      offline: undefined,
    })),
    countFault: assign(({ context: { fault: last, tries } }, fault: Fault) => ({
      fault,
      tries: last?.kind === fault.kind ? tries + 1 : 1,
    })),
    goOffline: assign(({ context: { fault } }) => ({ offline: fault })),
    forgetFault: assign({ fault: undefined, tries: 0 }),
    send: assign(({ context: { wanted } }) => ({ sending: wanted, taken: undefined })),
    take: assign((_, taken: Saved) => ({ taken })),
    keepWritten: assign(({ context: { sending, taken } }, { isShort }: Checked) => ({
      written: sending,
      sending: undefined,
      taken: undefined,
      savedAt: taken?.at,
      isShort,
      refusedLong: false,
    })),
    startPatience: raise({ type: 'patience.end' }, { delay: PATIENCE, id: 'patience' }),
    stopPatience: cancel('patience'),
    endPatience: assign({ refusedLong: true }),
    leave: ({ context: { port, wanted } }, by: LeftBy) => port.leave(wanted, by),
  },
}).createMachine({
  id: 'tracker',
  context: ({ input }) => ({
    port: input.port,
    launch: undefined,
    wanted: undefined,
    sending: undefined,
    written: undefined,
    savedAt: undefined,
    taken: undefined,
    isShort: false,
    fault: undefined,
    tries: 0,
    refusedLong: false,
    offline: undefined,
  }),
  initial: 'opening',
  on: {
    'report.changed': { actions: { type: 'want', params: ({ event }) => event.report } },
    'patience.end': { actions: 'endPatience' },
    leave: { target: '.left', actions: LEAVE },
  },
  states: {
    opening: {
      initial: 'asking',
      states: {
        asking: {
          entry: 'open',
          on: {
            'system.opened': {
              target: '#tracker.resting',
              actions: { type: 'begin', params: ({ event }) => event.launch },
            },
            'system.refused': { target: 'waiting', actions: countFault },
          },
        },
        waiting: {
          always: { guard: 'isHopeless', target: '#tracker.offline', actions: 'goOffline' },
          after: { openWait: 'asking' },
        },
      },
    },
    resting: {
      always: { guard: 'hasUnsaved', target: 'saving' },
    },
    saving: {
      entry: ['send', 'save'],
      on: {
        'system.saved': {
          target: 'checking',
          actions: { type: 'take', params: ({ event }) => event.saved },
        },
        'system.refused': TRY_AGAIN,
      },
    },
    // It is with the system; the words say so once it shows. What is new does not wait for that.
    checking: {
      entry: 'check',
      always: { guard: 'hasNewer', target: 'saving' },
      on: {
        'system.checked': {
          target: 'resting',
          actions: [
            { type: 'keepWritten', params: ({ event }) => event.checked },
            'forgetFault',
            'stopPatience',
          ],
        },
        'system.refused': TRY_AGAIN,
      },
    },
    retrying: {
      on: {
        'report.changed': {
          target: 'saving',
          actions: { type: 'want', params: ({ event }) => event.report },
        },
        'save.retry': 'saving',
      },
      // Once the session is over, only the learner or something new is a reason to ask again.
      after: { saveWait: { guard: 'isSessionThere', target: 'saving' } },
    },
    offline: {
      on: {
        'look.again': { target: 'opening', actions: 'forgetFault' },
        // A session that started, and whose state could not be read, has to end all the same.
        leave: { actions: LEAVE },
      },
    },
    left: { type: 'final' },
  },
})

const openWaits = ({ fault }: TrackerContext): readonly number[] =>
  fault?.kind === 'notFound' ? LOOK_WAITS : START_WAITS

/**
 * What the system answers, as the tracker's event. It is asked in this very tick: a tab closed a
 * moment later loses nothing. A port's own bug is a refusal too, so that the record is tried again.
 */
async function answerOf<Ok>(
  ask: () => Promise<Result<Ok, Fault>>,
  taken: (value: Ok) => TrackerEvent,
): Promise<TrackerEvent> {
  try {
    const result = await ask()
    return result.ok ? taken(result.value) : refused(result.fault)
  } catch (bug) {
    return refused({ kind: 'refused', detail: String(bug) })
  }
}

const refused = (fault: Fault): TrackerEvent => ({ type: 'system.refused', fault })
