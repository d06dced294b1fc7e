import { lessonNames, outline, readerName } from 'virtual:outline'
import { scorm12Port } from '../tracking/scorm/scorm-12.ts'
import { boot } from './boot.ts'
import { lessonFiles } from './lesson-files.ts'

const files = lessonFiles(lessonNames, readerName)
boot(
  scorm12Port(window, () => files.script()?.recordQueue),
  outline,
  files,
)
