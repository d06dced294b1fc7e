// Words of what is printed, in English. They come with the reader: nobody waits for them at the start.

import type { Plural } from './words-en.ts'

export const paperWords = {
  'paper.title': 'Save or print',
  'paper.how':
    'In black on white, with everything open. In most browsers you can choose to save a PDF in place of printing.',
  'paper.page': 'This page',
  'paper.lesson': 'This lesson',
  'paper.lessonIs': 'All its pages, without what you wrote.',
  'paper.handout': 'My handout',
  'paper.handoutIs': 'The key points of what you have done, for you to look at first.',
  'paper.certificate': 'My certificate',
  'paper.certificateIs': 'For you to look at first.',
  'paper.print': 'Print or save as PDF',
  'paper.refused': 'It looks as if your learning system does not allow printing from here.',
  'paper.openPage': 'Open this page in a new tab',
  'paper.openLesson': 'Open this lesson in a new tab',
  'paper.openHandout': 'Open the handout in a new tab',
  'paper.openCertificate': 'Open the certificate in a new tab',
  'paper.inTab': 'You can print this page, or save it as a PDF, from your browser’s menu.',
  'paper.noTab': 'A new tab is not allowed here either. You can copy the words below.',
  'paper.words': 'The words, to copy',
  'paper.notOnPaper': 'This part has a content note. Open it in the course to have it on paper.',

  'handout.lead': 'What you may like to keep from “{course}”.',
  'handout.made':
    'It is made on this screen. It is not sent to anyone, and it is not kept when you close the course.',
  'handout.choose': 'What to put on it',
  'handout.covered': {
    one: '{count} key point from a page with a content note',
    other: '{count} key points from pages with a content note',
  },
  'handout.ratings': 'How sure I feel, and other ratings of my own',
  'handout.written': 'What I wrote in reflections',
  'handout.plans': 'My plan or pledge',
  'handout.private': 'Whoever finds the paper can read it.',
  'handout.nothing':
    'Key points come here as you finish lessons. You have not finished one yet, and there is no hurry.',
  'handout.noPoints': 'The lessons that you have finished have no key points to put here.',
  'handout.toLessons': 'See the lessons',
  'handout.points': 'Key points',
  'handout.terms': 'Words you have met',
  'handout.own': 'How I see it',
  'handout.reflections': 'What I wrote',
  'handout.plan': 'What I plan',

  'certificate.certificate': 'Certificate of completion',
  'certificate.practice': 'Practice copy',
  'certificate.name': 'The name you would like on it (you can leave this empty)',
  'certificate.private':
    'The name is only on this screen and on the paper. It is not sent and not kept: it is gone when you go on.',
  'certificate.has': 'has finished the course',
  'certificate.finished': 'For finishing the course',
  'certificate.outcomes': 'What it helps people do',
  'certificate.organisation': 'Organisation',
  'certificate.score': 'Best result in the check',
  'certificate.date': 'Date of this certificate',
  'certificate.version': 'Version of the course',
  'certificate.official': 'Your learning system holds the official record.',
  'certificate.notRecorded': 'This is a practice copy: nothing was recorded.',
  'certificate.notYet':
    'Your certificate comes here when you have finished the course. You have not finished it yet, and there is no hurry.',
} as const satisfies Readonly<Record<string, string | Plural>>
