// A TrackingPort on a learning system that speaks cmi5.

import { failed, ok, type Result } from '../../course/result.ts'
import { newTrace } from '../../trace.ts'
import { learnerKey } from '../learner-key.ts'
import type { Fault, Launch, TrackingPort } from '../port.ts'
import type { Cmi5Environment } from './environment.ts'
import { asObject } from './json.ts'
import { launchDataIn } from './launch-data.ts'
import { type LaunchParameters, launchParameters } from './launch-parameters.ts'
import { type Asked, type Lrs, lrsAt } from './lrs.ts'
import { documentIn, PROGRESS } from './progress-document.ts'
import { type Cmi5Session, looking, writing } from './session.ts'
import { fetchToken } from './token.ts'

/** `open` asks for the token once; all that follows can be asked again. */
export function cmi5Port(environment: Cmi5Environment): TrackingPort {
  const { now } = environment
  const trace = newTrace('cmi5')
  const means = { ask: environment.ask, note: trace.note }
  let lrs: Lrs | undefined
  let session: Cmi5Session | undefined
  let left = false
  let paused = false

  async function reach(parameters: LaunchParameters): Promise<Result<Lrs, Fault>> {
    if (lrs) return ok(lrs)
    environment.askOnly(parameters.endpoint, parameters.fetch)
    const token = await fetchToken(parameters.fetch, means)
    if (!token.ok) return token
    const running = lrsAt(parameters.endpoint, token.value, means)
    const over = failed({ ...LEFT, status: 0 })
    lrs = (asked) => (paused ? Promise.resolve(over) : running(asked))
    return ok(lrs)
  }

  async function begin(): Promise<Result<Cmi5Session, Fault>> {
    const found = launchParameters(environment.address)
    if (!found.ok) return found
    const parameters = found.value
    const reached = await reach(parameters)
    if (!reached.ok) return reached
    const state = stateOf(parameters)
    const [launchData, kept] = await Promise.all([
      reached.value(state('LMS.LaunchData')),
      reached.value(state(PROGRESS)),
      heedPreferences(reached.value, parameters),
    ])
    if (!launchData.ok) return launchData
    // To start without the state would be to write over it.
    if (!kept.ok && kept.fault.status !== 404) return kept
    const data = launchDataIn(launchData.value.text)
    if (!data) return notStarted('LMS.LaunchData has no context template')
    const document = documentIn(kept.ok ? kept.value.text : '')
    const means = {
      ...environment,
      lrs: reached.value,
      statement: { parameters, data, language: environment.language },
      state: state(PROGRESS),
      document,
      etag: kept.ok ? kept.value.etag : '',
    }
    const begun = await (data.mode === 'normal' ? writing : looking)(means)
    if (!begun.ok) return begun
    const launch: Launch = {
      savedState: document.savedState,
      mode: data.mode,
      // A mastery score of 0 is one that everybody has.
      passMark: data.masteryScore || undefined,
      recorded: {
        completed: document.completed,
        passed: document.passed,
        bestScore: document.score,
      },
      learner: learnerKey(JSON.stringify(parameters.actor.account ?? parameters.actor)),
    }
    return ok({ ...begun.value, launch })
  }

  /** The system may keep none, or let nobody see them: the course is right as it is (cmi5, 11). */
  async function heedPreferences(lrs: Lrs, { actor }: LaunchParameters): Promise<void> {
    const parameters = { agent: JSON.stringify(actor), profileId: 'cmi5LearnerPreferences' }
    const kept = await lrs({ method: 'GET', resource: 'agents/profile', parameters })
    if (kept.ok && asObject(kept.value.text)?.audioPreference === 'off') environment.mute()
  }

  environment.whenHidden(() => session?.hide())

  return {
    trace,
    async open() {
      if (left) return failed(LEFT)
      const begun = session ? ok(session) : await begin()
      if (!begun.ok) return failed({ ...begun.fault, kind: startFault(begun.fault) })
      session = begun.value
      return ok(session.launch)
    },
    async save(report) {
      if (!session) return failed(left ? LEFT : NOT_OPENED)
      const saved = await session.save(report)
      return saved.ok ? ok({ at: now() }) : saved
    },
    record: (interaction) => session?.record(interaction),
    held: () => session?.held() ?? { values: [], answers: 0 },
    pause(isPaused) {
      paused = isPaused
    },
    leave(report, by = 'page') {
      left ||= session !== undefined
      session?.leave(report, by)
      session = undefined
    },
  }
}

const stateOf =
  ({ actor, activityId, registration }: LaunchParameters) =>
  (stateId: string): Asked => ({
    method: 'GET',
    resource: 'activities/state',
    parameters: { activityId, agent: JSON.stringify(actor), registration, stateId },
  })

const notStarted = (detail: string) => failed<Fault>({ kind: 'notStarted', detail })

const startFault = ({ kind }: Fault) => (kind === 'notFound' ? kind : 'notStarted')

const NOT_OPENED: Fault = { kind: 'notStarted', detail: 'no session was opened' }
const LEFT: Fault = { kind: 'sessionOver', detail: 'the session was ended before' }
