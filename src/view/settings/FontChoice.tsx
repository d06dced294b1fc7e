import { useState } from 'preact/hooks'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { DEVICE_FONT, fontsHere, isInstalled } from './fonts.ts'
import { SettingGroup } from './SettingGroup.tsx'

interface FontChoiceProps {
  readonly chosen: string | undefined
  readonly onChoose: (font: string | undefined) => void
}

/** Fonts that this device has, and a box for the name of another one. */
export function FontChoice({ chosen, onChoose }: FontChoiceProps) {
  const [offered] = useState(fontsHere)
  const [missing, setMissing] = useState('')
  const id = useId()
  const listed = [undefined, DEVICE_FONT, ...offered]
  const choose = (font: string | undefined) => {
    setMissing('')
    onChoose(font)
  }
  const name = (typed: string) => {
    const font = typed.trim()
    if (!font || isInstalled(font)) choose(font || undefined)
    else setMissing(font)
  }
  return (
    <SettingGroup
      legend={words('reading.font')}
      chosen={chosen}
      options={listed.map((font) => [font, fontWords(font)])}
      onChoose={choose}
    >
      <p class="flow">
        <label for={id}>{words('reading.otherFont')}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={listed.includes(chosen) ? '' : chosen}
          aria-describedby={`${id}-said`}
          onChange={({ currentTarget }) => name(currentTarget.value)}
        />
      </p>
      <p id={`${id}-said`} role="status" class="small">
        {missing && words('reading.noFont', { font: missing })}
      </p>
    </SettingGroup>
  )
}

function fontWords(font: string | undefined): string {
  if (font === undefined) return words('reading.asDesigned')
  return font === DEVICE_FONT ? words('reading.deviceFont') : font
}
