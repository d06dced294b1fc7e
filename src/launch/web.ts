import { lessonNames, outline, readerName } from 'virtual:outline'
import { practicePort } from '../tracking/web/practice-port.ts'
import { inLocalStorage } from '../tracking/web/web-storage.ts'
import { boot } from './boot.ts'
import { lessonFiles } from './lesson-files.ts'
import { takeOffDevice } from './take-off-device.ts'

const port = practicePort(inLocalStorage(`${outline.id}.progress`))

boot(port, outline, lessonFiles(lessonNames, readerName), {
  startAfresh() {
    // From here on the port keeps nothing, also while the page goes away.
    port.leave(undefined)
    takeOffDevice(outline.id)
    location.reload()
  },
})

// There is no session that could be over: a page that comes back carries on.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
