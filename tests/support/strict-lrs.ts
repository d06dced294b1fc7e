// A learning system that follows cmi5 to the letter: one launch of one learner, as an endpoint that
// judges each request by the sections of the specification. It answers in the same tick.

import {
  isDefined,
  type Json,
  type Launched,
  objectIn,
  sessionOf,
  statementFaults,
  verbOf,
} from './cmi5-statement.ts'

export interface LrsRequest {
  readonly method: string
  /** With all that stands behind the `?`. */
  readonly address: string
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface LrsResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What earlier launches left behind: plain JSON. */
export interface LrsRecord {
  /** Documents of the State API by their id. */
  readonly documents: Readonly<Record<string, string>>
  readonly statements: readonly Json[]
}

export interface LrsOptions {
  readonly record?: LrsRecord | undefined
  readonly mode?: 'normal' | 'browse' | 'review'
  readonly masteryScore?: number
  readonly returnURL?: string
  readonly audioPreference?: 'on' | 'off'
  /** Where it is served; the course is launched with addresses below it. */
  readonly origin?: string
  readonly learnerName?: string
  /** Another one for each launch. */
  readonly session?: string
}

export interface StrictLrs {
  /** What the address of the course has behind the `?`. */
  readonly launchQuery: string
  handle(request: LrsRequest): LrsResponse
  /** Each request in words: `PUT activities/state course-progress`, `POST statements passed`. */
  readonly calls: readonly string[]
  /** Requests that the specification does not allow, each with the section that says so. */
  readonly refused: readonly string[]
  record(): LrsRecord
}

const MODES = { normal: 'Normal', browse: 'Browse', review: 'Review' } as const
const ACTIVITY = 'https://lms.example.org/activity/42?attempt=1'
const REGISTRATION = '7c1d0d4a-7f2e-4b0c-9c3e-5a1f0e6b2d11'
const PUBLISHER = 'urn:x-course:pretend'
const TOKEN = 'cHJldGVuZDp0b2tlbg=='
const UNSEEN = { documents: {}, statements: [] }

export function strictLrs(options: LrsOptions = {}): StrictLrs {
  const { record = UNSEEN, mode = 'normal', origin = 'https://lms.example.org' } = options
  const session = options.session ?? `session-${record.statements.length}`
  const actor = {
    objectType: 'Agent',
    name: options.learnerName ?? 'Okafor, Sam',
    account: { homePage: 'https://lms.example.org', name: 'learner-1' },
  }
  const launched: Launched = {
    actor,
    registration: REGISTRATION,
    activityId: ACTIVITY,
    mode: MODES[mode],
    masteryScore: options.masteryScore,
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: PUBLISHER }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
    },
  }
  const launchData = JSON.stringify({
    contextTemplate: launched.contextTemplate,
    launchMode: launched.mode,
    moveOn: 'CompletedAndPassed',
    ...(options.masteryScore !== undefined && { masteryScore: options.masteryScore }),
    ...(options.returnURL !== undefined && { returnURL: options.returnURL }),
  })
  const documents = new Map(Object.entries(record.documents))
  const statements: Json[] = [...record.statements]
  const calls: string[] = []
  const refused: string[] = []
  const seen = new Set<string>()
  let current = ''

  const answer = (
    status: number,
    body = '',
    headers: Record<string, string> = {},
  ): LrsResponse => ({
    status,
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
  const refuse = (status: number, ...why: readonly string[]): LrsResponse => {
    refused.push(...why.map((words) => `${current}: ${words}`))
    return answer(status, why.join('; '))
  }

  function token({ method }: LrsRequest): LrsResponse {
    if (method !== 'POST') return refuse(405, '8.2.1: the token must be asked for by POST')
    if (seen.has('token')) {
      refused.push(`${current}: 8.2.3.1: the token is given once`)
      return answer(200, JSON.stringify({ 'error-code': '1', 'error-text': 'Already in Use' }))
    }
    seen.add('token')
    return answer(200, JSON.stringify({ 'auth-token': TOKEN }))
  }

  function state(request: LrsRequest, query: URLSearchParams): LrsResponse {
    const id = query.get('stateId') ?? ''
    const isOurs =
      query.get('activityId') === ACTIVITY &&
      query.get('registration') === REGISTRATION &&
      query.get('agent') === JSON.stringify(actor)
    if (!isOurs || !id) return refuse(400, '10.0: state of this activity, agent and registration')
    if (id === 'LMS.LaunchData') {
      if (request.method !== 'GET') return refuse(403, '10.0: LMS.LaunchData must not be changed')
      seen.add('launch data')
      return answer(200, launchData)
    }
    return document(request, id)
  }

  function document({ method, headers, body }: LrsRequest, id: string): LrsResponse {
    const kept = documents.get(id)
    const etag = kept === undefined ? undefined : etagOf(kept)
    if (method === 'GET') {
      return etag ? answer(200, kept, { etag }) : answer(404, 'no such document')
    }
    if (method !== 'PUT') return refuse(405, 'xAPI 3, 2.3: documents are put')
    if (mode !== 'normal') return refuse(403, `10.0: nothing is written in ${launched.mode}`)
    if (headers['content-type'] !== 'application/json') return refuse(400, 'xAPI 3, 2.3: its type')
    if (headers['if-match'] && headers['if-match'] !== etag) return answer(412, 'another version')
    documents.set(id, body)
    return answer(204, '', { etag: etagOf(body) })
  }

  function post(request: LrsRequest): LrsResponse {
    if (!seen.has('launch data')) return refuse(400, '10.0: LMS.LaunchData comes first')
    if (!seen.has('preferences')) return refuse(400, '11.0: the learner’s preferences come first')
    if (request.headers['content-type'] !== 'application/json') return refuse(400, 'xAPI 3, 2.1.2')
    const given: readonly Json[] = [JSON.parse(request.body)].flat()
    const fresh: Json[] = []
    for (const statement of given) {
      const there = [...statements, ...fresh].find(({ id }) => id === statement.id)
      if (there) {
        if (JSON.stringify(there) === JSON.stringify(statement)) continue
        return answer(409, 'another statement with this id is there')
      }
      const faults = [
        ...statementFaults(statement, launched),
        ...orderFaults(statement, [...statements, ...fresh]),
      ]
      if (faults.length > 0) return refuse(400, ...faults)
      fresh.push(statement)
    }
    statements.push(...fresh)
    return answer(200, JSON.stringify(given.map(({ id }) => id)))
  }

  function orderFaults(statement: Json, before: readonly Json[]): readonly string[] {
    const verb = verbOf(statement)
    const here = before.filter((other) => sessionOf(other) === session)
    const verbsHere = here.filter(isDefined).map(verbOf)
    const verbsEver = before.filter(isDefined).map(verbOf)
    const last = here.at(-1)?.timestamp
    return [
      ...(verbsHere.includes('terminated') ? ['9.3.8: nothing comes after terminated'] : []),
      ...((here.length === 0) === (verb === 'initialized')
        ? []
        : ['9.3.2: initialized comes first, once']),
      ...(isDefined(statement) && verbsHere.includes(verb)
        ? [`9.3: ${verb} twice in a session`]
        : []),
      ...((verb === 'completed' || verb === 'passed') && verbsEver.includes(verb)
        ? [`9.3: ${verb} twice in a registration`]
        : []),
      ...(verb === 'failed' && verbsEver.includes('passed') ? ['9.3: failed after passed'] : []),
      ...(verb === 'passed' && verbsHere.includes('failed')
        ? ['9.3: passed and failed in one session']
        : []),
      ...(verb === 'terminated' && last && String(statement.timestamp) < String(last)
        ? ['9.3: the order is that of the timestamps']
        : []),
    ]
  }

  function xapi(request: LrsRequest, path: string, query: URLSearchParams): LrsResponse {
    const { method, headers } = request
    if (headers.authorization !== `Basic ${TOKEN}`)
      return refuse(401, '8.2.2: the token, each time')
    if (!/^1\.0\./.test(headers['x-experience-api-version'] ?? '')) {
      return refuse(400, 'xAPI 3, 3.3: the version, each time')
    }
    if (path === 'activities/state') return state(request, query)
    if (path === 'agents/profile') {
      const isOurs = query.get('agent') === JSON.stringify(actor)
      const isKnown = query.get('profileId') === 'cmi5LearnerPreferences'
      if (method !== 'GET' || !isOurs || !isKnown) return refuse(400, '11.0: learner preferences')
      seen.add('preferences')
      const { audioPreference } = options
      return audioPreference ? answer(200, JSON.stringify({ audioPreference })) : answer(404)
    }
    if (path === 'statements' && method === 'POST') return post(request)
    if (path === 'statements' && method === 'GET') {
      const found = statements.find(({ id }) => id === query.get('statementId'))
      return found ? answer(200, JSON.stringify(found)) : answer(404)
    }
    return refuse(404, `there is no ${path}`)
  }

  return {
    launchQuery: new URLSearchParams({
      endpoint: `${origin}/xapi`,
      fetch: `${origin}/fetch?session=${session}`,
      actor: JSON.stringify(actor),
      registration: REGISTRATION,
      activityId: ACTIVITY,
    }).toString(),
    handle(request) {
      const { pathname, searchParams } = new URL(request.address, origin)
      const path = pathname.replace(/^\/(xapi\/)?/, '')
      current = inWords(request, path, searchParams)
      calls.push(current)
      return path === 'fetch' ? token(request) : xapi(request, path, searchParams)
    },
    calls,
    refused,
    record: () => ({ documents: Object.fromEntries(documents), statements: [...statements] }),
  }
}

function inWords({ method, body }: LrsRequest, path: string, query: URLSearchParams): string {
  const given = path === 'statements' && body ? [JSON.parse(body)].flat() : []
  const what = query.get('stateId') ?? given.map((one) => verbOf(objectIn(one))).join()
  return `${method} ${path} ${what}`.trim()
}

/** As xAPI wants it: a hash in quotation marks. */
function etagOf(text: string): string {
  let sum = 7
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291
  return `"${sum.toString(16)}"`
}
