// Which numbers in a text are figures: numbers that state something about the world.

const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a hundred|a thousand'
const PART = 'half|a third|two thirds|a quarter|three quarters|a fifth'
const COUNTED =
  '(?:stud(?:y|ies)|reviews?|trials?|surveys?|papers?|people|adults?|children|women|men|teams?|services?)'

/** Also where it is written in words. */
const IN_WORDS = new RegExp(
  [
    `\\b(?:${NUMBER}|\\d+) (?:in|out of) (?:every )?(?:${NUMBER}|\\d+)\\b`,
    `\\b(?:about|around|nearly|almost|over|under|more than|less than|fewer than|as many as|up to) (?:${PART})\\b`,
    `\\b(?:${PART}) of (?:all |the |those |these )?${COUNTED}`,
    '\\d+(?:\\.\\d+)?\\s?(?:%|per ?cent\\b)',
    `\\b(?:about|around|nearly|almost|over|more than|only|just) (?:${NUMBER}) ${COUNTED}`,
  ].join('|'),
  'iu',
)

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const SPAN = '(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|months?|years?)'

/** Numbers that state nothing about the world. */
const NO_FIGURES: readonly RegExp[] = [
  // Phone numbers, and numbers to text.
  /\b0\d{2,4}(?: ?\d){4,}|\b116 ?123\b|\b(?:999|111|112|101|55|85258)\b/g,
  // Dates and years.
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b(?: \\d{4})?`, 'g'),
  /\b(?:19|20)\d\d(?:\/\d{1,2})?\b/g,
  // Times of day, and hours that something is open.
  /\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|o[’']clock)\b|\b\d{1,2}[.:][0-5]\d\b|\b24\/7\b/gi,
  // How long something takes in a story or in this course.
  new RegExp(`\\b\\d+(?:(?: to |–|-)\\d+)?[- ]${SPAN}\\b`, 'gi'),
  // How old people are: "Wen, 74," "aged 16" "over 65" "under-12s".
  /(?<=\p{Lu}\p{L}*, )\d{1,3}\b/gu,
  /\b(?:is|turned|aged?|under|over|by) \d{1,2}\b(?! (?!with|who|and|or|are|can)\p{L})/giu,
  /\b(?:under|over)-\d{1,2}s\b/gi,
  /\bpeople of \d{1,2}\b/gi,
  // Marks in a drawing, and its labels: "1 Realise".
  /(?<=(?:^|[,:|]) ?)\d{1,2}(?= *\||$| \p{Lu})|\bnumbered \d to \d\b|\b[Ii]n \d(?=,| (?:an?|is|are) )/gu,
  // Money.
  /£\d[\d,.]*/g,
  // Names that have a number: a lesson, a room, a bus, a question, a standard.
  /\b(?:lesson|outcome|page|step|part|room|door|desk|floor|flat|bus|route|bay|window|box|option|level|type|stage|question|card|week|day|number|no\.|line|version|WCAG|SCORM|section|chapter|phase)s? \d+(?:\.\d+)*(?:(?:,| and| to| or) \d+)*/gi,
  // What this course has: its questions, pages, tries.
  /\b\d+ (?:questions?|lessons?|pages?|minutes|tries|cards?|answers?|parts)\b|\bat least \d+ for each\b/gi,
]

/** The figures of a passage, as written; none where each number is one of those above. */
export function figuresIn(passage: string): readonly string[] {
  const plain = passage.replace(/https?:\S+/g, ' ')
  const inWords = IN_WORDS.exec(plain)
  if (inWords) return [inWords[0]]
  const rest = NO_FIGURES.reduce((text, pattern) => text.replace(pattern, ' '), plain)
  return [...rest.matchAll(/\d[\d,.]*\d|\d/g)].map(([figure]) => figure)
}
