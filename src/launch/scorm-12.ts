import { lessonNames, outline, readerName } from 'virtual:outline'
import { scorm12Port } from '../tracking/scorm/scorm-12.ts'
import { boot } from './boot.ts'
import { lessonFiles } from './lesson-files.ts'

boot(scorm12Port(window), outline, lessonFiles(lessonNames, readerName))
