import { useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { Option } from '../questions/Option.tsx'
import { Button } from '../shell/Button.tsx'
import { useId } from '../use-id.ts'
import type { Reading, ReadingName } from '../view-props.ts'
import { percent, words } from '../words.ts'
import { FontChoice } from './FontChoice.tsx'
import { SettingGroup } from './SettingGroup.tsx'

const SIZES = [undefined, '125', '150', '200']
const COLOURS = [
  [undefined, 'reading.asDevice'],
  ['light', 'reading.light'],
  ['dark', 'reading.dark'],
  ['contrast', 'reading.contrast'],
] as const
const PAPERS = [
  [undefined, 'reading.cream'],
  ['#fff', 'reading.white'],
  ['#fdeee1', 'reading.peach'],
  ['#e9f2fa', 'reading.blue'],
  ['#e8f4ee', 'reading.green'],
  ['#eceeef', 'reading.grey'],
] as const
const SPACES = [
  ['lines', 'reading.lines'],
  ['letters', 'reading.letters'],
] as const
const SENSITIVE = [
  [undefined, 'reading.ask'],
  ['show', 'reading.show'],
  ['summary', 'reading.summary'],
] as const
const CALM = [['calm', 'reading.calmIs']] as const

/** A sample, each setting, and the way back. What is chosen shows at once. */
export function SettingsList() {
  const { reading, chooseReading } = useCourse()
  const [said, setSaid] = useState('')
  const choose = (next: Reading, done = '') =>
    setSaid(chooseReading(next) ? done : words('reading.notKept'))
  const set = (name: ReadingName, value: string | undefined) => {
    const { [name]: _, ...others } = reading
    choose(value ? { ...others, [name]: value } : others)
  }
  return (
    <div class="flow">
      <p class="small">{words('reading.how')}</p>
      <p class="sample">{words('reading.sample')}</p>
      <SettingGroup
        legend={words('reading.size')}
        chosen={reading.size}
        options={SIZES.map((size) => [size, percent(Number(size ?? 100) / 100)])}
        onChoose={(size) => set('size', size)}
      />
      <Switches legend={words('reading.spacing')} switches={SPACES} {...{ reading, set }} />
      <FontChoice chosen={reading.font} onChoose={(font) => set('font', font)} />
      <SettingGroup
        legend={words('reading.colours')}
        chosen={reading.colours}
        options={COLOURS.map(([value, key]) => [value, words(key)])}
        onChoose={(value) => set('colours', value)}
      />
      <SettingGroup
        legend={words('reading.paper')}
        about={words('reading.paperLight')}
        chosen={reading.paper}
        options={PAPERS.map(([value, key]) => [value, words(key)])}
        onChoose={(value) => set('paper', value)}
      />
      <SettingGroup
        legend={words('reading.sensitive')}
        about={words('reading.sensitiveIs')}
        chosen={reading.sensitive}
        options={SENSITIVE.map(([value, key]) => [value, words(key)])}
        onChoose={(value) => set('sensitive', value)}
      />
      <Switches legend={words('reading.calm')} switches={CALM} {...{ reading, set }} />
      <p role="status">{said}</p>
      <Button does={() => choose({}, words('reading.isBack'))}>{words('reading.putBack')}</Button>
    </div>
  )
}

interface SwitchesProps {
  readonly legend: string
  readonly switches: typeof SPACES | typeof CALM
  readonly reading: Reading
  readonly set: (name: ReadingName, value: string | undefined) => void
}

/** What is on or off. */
function Switches({ legend, switches, reading, set }: SwitchesProps) {
  const name = useId()
  return (
    <fieldset class="flow setting">
      <legend>
        <h3>{legend}</h3>
      </legend>
      <div class="options">
        {switches.map(([setting, key]) => (
          <Option
            key={setting}
            type="checkbox"
            name={name}
            value={setting}
            checked={reading[setting] !== undefined}
            onChoose={() => set(setting, reading[setting] ? undefined : 'yes')}
          >
            {words(key)}
          </Option>
        ))}
      </div>
    </fieldset>
  )
}
