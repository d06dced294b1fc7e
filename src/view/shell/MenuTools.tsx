import { SaveOrPrint } from '../paper/SaveOrPrint.tsx'
import { ReadingSettings } from '../settings/ReadingSettings.tsx'
import type { Choosing } from '../view-props.ts'

/** What the menu can do beside leading somewhere. */
export const MenuTools = ({ onChoose }: Choosing) => (
  <div class="row">
    <ReadingSettings />
    <SaveOrPrint onChoose={onChoose} />
  </div>
)
