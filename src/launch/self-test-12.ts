import { dialect12 } from '../tracking/scorm/dialect-12.ts'
import { runSelfTest } from './self-test.tsx'

void runSelfTest(dialect12, 'SCORM 1.2')
