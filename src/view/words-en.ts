// Every word of the interface in English, by key. A value goes where its name stands in braces; a
// key with plural forms takes the one for `count`. The build writes the table into index.html, with
// the words of another language where the course has them (docs/translating.md).

import type { readerWords } from './words-reader-en.ts'
import type { thinWords } from './words-thin-en.ts'

/** By what `Intl.PluralRules` calls the forms of a language. */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & {
  readonly other: string
}

export type MoreWords = Readonly<
  Partial<Record<keyof typeof readerWords | keyof typeof thinWords, string | Plural>>
>

/** Those of the first screens, and others where a translator has given them. */
export type WordTable = Readonly<Record<keyof typeof englishWords, string | Plural>> & MoreWords

export const englishWords = {
  'shell.skip': 'Skip to the page',
  'shell.menu': 'Menu',
  'shell.break': 'Break',
  'shell.mainPages': 'Help and rights',
  'shell.close': 'Close',
  'shell.tryAgain': 'Try again',
  'shell.lookAgain': 'Look again',
  'shell.anyTime': 'Here at any time',
  'shell.afterwards': 'Afterwards',
  'shell.leave': 'Save and leave',
  'shell.newTab': '(opens in a new tab)',
  'shell.showAgain': 'Show again',
  'shell.hiddenTitle': 'Training',
  'exit.hideScreen': 'Hide screen',
  'exit.leaveSite': 'Leave this site',
  'shell.titlePart': '{first} – {rest}',
  'shell.titleProblem': 'Problem: {title}',

  'start.opening': 'Opening…',
  'start.late': 'Still opening. If this does not change, {copy} or try again later.',
  'start.tooOld':
    'This course needs a newer browser, such as Edge, Chrome, Firefox or Safari from the last four years. You can {copy} here. It is not recorded.',
  'start.copy': 'read the plain copy',

  'home.minutes': {
    one: 'About {count} minute, in your own time',
    other: 'About {count} minutes, in your own time',
  },
  'home.minutesLeft': {
    one: 'About {count} minute left, in your own time',
    other: 'About {count} minutes left, in your own time',
  },
  'home.stop': 'Stop whenever you like; your place is saved',
  'home.stopHere': 'Stop whenever you like',
  'home.skip': 'Skip anything, any time',
  'home.start': 'Start',
  'home.carryOn': 'Carry on: {page}',
  'home.welcomeBack': 'Welcome back',
  'home.place': 'You were on ‘{page}’, in lesson {lesson}.',
  'home.placeAlone': 'You were on ‘{page}’.',
  'home.placeNow': 'You are on ‘{page}’, in lesson {lesson}.',
  'home.placeAloneNow': 'You are on ‘{page}’.',
  'home.finished': 'You have finished. {said}',
  'home.path': 'Your path',
  'home.allLessons': 'To finish, visit every page of the lessons.',
  'home.finalCheck': 'To finish, reach {passMark} in the final check.',
  'home.allLessonsAndFinalCheck':
    'To finish, visit every page of the lessons and reach {passMark} in the final check.',
  'home.scene': 'A path over soft hills to a house whose door stands open, with light inside',
  'home.savedPlaceUnreadable':
    'We could not read your saved place. Your record has not changed. Choose where to carry on from the list.',
  'home.courseUpdated': 'This course was updated. Your completed lessons still count.',
  'home.newPages': { one: '{count} page is new.', other: '{count} pages are new.' },
  'home.answersBack': 'Your answers are back.',
  'home.unknownAddress': 'That page is not here any more. Here is the list of lessons.',

  'afterwards.lead': 'For later, or for now: open at any time. Nothing here counts.',

  'found.title': 'Answers from last time',
  'found.what':
    'We found answers on this device that were not saved. You can add them to what your learning system has: nothing is taken away. If they may not be yours, leave them out.',
  'found.use': 'Use them',
  'found.leaveOut': 'Leave them out',

  'lesson.notStarted': 'Not started',
  'lesson.inProgress': 'In progress',
  'lesson.inProgressPages': { other: 'In progress, {done} of {count} pages' },
  'lesson.done': 'Done',
  'lesson.optional': 'Optional',
  'lesson.next': 'A good one to do next',
  'lesson.minutes': { one: '{count} minute', other: '{count} minutes' },
  'lesson.facts': '{first} · {rest}',

  'menu.plainCopy': 'Plain copy, to read or print',
  'menu.missing': 'The list of lessons did not arrive. You may be offline.',

  'page.check': 'Final check',
  'page.home': 'See all lessons',
  'page.coming': 'The words of this page are on their way.',
  'page.missing':
    'The words of this page did not arrive. You may be offline. You can carry on elsewhere, or try again.',
  'page.plainCopy': 'Read this page in the plain copy',
  'page.fault': 'Something went wrong on this page',
  'page.faultSafe': 'Your answers are kept.',
  'page.faultAgain': 'Try this page again',
  'page.faultNext': 'Go to the next page',

  'note.summarise': 'Read a short summary',

  'text.blank': 'blank',

  'check.start': 'Start the check',
  'check.tryAgain': 'Try again with some new questions',
  'check.skip': 'Skip for now',
  'check.review': 'Your answers so far',
  'check.answer': 'Answer',

  'finished.title': 'You have finished',
  'finished.recorded': 'Your learning system has recorded it.',
  'finished.notYet':
    'Your learning system has not confirmed it yet. Please keep this window open. We are trying again.',
  'finished.stopped': 'Your learning system has not confirmed it. Please keep this window open.',
  'finished.practice': 'This is a practice copy, so nothing was recorded.',
  'finished.open': 'Everything stays open. Come back to any page whenever it helps.',

  'break.title': 'Take your time',
  'break.saved': 'Your place is saved. Come back in your own time.',
  'break.kept': 'Your place is kept while this window stays open. Come back in your own time.',
  'break.carryOn': 'Carry on',

  'left.title': 'You have left the course',
  'left.close': 'You can close this window now, or go back to your learning system.',
  'left.saving': 'Saving. Please keep this window open for a moment.',
  'left.notSaved': 'Not saved yet. Please keep this window open. We will keep trying.',
  'left.practice': 'You can close this window now. This is a practice copy: nothing was recorded.',

  'saving.saving': 'Saving…',
  'saving.saved': 'Saved {time}',
  'saving.short':
    'Your learning system has little room for this course. It will remember your place and your result, but not each answer.',
  'saving.savedAgain': 'Saved again.',
  'saving.found': 'Your learning system is there now. What you did here is saved.',
  'saving.retrying': 'Not saved yet. We will keep trying.',
  'saving.stopped': 'Not saved. Your answers are safe on this screen.',
  'saving.notFound': 'Practice copy: nothing is recorded',
  'saving.notStarted': 'Practice copy: nothing is recorded',
  'saving.onDevice': 'Practice copy: kept on this device, nothing is recorded',
  'saving.notKept': 'Practice copy: nothing is kept or recorded',
  'saving.lookingAgain': 'You are looking again. Nothing on your record will change.',
  'saving.ended': 'This visit has ended. To carry on, close this window and open the course again.',

  'fault.practice': 'Practice copy',
  'fault.notFound': 'We cannot find your learning system, so nothing will be recorded.',
  'fault.notStarted': 'Your learning system did not start the course, so nothing will be recorded.',
  'fault.onDevice': 'Your place, answers and result are kept on this device. Nothing is recorded.',
  'fault.notKept':
    'Your browser does not let us keep your place, so it is gone when you close this window. Nothing is recorded.',
  'fault.reopen':
    'If you need this on your training record, close this window and open the course from your learning system.',
  'afresh.shared':
    'Do others use this computer too? Then please start afresh when you have finished. They could see how far you came.',
  'afresh.start': 'Start afresh',
  'afresh.ask':
    'This takes your place, your answers, your result and what you chose to keep off this device. The course then opens as new.',
  'afresh.take': 'Take it off this device',
  'afresh.keep': 'Keep it',

  'fault.stopped': 'Your learning system has stopped answering.',
  'fault.stoppedSafe': 'It may have signed you out. Your answers are safe on this screen.',
  'fault.stoppedSignIn': 'Open your learning system in another tab and sign in.',
  'fault.stoppedTryAgain': 'Come back here and press Try again.',
  'fault.stoppedReopen': 'If that does not work, close this window and open the course again.',
  'fault.offeredBack': 'We will offer your answers back then.',
  'fault.ended': 'This visit has ended',
  'fault.details': 'Details for your help desk',
} as const satisfies Readonly<Record<string, string | Plural>>
