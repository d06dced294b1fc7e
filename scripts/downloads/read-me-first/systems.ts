// Settings of learning systems (product, 5.3), each with how it is known. What was not confirmed on the
// system itself is advice, and says so.

import { html, type Markup } from '../../plain/markup.ts'

interface Setting {
  readonly words: Markup
  readonly known: Known
  /** Is of use only beside a package that sends *completed* in place of *passed*. */
  readonly isOfCompleted?: true
}

type Known = 'help' | 'code' | 'tried' | 'packages' | 'advice'

export const KNOWN: Readonly<Record<Known, string>> = {
  help: 'Confirmed in the vendor’s public help',
  code: 'Confirmed: read in its code',
  tried: 'Confirmed: tried on Moodle 4.3 and 4.5',
  packages: 'Confirmed: tried with packages like these on Moodle 4.5',
  advice: 'Advice: please confirm it on your system',
}

export interface LearningSystem {
  /** For links on the page. */
  readonly id: string
  readonly name: string
  readonly settings: readonly Setting[]
}

const known =
  (known: Known) =>
  (written: TemplateStringsArray, ...pieces: readonly Markup[]) => ({
    words: html(written, ...pieces),
    known,
  })
const help = known('help')
const code = known('code')
const tried = known('tried')
const packages = known('packages')
const advice = known('advice')

const ofCompleted = (setting: Setting): Setting => ({ ...setting, isOfCompleted: true })

const DONE = html`<em>Passed</em> and <em>Completed</em> count as done`

export const SYSTEMS: readonly LearningSystem[] = [
  {
    id: 'moodle',
    name: 'Moodle',
    settings: [
      packages`Add an activity of the kind <em>SCORM package</em>, and upload the SCORM 1.2 package.`,
      packages`<em>Attempts management</em>: <em>Number of attempts</em> unlimited, <em>Force new attempt</em> no. New activities have both.`,
      packages`<em>Completion conditions</em>: choose <em>Add requirements</em>, and tick both <em>Passed</em> and <em>Completed</em>. Either is then enough, though the form says that all are asked for.`,
      code`<em>Completed</em> is ticked at first. Alone it does not count the <em>passed</em> of SCORM 1.2.`,
      packages`<em>Appearance</em>, under <em>Show more…</em>: <em>Student skip content structure page</em>, always. Else people have to press <em>Enter</em> first.`,
      code`In the same place <em>Display content structure in player</em>: disabled. The course has one part and a menu of its own, and gets the room of Moodle’s.`,
      packages`<em>Display package</em>: current window. A new window opens the course too, but is 500 pixels high at first, with a course of 666 in it: give it more <em>Height</em>.`,
      packages`<em>Grading method</em>: highest grade, and 100 as the most, as in new activities. The score arrives as points of 100.`,
      packages`Who has passed and comes back is in a review: nothing changes, and no place is kept. If they choose <em>Start a new attempt</em>, they begin at nothing. The activity stays done, and their best grade counts.`,
      packages`Answers: <em>Reports</em>, then <em>Interactions report</em>. For SCORM 2004 that report stays empty: use SCORM 1.2 where you want to see how people answer.`,
      tried`When Moodle has signed somebody out, the open window cannot save any more, even if they sign in elsewhere. They close it and open the course again.`,
      code`The mobile app plays SCORM 1.2 alone, and without a connection only where <em>Protect package downloads</em> is off.`,
    ],
  },
  {
    id: 'totara',
    name: 'Totara',
    settings: [
      code`Upload the SCORM 1.2 package, as in Moodle.`,
      advice`<em>Attempts</em>: unlimited. <em>Force new attempt</em>: no.`,
      advice`<em>Completion</em>: ask for a status, and tick both <em>Passed</em> and <em>Completed</em>.`,
      advice`<em>Skip content structure page</em>: always. The course has one part, and a menu of its own.`,
      advice`<em>Display package</em>: current window and new window both work.`,
      help`<em>Learner skip content structure page</em> is not there in the single-activity format: nothing has to be set.`,
    ],
  },
  {
    id: 'kallidus',
    name: 'Kallidus',
    settings: [
      advice`Upload the SCORM 1.2 package.`,
      advice`${DONE}.`,
      ofCompleted(
        advice`Where <em>passed</em> is not read, use the package that sends <em>completed</em>.`,
      ),
      advice`Any number of attempts, carried on and not begun anew.`,
    ],
  },
  {
    id: 'cornerstone',
    name: 'Cornerstone',
    settings: [
      advice`Upload the SCORM 1.2 package.`,
      help`The vendor advises trying a package in SCORM Cloud first, in frameset mode.`,
      help`The vendor says that reporting passed and failed can cause trouble with completion. This course never sends <em>failed</em> unless your organisation asked for it.`,
      ofCompleted(
        advice`If <em>In progress</em> stays for people who have passed, use the package that sends <em>completed</em>.`,
      ),
    ],
  },
  {
    id: 'successfactors',
    name: 'SuccessFactors',
    settings: [
      advice`Upload the SCORM 1.2 package, or SCORM 2004, 4th edition.`,
      help`The suite ends a session after 30 minutes in which nothing is done. The course then says that answers are safe on the screen, and what to do.`,
      help`Leave the keep-alive interval at its default.`,
      help`A mastery score on the content object goes before the course’s own pass mark. Leave it empty, or set the one you want.`,
      help`With SCORM 2004, 4th edition, a course can be marked as complete when somebody leaves it, unless its manifest says who sets completion. This package says so: there is nothing to set.`,
    ],
  },
  {
    id: 'learning-pool',
    name: 'Learning Pool',
    settings: [
      advice`Upload the SCORM 1.2 package.`,
      advice`Many of its systems are built on Totara: see <a href="#totara">Totara</a> for the names of settings.`,
      advice`${DONE}; any number of attempts.`,
    ],
  },
  {
    id: 'talentlms',
    name: 'TalentLMS',
    settings: [
      advice`Upload the SCORM 1.2 package as a SCORM unit.`,
      advice`Compare its size, above, with what your plan takes.`,
      advice`${DONE}; any number of attempts.`,
    ],
  },
  {
    id: 'canvas',
    name: 'Canvas',
    settings: [
      advice`Import the SCORM 1.2 or the SCORM 2004 package through its SCORM tool.`,
      advice`Import it as graded if the score is to be a grade, else as ungraded.`,
      advice`The height of the frame differs: look whether the foot of the page can be reached by scrolling.`,
    ],
  },
  {
    id: 'blackboard',
    name: 'Blackboard',
    settings: [
      help`The SCORM engine takes SCORM 1.2 and SCORM 2004. If you are not sure, use 1.2.`,
      advice`Use the score as a grade, or switch that off: both work.`,
      advice`${DONE}; any number of attempts.`,
    ],
  },
  {
    id: 'esr',
    name: 'ESR and the e-LfH hub',
    settings: [
      advice`Use the SCORM 1.2 package. A national upload goes through the hub’s own process: ask there first.`,
      help`Content is played from web domains that are on a list, and networks block others. This package asks for nothing outside itself.`,
      advice`${DONE}; any number of attempts.`,
    ],
  },
  {
    id: 'scorm-cloud',
    name: 'SCORM Cloud',
    settings: [
      advice`Any of the SCORM packages will do: upload the one that your own system gets.`,
      advice`Use it as a neutral referee: if a thing works there and not in your system, ask your vendor, and show them both.`,
    ],
  },
  {
    id: 'cmi5',
    name: 'A system that takes cmi5',
    settings: [
      advice`Use the cmi5 package only where your vendor says that the system takes cmi5. Where it takes SCORM too, SCORM 1.2 is tried on more systems.`,
      advice`What counts as done and the pass mark stand in its course structure: there is nothing to set.`,
      advice`The course speaks to the record store over the network. Where the course comes from another web address than the store, the store has to allow requests from there.`,
      advice`A learner who loads the page anew ends the session: the course says so. They close it, open it from the system again, and carry on where they were.`,
    ],
  },
  {
    id: 'other',
    name: 'Any other system',
    settings: [
      advice`Upload the SCORM 1.2 package as it is.`,
      advice`${DONE}.`,
      ofCompleted(
        advice`If only <em>Completed</em> can count, use the package that sends <em>completed</em>.`,
      ),
      advice`Any number of attempts, carried on and not begun anew.`,
      advice`The same window is safer than a pop-up. In a frame, give it as much height as there is.`,
    ],
  },
]
