import type { Trace } from '../../trace.ts'
import type { WindowLike } from '../scorm/find-api.ts'
import { cmi5Report } from './cmi5-report.ts'
import type { SystemReport } from './report.ts'
import { scormReport } from './scorm-report.ts'

/** What the calls of this visit have shown; undefined for a copy that is played without a system. */
export function systemReport(trace: Trace, window: WindowLike): SystemReport | undefined {
  if (trace.of === '') return undefined
  return trace.of === 'cmi5' ? cmi5Report(trace) : scormReport(trace, window)
}
