// The strict pretend system for cmi5: what is right passes, and each slip is told with its section.

import { describe, expect, it } from 'vitest'
import { cmi5Port } from '../../src/tracking/cmi5/adapter.ts'
import { cmi5Browser } from '../support/cmi5-browser.ts'
import { type Json, objectIn } from '../support/cmi5-statement.ts'
import { type LrsOptions, strictLrs } from '../support/strict-lrs.ts'
import { anInteraction, everyKind, opened, passed } from './samples.ts'

/** A visit, every statement of which is changed on its way by `spoil`. */
async function visit(spoil: (statement: Json, verb: string) => Json, options: LrsOptions = {}) {
  const lrs = strictLrs({ masteryScore: 0.8, ...options })
  const browser = cmi5Browser(lrs)
  const spoiled = (body: unknown) => {
    const statements: Json[] = JSON.parse(String(body))
    const verb = (one: Json) => String(objectIn(one.verb).id).replace(/^.*\//, '')
    return JSON.stringify(statements.map((one) => spoil(one, verb(one))))
  }
  const port = cmi5Port({
    ...browser,
    ask: (address, how) =>
      browser.ask(address, {
        ...how,
        ...(address.endsWith('/statements') && { body: spoiled(how.body) }),
      }),
  })
  const begun = await port.open()
  if (begun.ok) {
    for (const [question, response] of everyKind) port.record(anInteraction(question, response))
    await port.save(passed)
    await browser.rest()
    port.leave(passed)
  }
  return lrs.refused
}

const on = (wanted: string, change: (statement: Json) => Json) => (statement: Json, verb: string) =>
  verb === wanted ? { ...statement, ...change(statement) } : statement

const withResult = (more: Json) => (one: Json) => ({ result: { ...objectIn(one.result), ...more } })
const withContext = (more: Json) => (one: Json) => ({
  context: { ...objectIn(one.context), ...more },
})
const withDefinition = (more: Json) => (one: Json) => {
  const object = objectIn(one.object)
  return { object: { ...object, definition: { ...objectIn(object.definition), ...more } } }
}

describe('The strict system with cmi5', () => {
  it('finds nothing in a visit as it is', async () => {
    expect(await visit((statement) => statement)).toEqual([])
  })

  it.each<[string, string, (statement: Json) => Json]>([
    ['9.1', 'passed', () => ({ id: 'passed-1' })],
    ['9.2', 'completed', () => ({ actor: { objectType: 'Agent', name: 'Somebody' } })],
    ['9.3.2', 'initialized', () => ({ verb: { id: 'http://adlnet.gov/expapi/verbs/answered' } })],
    ['9.3.4', 'passed', withResult({ score: { scaled: 0.5 } })],
    ['9.4', 'passed', () => ({ object: { objectType: 'Activity', id: 'urn:another' } })],
    ['9.5.1', 'completed', withResult({ score: { scaled: 1 } })],
    ['9.5.1', 'passed', withResult({ score: { scaled: 0.9, raw: 87.5, min: 0, max: 100 } })],
    ['9.5.2', 'completed', withResult({ success: true })],
    ['9.5.3', 'passed', withResult({ completion: true })],
    ['9.5.4', 'terminated', withResult({ duration: '00:01:30' })],
    ['9.6.1', 'completed', withContext({ registration: undefined })],
    ['9.6.2.2', 'passed', withContext({ contextActivities: { category: [cmi5()] } })],
    ['9.6.3.2', 'passed', withContext({ extensions: {} })],
    ['9.7', 'completed', () => ({ timestamp: '2026-11-22T14:02:03+01:00' })],
    ['10.0', 'answered', withContext({ extensions: {} })],
    ['xAPI 2.4', 'completed', () => ({ note: 'more' })],
    ['xAPI 2.4.4.1', 'answered', withDefinition({ interactionType: 'drag-and-drop' })],
    ['xAPI 2.4.4.1', 'answered', withDefinition({ description: 'What helps now?' })],
    ['xAPI appendix C', 'answered', withResult({ response: 'z[,]y' })],
  ])('tells by section %s what is wrong with %s', async (section, verb, change) => {
    const refused = await visit(on(verb, change))
    expect(
      refused.some((told) => told.includes(`: ${section}:`)),
      refused.join('\n'),
    ).toBe(true)
  })

  it.each([
    ['8.2.2', 'authorization', 'Basic other'],
    ['xAPI 3, 3.3', 'x-experience-api-version', '0.95'],
  ])('tells by section %s what is wrong with a request', async (section, name, value) => {
    const lrs = strictLrs()
    const browser = cmi5Browser(lrs)
    const port = cmi5Port({
      ...browser,
      ask(address, how) {
        const all = new Headers(how.headers)
        all.set(name, value)
        return browser.ask(address, { ...how, headers: all })
      },
    })
    expect((await port.open()).ok).toBe(false)
    expect(lrs.refused[0]).toContain(section)
  })

  it('gives its token once, and lets nobody write its own document', async () => {
    const lrs = strictLrs()
    await opened(cmi5Port(cmi5Browser(lrs)))
    const request = { headers: {}, body: '' }
    lrs.handle({ ...request, method: 'POST', address: 'https://lms.example.org/fetch' })
    lrs.handle({ ...request, method: 'GET', address: 'https://lms.example.org/fetch' })
    expect(lrs.refused).toEqual([
      'POST fetch: 8.2.3.1: the token is given once',
      'GET fetch: 8.2.1: the token must be asked for by POST',
    ])
  })
})

function cmi5(): Json {
  return { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }
}
