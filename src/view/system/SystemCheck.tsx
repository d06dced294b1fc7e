import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { copy } from '../copy.ts'
import { useCourse } from '../course-view.ts'
import { PaperScreen } from '../paper/PaperScreen.tsx'
import { Button } from '../shell/Button.tsx'
import { Details } from '../shell/Details.tsx'
import { useId } from '../use-id.ts'
import type { Reader } from '../view-props.ts'
import { words } from '../words.ts'
import { systemTitle } from './CheckSystem.tsx'
import { type ReportLine, reportLines } from './report-lines.ts'

/** How the course and the learning system have got on in this visit (product, UA11). */
export function SystemCheck({ systemReport, browserFacts }: Reader) {
  const course = useCourse()
  const report = systemReport(course.trace)
  const lines = reportLines(course, report, browserFacts())
  const trace = report?.trace ?? []
  return (
    <PaperScreen paper="system" title={systemTitle(course)} isReady>
      <p>{words(report ? 'desk.lead' : 'desk.leadCopy')}</p>
      <Copying {...{ lines, trace }} />
      <div class="system flow">
        <dl>
          {lines.map(([term, said]) => (
            <div key={term}>
              <dt>{term}</dt>
              {said.map((words) => (
                <dd key={words}>{words}</dd>
              ))}
            </div>
          ))}
        </dl>
        {trace.length > 0 && (
          <Details title={words('desk.trace')}>
            <p>{words('desk.legend')}</p>
            <ul class="plain small" dir="ltr">
              {trace.map((line) => (
                <li key={line}>
                  <code>{line}</code>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </div>
    </PaperScreen>
  )
}

interface CopyingProps {
  readonly lines: readonly ReportLine[]
  readonly trace: readonly string[]
}

/** Where a frame refuses the clipboard, the text stands there, chosen already. */
function Copying(report: CopyingProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState('')
  useLayoutEffect(() => box.current?.select(), [refused])
  const copyAll = async () => {
    const all = asText(report)
    const answer = await copy(all)
    setSaid(answer)
    setRefused(answer === words('private.copied') ? '' : all)
  }
  return (
    <div class="on-screen flow">
      <Button does={() => void copyAll()}>{words('desk.copy')}</Button>
      <p role="status">{said}</p>
      {refused && (
        <>
          <label for={id}>{words('desk.text')}</label>
          <textarea ref={box} id={id} readOnly rows={8} value={refused} />
        </>
      )}
    </div>
  )
}

const asText = ({ lines, trace }: CopyingProps): string =>
  [
    ...lines.map(([term, said]) => `${term}: ${said.join(' ')}`),
    ...(trace.length > 0 ? ['', words('desk.trace'), words('desk.legend'), ...trace] : []),
  ].join('\n')
