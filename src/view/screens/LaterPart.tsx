import { useCourse } from '../course-view.ts'
import { Certificate } from '../paper/Certificate.tsx'
import { Handout } from '../paper/Handout.tsx'
import { FromReader } from '../shell/FromReader.tsx'
import { SystemCheck } from '../system/SystemCheck.tsx'
import { CheckPart } from './CheckPart.tsx'
import { Finished } from './Finished.tsx'

/** The screens of the player's `LaterScreen`. */
export function LaterPart() {
  const { snapshot } = useCourse()
  if (snapshot.matches({ course: 'check' })) return <CheckPart />
  if (snapshot.matches({ course: 'handout' })) return <Handout />
  if (snapshot.matches({ course: 'certificate' })) return <Certificate />
  if (snapshot.matches({ course: 'system' }))
    return <FromReader draw={(reader) => <SystemCheck {...reader} />} />
  return <Finished />
}
