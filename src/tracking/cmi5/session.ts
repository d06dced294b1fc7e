// One session with a learning system: from Initialized to Terminated.

import { failed, ok, type Result } from '../../course/result.ts'
import type { Fault, Held, Interaction, Launch, LeftBy, ProgressReport } from '../port.ts'
import { answerQueue } from './answer-queue.ts'
import type { SessionMeans } from './environment.ts'
import { webAddress } from './launch-parameters.ts'
import { progressKeeper } from './progress-keeper.ts'
import { statementSender } from './statement-sender.ts'
import {
  answeredStatement,
  type Cmi5Verb,
  cmi5Statement,
  isJudgedAs,
  type Statement,
} from './statements.ts'

export interface Cmi5Session {
  readonly launch: Launch
  save(report: ProgressReport): Promise<Result<undefined, Fault>>
  record(interaction: Interaction): void
  held(): Held
  /** The page is hidden and may never be shown again. */
  hide(): void
  /** All requests are on their way before it returns. */
  leave(report: ProgressReport | undefined, by: LeftBy): void
}

type Begun = Promise<Result<Omit<Cmi5Session, 'launch'>, Fault>>

/** Says that the session has begun, and makes one whose progress is kept. */
export async function writing(means: SessionMeans): Begun {
  const { lrs, idle, statement } = means
  const telling = await begin(means)
  if (!telling.ok) return telling
  const { say, end } = telling.value
  const send = statementSender(lrs)
  const keeper = progressKeeper(means)
  const answers = answerQueue(send.all, idle)
  const told: Statement[] = []
  let isOver = false

  /** What is to be told in statements of its own, once in a registration. */
  function due(report: ProgressReport): readonly Statement[] {
    const { completed, passed } = keeper.document()
    const isPassed = !passed && isJudgedAs('passed', report, statement.data)
    return [
      ...(report.completion === 'complete' && !completed ? [say('completed')] : []),
      ...(isPassed ? [say('passed', report.score)] : []),
    ]
  }

  async function tell(report: ProgressReport): Promise<Result<undefined, Fault>> {
    // What was due when the learner left went along with Terminated.
    const statements = isOver ? [] : due(report)
    if (statements.length === 0) return ok(undefined)
    for (const statement of statements) {
      const result = await send.essential(statement)
      if (!result.ok) return result
      told.push(statement)
      keeper.note({ [verbIn(statement)]: true })
    }
    // That they were told is worth a save; if it fails, their ids keep them from being told twice.
    await keeper.keep(report)
    return ok(undefined)
  }

  /** A session ends with one of Passed and Failed (cmi5, 9.3), so Failed waits for its end. */
  function failedAtEnd(report: ProgressReport): readonly Statement[] {
    const { passed, failedAt } = keeper.document()
    const isNews = !passed && report.score !== failedAt
    if (!isNews || !isJudgedAs('failed', report, statement.data)) return []
    keeper.note({ failedAt: report.score })
    return [say('failed', report.score)]
  }

  return ok({
    async save(report) {
      const kept = await keeper.keep(report)
      const result = kept.ok ? await tell(report) : kept
      if (result.ok) answers.resume()
      else answers.hold()
      return result
    },
    record: (interaction) => answers.add(answeredStatement(statement, interaction)),
    held: () => ({
      values: [...keeper.held(), ...[...told, ...answers.taken()].map(asHeld)],
      answers: answers.taken().length,
    }),
    hide: answers.flush,
    leave(report, by) {
      isOver = true
      answers.hold()
      const last = report ? [...due(report), ...failedAtEnd(report)] : []
      if (report) void keeper.keep(report)
      end([...last, ...answers.waiting()], by)
    },
  })
}

/** For a learner who looks again: the session begins and ends, and nothing else is said (10). */
export async function looking(means: SessionMeans): Begun {
  const telling = await begin(means)
  if (!telling.ok) return telling
  return ok({
    save: async () => ok(undefined),
    record() {},
    held: () => ({ values: [], answers: 0 }),
    hide() {},
    leave: (_, by) => telling.value.end([], by),
  })
}

interface Telling {
  /** The same statement at each call: what is on its way already is not another one. */
  readonly say: (verb: Cmi5Verb, score?: number) => Statement
  /** Sends what is left, Terminated last, and goes back to the system where it asks so. */
  readonly end: (statements: readonly Statement[], by: LeftBy) => void
}

async function begin(means: SessionMeans): Promise<Result<Telling, Fault>> {
  const { lrs, now, onScreen, statement, goTo, address } = means
  const startedAt = onScreen()
  const said = new Map<Cmi5Verb, Statement>()
  const say: Telling['say'] = (verb, score) => {
    const moment = { at: now(), since: onScreen() - startedAt }
    const made = said.get(verb) ?? cmi5Statement(statement, verb, moment, score)
    said.set(verb, made)
    return made
  }
  const send = statementSender(lrs)
  const begun = await send.essential(say('initialized'))
  if (!begun.ok) return failed(begun.fault)

  async function end(statements: readonly Statement[], by: LeftBy): Promise<void> {
    const terminated = say('terminated')
    const all = await send.all([...statements, terminated])
    // One that is refused takes the others with it; that it is over has to be said all the same.
    if (!all.ok && statements.length > 0) await send.all([terminated])
    const back = webAddress(statement.data.returnUrl, address)
    if (by === 'learner' && back) goTo(back)
  }
  return ok({ say, end: (statements, by) => void end(statements, by) })
}

const asHeld = ({ verb, result }: Statement) => [verbIn({ verb }), JSON.stringify(result)] as const

const verbIn = ({ verb }: Pick<Statement, 'verb'>) => verb.id.slice(verb.id.lastIndexOf('/') + 1)
