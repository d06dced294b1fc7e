// What no build can try on its own files: the tests of the project try it, on packages made the same way.

export const TESTED: readonly { readonly what: string; readonly by: readonly string[] }[] = [
  {
    what: 'The whole course is taken, left and taken up again in a strict pretend learning system, in SCORM 1.2 and 2004, without one refused call',
    by: ['playwright-core', 'vitest'],
  },
  {
    what: 'Learning systems that are slow, refuse, sign people out, cut what they are given, or are not there',
    by: ['playwright-core', 'vitest'],
  },
  {
    what: 'The report on the learning system matches how a pretend one is set up, and opening it writes nothing there',
    by: ['playwright-core', 'vitest'],
  },
  {
    what: 'A thin package and the hosted copy on two sites: the whole course, leaving, a host that is down, an older or newer copy, and pages that only pretend',
    by: ['playwright-core', 'vitest'],
  },
  {
    what: 'The self-test for new systems makes each call that the course makes, and says of strict, loose and broken pretend systems what is so',
    by: ['playwright-core', 'vitest'],
  },
  {
    what: 'Common barriers are looked for on one screen of each kind',
    by: ['axe-core', 'playwright-core'],
  },
  {
    what: 'The course is taken by keyboard alone, and its pages are looked at 320 pixels wide and with text at twice its size',
    by: ['playwright-core', 'vitest'],
  },
  {
    what: 'The Content-Security-Policy holds in a browser, and nothing but the package’s own files is asked for',
    by: ['playwright-core', 'vitest'],
  },
  {
    what: 'The pages are valid HTML',
    by: ['html-validate'],
  },
  {
    what: 'The same commit gives the same bytes, in another folder, time zone and language',
    by: ['vitest'],
  },
]
