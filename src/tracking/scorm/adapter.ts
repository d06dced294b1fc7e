// A TrackingPort on a learning system that speaks SCORM.

import { failed, ok, type Result } from '../../course/result.ts'
import { newTrace } from '../../trace.ts'
import type { Checked, Fault, Launch, TrackingPort } from '../port.ts'
import { type Dialect, modeIn } from './dialect.ts'
import type { ScormEnvironment } from './environment.ts'
import { findApi } from './find-api.ts'
import { pace } from './pace.ts'
import { lmsRuntime, type Runtime } from './runtime.ts'
import { beginSession, type ScormSession } from './session.ts'

/**
 * `open` looks once and asks once; to look or ask again is the caller's part. A state is with the
 * system before `save` returns, so a page that goes away loses nothing.
 */
export function scormPort(dialect: Dialect, environment: ScormEnvironment): TrackingPort {
  const trace = newTrace(dialect.apiName)
  let runtime: Runtime | undefined
  let session: ScormSession | undefined
  let opening: Promise<Result<Launch, Fault>> | undefined
  let left = false
  /** What the launch has asked, as it was when it was asked. */
  const known = new Map<string, string>()

  /** Initialises once for each page load: a second time breaks a widespread system. */
  function start(): Result<Runtime, Fault> {
    if (runtime) return ok(runtime)
    const api = findApi(environment.window, dialect.apiName)
    if (!api)
      return failed({ kind: 'notFound', detail: `no ${dialect.apiName} in any window above` })
    const begun = lmsRuntime(api, dialect, trace.note)
    const initialised = begun.initialise()
    if (!initialised.ok) return failed({ ...initialised.fault, kind: 'notStarted' })
    runtime = begun
    return ok(begun)
  }

  async function begin(): Promise<Result<Launch, Fault>> {
    await environment.painted
    if (left) return failed(LEFT)
    if (session) return ok(session.launch)
    const { breathe } = pace(environment)
    const started = start()
    if (!started.ok) return started
    const begun = await beginSession({
      ...environment,
      breathe,
      runtime: started.value,
      dialect,
      known,
    })
    // The page may have gone away between two calls.
    if (left) return failed(LEFT)
    if (!begun.ok) return failed({ ...begun.fault, kind: 'notStarted' })
    session = begun.value
    return ok(session.launch)
  }

  /**
   * The state could not be read, or not yet; without `suspend` SCORM 2004 would forget it. Where the
   * system has no status yet, SCORM 1.2 would make `completed` of none; so where it cannot be told
   * either, the session is left as it is.
   */
  function leaveUnread({ glance, write, finish }: Runtime): void {
    const { beginning, elements, ranks } = dialect
    const read = (element: string) => known.get(element) ?? glance(element)
    if (modeIn(read(elements.mode)) === 'normal') {
      write(elements.exit, 'suspend')
      const isUncredited = read(elements.credit) === 'no-credit'
      for (const [element, value] of isUncredited ? [] : beginning) {
        const status = read(element)
        if (status === '') return
        if (status === ranks[element]?.[0]) write(element, value)
      }
    }
    finish()
  }

  environment.whenHidden(() => session?.hide())

  return {
    trace,
    open() {
      opening ??= begin().finally(() => {
        opening = undefined
      })
      return opening
    },
    async save(report) {
      if (!session) return failed(left ? LEFT : NOT_OPENED)
      const running = session
      const saved = running.save(report)
      if (!saved.ok) return saved
      const check = () =>
        new Promise<Result<Checked, Fault>>((tell) => {
          environment.idle(() => tell(running.check()))
        })
      return ok({ at: environment.now(), isShort: saved.value, check })
    },
    record: (interaction) => session?.record(interaction),
    held: () => session?.held() ?? { values: [], answers: 0 },
    pause: (isPaused) => runtime?.pause(isPaused),
    leave(report, by = 'page') {
      if (left) return
      left = Boolean(opening ?? runtime)
      if (session) session.leave(report, by)
      else if (runtime) leaveUnread(runtime)
      session = undefined
    },
  }
}

const NOT_OPENED: Fault = { kind: 'notStarted', detail: 'no session was opened' }
const LEFT: Fault = { kind: 'sessionOver', detail: 'the session was ended before' }
