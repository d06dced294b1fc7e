import { cmi5Port } from '../../src/tracking/cmi5/adapter.ts'
import { documentIn } from '../../src/tracking/cmi5/progress-document.ts'
import { cmi5Browser } from '../support/cmi5-browser.ts'
import { isDefined, type Json, objectIn, verbOf } from '../support/cmi5-statement.ts'
import { type LrsOptions, type LrsRecord, strictLrs } from '../support/strict-lrs.ts'
import { keepsTheContract, type Launched, type Said } from './contract.ts'

keepsTheContract<LrsRecord>('cmi5', launch)

function launch(options: LrsOptions = {}): Launched<LrsRecord> {
  const lrs = strictLrs(options)
  const browser = cmi5Browser(lrs)
  const isRight = (call: string) =>
    !/^(GET|POST fetch)|^POST statements (initialized|terminated)$/.test(call)
  return {
    port: cmi5Port(browser),
    calls: () => lrs.calls,
    writes: () => lrs.calls.filter(isRight),
    save: [/^PUT activities\/state course-progress$/],
    refused: () => lrs.refused,
    record: lrs.record,
    says,
    wait: browser.wait,
    rest: browser.rest,
    hide: browser.hide,
  }
}

function says({ documents, statements }: LrsRecord): Said {
  const document = documentIn(documents['course-progress'] ?? '')
  const told = (verb: string) => statements.find((one) => isDefined(one) && verbOf(one) === verb)
  const score = objectIn(objectIn(told('passed')?.result).score).scaled
  return {
    savedState: document.savedState,
    place: document.place,
    completed: told('completed') !== undefined,
    passed: told('passed') !== undefined,
    raw: score === undefined ? '' : String(Number(score) * 100),
    interactions: statements.filter((one) => verbOf(one) === 'answered').map(nameOf),
    seconds: statements
      .filter((one) => verbOf(one) === 'terminated')
      .reduce((sum, { result }) => sum + secondsOf(String(objectIn(result).duration)), 0),
  }
}

const nameOf = ({ object }: Json) => String(objectIn(object).id).replace(/^.*\//, '')

function secondsOf(duration: string): number {
  const part = (sign: string) => Number(new RegExp(`([\\d.]+)${sign}`).exec(duration)?.[1] ?? 0)
  return part('H') * 3600 + part('M') * 60 + part('S')
}
