import { DialogButton } from '../shell/DialogButton.tsx'
import { words } from '../words.ts'
import { SettingsList } from './SettingsList.tsx'

/** The button and its dialog. */
export const ReadingSettings = () => (
  <DialogButton title={words('reading.title')} content={() => <SettingsList />} />
)
