import type { TrackingPort } from '../port.ts'
import { scormPort } from './adapter.ts'
import { dialect2004 } from './dialect-2004.ts'
import type { ScormEnvironment } from './environment.ts'
import { browserEnvironment } from './environment.ts'

/** A port to a system that speaks SCORM 2004, 3rd and 4th edition, looked for from `window` on. */
export const scorm2004Port = (window: Window, records: ScormEnvironment['records']): TrackingPort =>
  scormPort(dialect2004, browserEnvironment(window, records))
