// A report on the learning system in words, line by line: for the screen, and to be copied.

import type { CourseView } from '../course-view.ts'
import { savingWords } from '../shell/saving-words.ts'
import type { BrowserFacts, SystemReport } from '../view-props.ts'
import { percent, words } from '../words.ts'

/** What it is about, and what there is to say to it. */
export type ReportLine = readonly [term: string, said: readonly string[]]

type Course = Pick<CourseView, 'outline' | 'saving'>

export function reportLines(
  course: Course,
  report: SystemReport | undefined,
  facts: BrowserFacts,
): readonly ReportLine[] {
  const { id, title, version } = course.outline
  return [
    [words('desk.system'), [report ? startWords(report) : words('desk.none')]],
    [words('desk.saving'), [savingWords(course.saving) || words('desk.notYet')]],
    ...(report ? aboutSystem(report, course) : []),
    [words('desk.course'), [words('desk.courseIs', { title, version, id })]],
    [words('desk.launch'), [launchWords(facts)]],
    [words('desk.device'), deviceWords(facts)],
    [words('desk.browser'), [facts.browser]],
  ]
}

const startWords = ({ start, standard }: SystemReport) => words(`desk.${start}`, { standard })

function aboutSystem(report: SystemReport, { outline }: Course): readonly ReportLine[] {
  if (report.calls.count === 0) return []
  const { mode, credit, statuses, refused, lacking, namesLearner, start } = report
  const unsaid = words('desk.unsaid')
  const lines: readonly ReportLine[] = [
    ...whereLine(report),
    [words('desk.refusals'), refused.length > 0 ? refused.map(refusalWords) : [nothing()]],
    [words('desk.calls'), [words('desk.callsAre', { ...report.calls })]],
    [words('desk.timeOut'), [timeOutWords(report)]],
  ]
  if (start !== 'running') return lines
  const visit = words('desk.visitIs', { mode: mode || unsaid, credit: credit || unsaid })
  return [
    ...lines,
    [words('desk.visit'), [visit]],
    [words('desk.statuses'), statuses.length > 0 ? statuses : [words('desk.noStatus')]],
    [words('desk.room'), roomWords(report)],
    ...(outline.check ? [[words('desk.passMark'), [passMarkWords(report, outline)]] as const] : []),
    [words('desk.learner'), [words(namesLearner ? 'desk.named' : 'desk.unnamed')]],
    ...(lacking.length > 0 ? [[words('desk.lacking'), lacking] as const] : []),
  ]
}

const nothing = () => words('desk.nothing')

function whereLine({ found }: SystemReport): readonly ReportLine[] {
  if (!found) return []
  return [[words('desk.where'), [words(`desk.${found.in}`, { count: found.steps })]]]
}

const refusalWords = ({ what, code, meaning, times }: SystemReport['refused'][number]) =>
  words('desk.refusal', { what, why: `${code} ${meaning}`.trim(), count: times })

function timeOutWords({ over, calls }: SystemReport): string {
  const count = Math.max(1, Math.round((over?.after ?? calls.lasted) / 60_000))
  return words(over ? 'desk.over' : 'desk.noTimeOut', { count })
}

function roomWords({ room, standard }: SystemReport): readonly string[] {
  const { atLaunch, sent, promised, shown } = room
  return [
    words('desk.atLaunch', { count: atLaunch }),
    words('desk.sent', { count: sent }),
    ...(promised === undefined ? [] : [words('desk.promised', { standard, count: promised })]),
    ...(shown === 'notAsked' ? [] : [words(`desk.${shown}Shown`)]),
  ]
}

const passMarkWords = ({ passMark }: SystemReport, outline: Course['outline']) =>
  words(passMark === undefined ? 'desk.ownMark' : 'desk.itsMark', {
    passMark: percent(passMark ?? outline.passMark),
  })

function launchWords({ frames, isOpened, width, height }: BrowserFacts): string {
  const form = words(isOpened ? 'desk.opened' : 'desk.ownWindow')
  return words('desk.size', {
    form: frames > 0 ? words('desk.inFrame', { count: frames }) : form,
    width,
    height,
  })
}

function deviceWords(facts: BrowserFacts): readonly string[] {
  const allowed = (word: string, isAllowed: boolean | undefined) => {
    const unknown = isAllowed === undefined && words('desk.unknown')
    return words('desk.may', {
      word,
      may: unknown || words(isAllowed ? 'desk.yes' : 'desk.no'),
    })
  }
  return [
    allowed(words('desk.storage'), facts.hasStorage),
    allowed(words('desk.printing'), facts.canPrint),
    allowed(words('desk.tabs'), facts.canOpenTabs),
    allowed(words('desk.copying'), facts.canCopy),
  ]
}
