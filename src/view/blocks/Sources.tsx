import type { Source } from '../../course/course.ts'
import { plainText } from '../../course/plain-text.ts'
import { Details } from '../shell/Details.tsx'
import { words } from '../words.ts'
import { Inlines } from './Inlines.tsx'

const TO_CHECK = 'to check'

/** Where the page's facts come from, at its end. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <Details title={words('page.sources')}>
      <ul>
        {eachOnce(sources).map(({ fact, from, checked }) => (
          <li key={fact}>
            <Inlines parts={from} /> <span class="small">{checkedWords(checked)}</span>
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** Several facts may come from one source. */
const eachOnce = (sources: readonly Source[]): readonly Source[] => [
  ...new Map(sources.map((source) => [plainText(source.from) + source.checked, source])).values(),
]

function checkedWords(checked: string): string {
  if (checked.toLowerCase() === TO_CHECK) return words('page.toCheck')
  return checked && words('page.checked', { date: checked })
}
