import type { TrackingPort } from '../port.ts'
import { scormPort } from './adapter.ts'
import { dialect12 } from './dialect-12.ts'
import type { ScormEnvironment } from './environment.ts'
import { browserEnvironment } from './environment.ts'

/** A port to a system that speaks SCORM 1.2, looked for from `window` on. */
export const scorm12Port = (window: Window, records: ScormEnvironment['records']): TrackingPort =>
  scormPort(dialect12, browserEnvironment(window, records))
