import { dialect2004 } from '../tracking/scorm/dialect-2004.ts'
import { runSelfTest } from './self-test.tsx'

void runSelfTest(dialect2004, 'SCORM 2004')
