// A runtime of other people in the page around the course, in place of our strict one (lms-page.ts).
// Its record is kept by the test's server, so that it outlives the page.

import { Scorm12API, Scorm2004API } from 'scorm-again'

const options = new URLSearchParams(location.search)
const isFirst = options.get('edition') === '1.2'
const address = `/record?learner=${options.get('learner')}`
const mode = options.get('mode') ?? 'normal'
const credit = options.get('credit') ?? 'credit'

function ask(method: 'GET' | 'POST', body?: string): string {
  const request = new XMLHttpRequest()
  request.open(method, address, false)
  request.send(body)
  return request.responseText
}

const SILENT = { autocommit: false, logLevel: 'NONE' } as const
const runtime = isFirst ? first() : second()

/** What was kept has the kind of the visit in which it was, so it goes first. */
function restore(api: Scorm12API | Scorm2004API): void {
  const kept = ask('GET')
  if (kept) api.loadFromFlattenedJSON(JSON.parse(kept), '')
}

function first(): Scorm12API {
  const api = new Scorm12API(SILENT)
  restore(api)
  api.cmi.core.student_id = 'someone'
  api.cmi.core.lesson_mode = mode
  api.cmi.core.credit = credit
  return api
}

function second(): Scorm2004API {
  const api = new Scorm2004API(SILENT)
  restore(api)
  api.cmi.learner_id = 'someone'
  api.cmi.mode = mode
  api.cmi.credit = credit
  return api
}

const calls: { readonly name: string; readonly values: readonly unknown[] }[] = []
const refused: string[] = []
const prefix = isFirst ? 'LMS' : ''
const of = (name: string) => Reflect.get(runtime, prefix + name).bind(runtime)
const lastError = of('GetLastError')

/** A first read of what nobody has set is told as an error in 2004, and is none. */
const isFirstRead = (name: string, code: string) => name === 'GetValue' && code === '403'

const NAMES = ['GetLastError', 'GetErrorString', 'GetDiagnostic'] as const
const CALLS = [
  'Initialize',
  isFirst ? 'Finish' : 'Terminate',
  'GetValue',
  'SetValue',
  'Commit',
] as const

const watched = CALLS.map((name) => [
  prefix + name,
  (...values: unknown[]) => {
    calls.push({ name: prefix + name, values })
    const answer: unknown = of(name)(...values)
    const code = String(lastError())
    if (code !== '0' && !isFirstRead(name, code)) refused.push(`${name} ${values.join()} ${code}`)
    if (name === 'Commit') ask('POST', JSON.stringify(runtime.getFlattenedCMI()))
    return answer
  },
])
const api = Object.fromEntries([...watched, ...NAMES.map((name) => [prefix + name, of(name)])])

/** Without a question to the runtime, which would be one more call. */
const value = (element: string) => runtime.getFlattenedCMI()[element]

Object.assign(window, {
  [isFirst ? 'API' : 'API_1484_11']: api,
  lms: { calls, refused, value },
})
