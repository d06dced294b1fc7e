import { lessonNames, outline, readerName } from 'virtual:outline'
import { scorm2004Port } from '../tracking/scorm/scorm-2004.ts'
import { boot } from './boot.ts'
import { lessonFiles } from './lesson-files.ts'

const files = lessonFiles(lessonNames, readerName)
boot(
  scorm2004Port(window, () => files.script()?.recordQueue),
  outline,
  files,
)
