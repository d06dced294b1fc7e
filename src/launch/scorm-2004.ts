import { lessonNames, outline, readerName } from 'virtual:outline'
import { scorm2004Port } from '../tracking/scorm/scorm-2004.ts'
import { boot } from './boot.ts'
import { lessonFiles } from './lesson-files.ts'

boot(scorm2004Port(window), outline, lessonFiles(lessonNames, readerName))
