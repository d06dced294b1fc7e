import { ok, type Result } from '../../course/result.ts'
import type { Fault } from '../port.ts'
import type { Asking, Lrs } from './lrs.ts'
import type { Statement } from './statements.ts'

export interface StatementSender {
  /** In their order, all of them or none. */
  all(statements: readonly Statement[]): Asking
  /** Ok also where the record has this statement already: an earlier answer may have been lost. */
  essential(statement: Statement): Promise<Result<undefined, Fault>>
}

export function statementSender(lrs: Lrs): StatementSender {
  const all: StatementSender['all'] = (statements) =>
    lrs({ method: 'POST', resource: 'statements', body: JSON.stringify(statements) })

  async function isThere({ id }: Statement): Promise<boolean> {
    const parameters = { statementId: id }
    return (await lrs({ method: 'GET', resource: 'statements', parameters })).ok
  }

  return {
    all,
    async essential(statement) {
      const sent = await all([statement])
      if (sent.ok || sent.fault.status === 409) return ok(undefined)
      const isJudged = sent.fault.status === 400 || sent.fault.status === 403
      return isJudged && (await isThere(statement)) ? ok(undefined) : sent
    },
  }
}
