import { dialect2004 } from '../tracking/scorm/dialect-2004.ts'
import { interactionPairs2004 } from '../tracking/scorm/records-2004.ts'
import { openThin } from './thin.ts'

openThin(dialect2004, interactionPairs2004)
