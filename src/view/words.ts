// Every word of the interface, by key. A value goes where its name stands in braces; a key with
// plural forms takes the one for `count`.

const LANGUAGE = 'en-GB'

const TABLE = {
  'shell.skip': 'Skip to the page',
  'shell.menu': 'Menu',
  'shell.break': 'Break',
  'shell.mainPages': 'Help and rights',
  'shell.close': 'Close',
  'shell.tryAgain': 'Try again',
  'shell.finish': 'Finish',
  'shell.lookAgain': 'Look again',
  'shell.anyTime': 'Here at any time',
  'shell.leave': 'Save and leave',
  'shell.newTab': '(opens in a new tab)',
  'shell.titlePart': '{first} – {rest}',
  'shell.titleProblem': 'Problem: {title}',

  'start.opening': 'Opening…',

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
  'home.place': 'You were on “{page}”, in lesson {lesson}.',
  'home.placeAlone': 'You were on “{page}”.',
  'home.done': 'You have finished this course. Everything stays open for you.',
  'home.path': 'Your path',
  'home.scene': 'A path over soft hills to a house whose door stands open, with light inside',
  'home.savedPlaceUnreadable':
    'We could not read your saved place. Your record has not changed. Choose where to carry on from the list.',
  'home.courseUpdated': 'This course was updated. Your completed lessons still count.',
  'home.unknownAddress': 'That page is not here any more. Here is the list of lessons.',

  'lesson.notStarted': 'Not started',
  'lesson.inProgress': 'In progress',
  'lesson.inProgressPages': { other: 'In progress, {done} of {count} pages' },
  'lesson.done': 'Done',
  'lesson.optional': 'Optional',
  'lesson.minutes': { one: '{count} minute', other: '{count} minutes' },
  'lesson.facts': '{first} · {rest}',

  'menu.lessons': 'Lessons',
  'menu.home': 'Course home',
  'menu.here': 'You are here',

  'page.progress': 'Lesson {lesson} of {lessons} · page {page} of {pages}',
  'page.check': 'Final check',
  'page.pager': 'Pages',
  'page.back': 'Back',
  'page.backTo': 'Back: {title}',
  'page.next': 'Next: {title}',
  'page.home': 'See all lessons',
  'page.coming': 'The words of this page are on their way.',
  'page.missing':
    'The words of this page did not arrive. You may be offline. You can carry on elsewhere, or try again.',
  'page.sources': 'Where is this from?',
  'page.checked': 'Last checked: {date}.',
  'page.toCheck': 'Still to be confirmed.',
  'page.fault': 'Something went wrong on this page',
  'page.faultSafe': 'Your answers are kept.',
  'page.faultAgain': 'Try this page again',
  'page.faultNext': 'Go to the next page',

  'note.title': 'Before you read on',
  'note.skipCounts': 'You can skip it. Skipping counts as done.',
  'note.showPage': 'Show this page',
  'note.showLesson': 'Show this lesson',
  'note.showPart': 'Show this part',
  'note.skipTo': 'Skip to “{title}”',
  'note.skipHome': 'Skip to the list of lessons',
  'note.skipPart': 'Skip this part',
  'note.skippedPart': 'You skipped a part here. That counts as done.',
  'note.summarise': 'Read a short summary',
  'note.summary': 'In short',
  'note.hidePage': 'Hide this page again',
  'note.hideLesson': 'Hide this lesson again',
  'note.hidePart': 'Hide this part again',

  'panel.keyPoint': 'Key point',
  'panel.note': 'Note',
  'panel.tip': 'Tip',
  'panel.takeCare': 'Take care',
  'panel.example': 'Example',
  'panel.titled': '{label}: {title}',
  'more.openAll': 'Open all',
  'more.closeAll': 'Close all',

  'reflection.label': 'Reflection',
  'reflection.private':
    'Private. What you write here is not sent to anyone and is not kept when you close the course.',
  'reflection.clear': 'Clear',

  'question.chooseOne': 'Choose one.',
  'question.chooseAll': 'Choose all that apply.',
  'question.chooseCount': { other: 'Choose {count}.' },
  'question.match': 'Choose what goes with each one.',
  'question.sort': 'Choose a group for each one.',
  'question.practice': 'This is practice: it does not count towards your result.',
  'question.recorded': 'Your answer is recorded. You can change it until you press Finish.',
  'question.notRecorded': 'Nothing is recorded here. You can change it until you press Finish.',
  'question.pick': 'Choose one',
  'question.none': 'Choose an answer first.',
  'question.someMissing': 'Choose an answer for each one first.',
  'question.check': 'Check my answer',
  'question.checkAll': 'Check my answers',
  'question.hint': 'Show a hint',
  'question.showAnswer': 'Show the answer',
  'question.showSorted': 'Show it sorted',
  'question.right': "That's right",
  'question.notYet': 'Not quite yet',
  'question.found': { other: 'You found {found} of the {count}.' },
  'question.foundMore': {
    one: 'You found {found} of the {parts}, and chose {count} that does not belong.',
    other: 'You found {found} of the {parts}, and chose {count} that do not belong.',
  },
  'question.again': 'You can try again as often as you like.',
  'question.againHint': 'Try again, or see a hint.',
  'question.yourAnswer': 'Your answer',
  'question.rightAnswer': 'Right answer',
  'question.answerIs': 'The right answer is:',
  'question.answerHere': 'The answer here is:',
  'question.why': 'Why',
  'question.or': '{one} or {other}',
  'question.youChose': 'You chose: {choice}.',
  'question.belongs': 'It belongs to: {choice}.',
  'question.fits': 'That fits.',
  'question.lookAgain': 'Look at this one again.',

  'check.start': 'Start the check',
  'check.carryOn': 'Carry on with the check',
  'check.result': 'See your result',
  'check.tryAgain': 'Try again with some new questions',
  'check.count': { one: '{count} question.', other: '{count} questions.' },
  'check.freedom': 'You can stop, look back at any lesson, and come back to the same questions.',
  'check.tries': { one: 'You can do it once.', other: 'You can do it up to {count} times.' },
  'check.recorded':
    'You can change your answers until you press Finish. Your answers here are recorded.',
  'check.notRecorded':
    'You can change your answers until you press Finish. Nothing is recorded: you can do it as practice.',
  'check.question': 'Question {number} of {count}',
  'check.keep': 'Keep this answer',
  'check.skip': 'Skip for now',
  'check.all': 'See all questions',
  'check.review': 'Your answers so far',
  'check.answered': 'Answered',
  'check.skipped': 'Skipped',
  'check.notAnswered': 'Not answered yet',
  'check.change': 'Change',
  'check.answer': 'Answer',
  'check.changeWhich': '{change}: {question}',
  'check.left': {
    one: '{count} question has no answer yet. You can answer it, or finish as it is.',
    other: '{count} questions have no answer yet. You can answer them, or finish as it is.',
  },
  'check.allAnswered':
    'Every question has an answer. You can change any of them until you press Finish.',

  'result.title': 'Your result',
  'result.canDo': 'What you can do now',
  'result.score': 'Your score',
  'result.reached': 'You reached {points} of {all}.',
  'result.passed': 'That reaches the {passMark} that this course asks for.',
  'result.notYet': 'You have not reached {passMark} yet. You can try again as often as you like.',
  'result.notYetLimited': 'You have not reached {passMark} yet.',
  'result.passedBefore': 'You reached {passMark} in an earlier try, and that stays.',
  'result.best': 'Your best result so far is {best}, and that is the one that counts.',
  'result.lookAgain': 'What to look at again',
  'result.lookAgainLead': {
    one: '{count} part to look at again:',
    other: '{count} parts to look at again:',
  },
  'result.questions': 'Each question',
  'result.goOn': 'Go on',
  'result.noAnswer': 'You left this one open.',

  'finished.title': 'You have finished',
  'finished.recorded': 'You have finished. Your learning system has recorded it.',
  'finished.notYet':
    'You have finished, but your learning system has not confirmed it yet. Please keep this window open. We are trying again.',
  'finished.stopped':
    'You have finished, but your learning system has not confirmed it. Please keep this window open.',
  'finished.practice': 'You have finished. This is a practice copy, so nothing was recorded.',
  'finished.open': 'Everything stays open. Come back to any page whenever it helps.',

  'break.title': 'Take your time',
  'break.saved': 'Your place is saved. Come back in your own time.',
  'break.kept': 'Your place is kept while this window stays open. Come back in your own time.',
  'break.ground': 'Show me something steadying',
  'break.ground1': 'Let your shoulders be where they are.',
  'break.ground2': 'Feel what holds you: the chair, the floor.',
  'break.ground3': 'Look for three things that have the same colour.',
  'break.ground4': 'Listen for a sound near you, and one further away.',
  'break.ground5': 'There is nothing to get right. Stop whenever you want.',
  'break.carryOn': 'Carry on',

  'left.title': 'You have left the course',
  'left.close': 'You can close this window now.',
  'left.saving': 'Saving. Please keep this window open for a moment.',
  'left.notSaved': 'Not saved yet. Please keep this window open. We will keep trying.',
  'left.practice': 'You can close this window now. This is a practice copy: nothing was recorded.',

  'saving.saving': 'Saving…',
  'saving.saved': 'Saved {time}',
  'saving.savedAgain': 'Saved again.',
  'saving.retrying': 'Not saved yet. We will keep trying.',
  'saving.stopped': 'Not saved. Your answers are safe on this screen.',
  'saving.practice': 'Practice copy: nothing is recorded',
  'saving.lookingAgain': 'You are looking again. Nothing on your record will change.',
  'saving.ended': 'This visit has ended. To carry on, close this window and open the course again.',

  'fault.practice': 'Practice copy',
  'fault.notFound': 'We cannot find your learning system, so nothing will be recorded.',
  'fault.notStarted': 'Your learning system did not start the course, so nothing will be recorded.',
  'fault.reopen':
    'If you need this on your training record, close this window and open the course again from your learning system.',
  'fault.stopped': 'Your learning system has stopped answering.',
  'fault.stoppedSafe': 'It may have signed you out. Your answers are safe on this screen.',
  'fault.stoppedSignIn': 'Open your learning system in another tab and sign in.',
  'fault.stoppedTryAgain': 'Come back here and press Try again.',
  'fault.stoppedReopen': 'If that does not work, close this window and open the course again.',
  'fault.ended': 'This visit has ended',
  'fault.details': 'Details for your help desk',
} as const satisfies Readonly<Record<string, string | Plural>>

interface Plural {
  readonly one?: string
  readonly other: string
}

type Table = typeof TABLE
export type WordKey = keyof Table

type TextOf<Entry> = Entry extends string ? Entry : Entry[keyof Entry]
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never
type NamesOf<Key extends WordKey> =
  | NamesIn<TextOf<Table[Key]>>
  | (Table[Key] extends string ? never : 'count')
type Values<Key extends WordKey> = [NamesOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<NamesOf<Key>, string | number>>]

const plural = new Intl.PluralRules(LANGUAGE)

/** The words for a key, with its values in their places. */
export function words<Key extends WordKey>(key: Key, ...[given]: Values<Key>): string {
  const values: Readonly<Record<string, string | number>> = given ?? {}
  const entry: string | Plural = TABLE[key]
  return textOf(entry, Number(values.count)).replace(/\{(\w+)\}/g, (place, name: string) =>
    String(values[name] ?? place),
  )
}

function textOf(entry: string | Plural, count: number): string {
  if (typeof entry === 'string') return entry
  const isOne = plural.select(count) === 'one'
  return (isOne ? entry.one : undefined) ?? entry.other
}

/** Hours and minutes, as the course's language writes them: `14:02`. */
export const clockTime = (at: Date, language: string) =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

/** A share from 0 to 1 as `80%`. */
export const percent = (share: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share)

/** A number with at most one decimal, for points. */
export const points = (count: number, language: string) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(count)
