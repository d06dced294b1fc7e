import type { ComponentChildren } from 'preact'
import { Option } from '../questions/Option.tsx'
import { useId } from '../use-id.ts'

interface SettingGroupProps {
  readonly legend: string
  /** What there is to know before choosing. */
  readonly about?: string
  /** Undefined is as designed. */
  readonly chosen: string | undefined
  /** Each value with its words. */
  readonly options: readonly (readonly [string | undefined, string])[]
  readonly onChoose: (value: string | undefined) => void
  /** Below the options. */
  readonly children?: ComponentChildren
}

/** One setting of a few values. */
export function SettingGroup(props: SettingGroupProps) {
  const { legend, about, chosen, options, onChoose, children } = props
  const id = useId()
  return (
    <fieldset class="flow setting" aria-describedby={about && id}>
      <legend>
        <h3>{legend}</h3>
      </legend>
      {about && (
        <p id={id} class="small">
          {about}
        </p>
      )}
      <div class="options few">
        {options.map(([value, label]) => (
          <Option
            key={label}
            type="radio"
            name={`${id}-chosen`}
            value={value ?? ''}
            checked={value === chosen}
            onChoose={() => onChoose(value)}
          >
            {label}
          </Option>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
