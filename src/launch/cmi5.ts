import { lessonNames, outline, readerName } from 'virtual:outline'
import { cmi5PortIn } from '../tracking/cmi5/cmi5.ts'
import { boot } from './boot.ts'
import { lessonFiles } from './lesson-files.ts'

boot(cmi5PortIn(window), outline, lessonFiles(lessonNames, readerName))
