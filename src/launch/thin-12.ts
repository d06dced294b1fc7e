import { dialect12 } from '../tracking/scorm/dialect-12.ts'
import { interactionPairs12 } from '../tracking/scorm/records-12.ts'
import { openThin } from './thin.ts'

openThin(dialect12, interactionPairs12)
