// The course read for each organisation, and what is made of it.

import type { WordTable } from '../../../src/view/words-en.ts'
import { assemble } from '../assemble.ts'
import { type Bodies, readBodies } from '../bodies.ts'
import { tellCaptions } from '../captions.ts'
import type { CompileOptions } from '../compile-options.ts'
import type { Course } from '../compiled-course.ts'
import { type Diagnostic, listenTo, type Tell } from '../diagnostic.ts'
import { type Drafts, readDrafts } from '../drafts.ts'
import { FileShelf } from '../file-shelf.ts'
import { reviewIsDue } from '../rules/f.ts'
import { tellLarge } from '../rules/m.ts'
import type { ContentFile, Source } from '../source.ts'
import { tellIdeas, tellWords } from '../word-rules.ts'
import { isAsked, sourcesFor } from './asked.ts'
import type { Organisation } from './organisation.ts'
import { DEFAULT } from './profiles.ts'

/** The course read for one organisation. */
export interface Run {
  readonly organisation: Organisation
  readonly read: { readonly drafts: Drafts; readonly bodies: Bodies }
  readonly made: ReturnType<typeof assemble>
  readonly shelf: FileShelf
  readonly told: readonly Diagnostic[]
}

/** Where nothing in the course asks whose it is, one reading is everybody's. */
export function runAll(
  chosen: Organisation,
  all: readonly Organisation[],
  courseSource: Source,
  sources: ReadonlyMap<string, Source>,
  files: readonly ContentFile[],
  options: CompileOptions,
): readonly Run[] {
  const run = (organisation: Organisation): Run => {
    const told: Diagnostic[] = []
    const tell = listenTo(told, options)
    const own = sourcesFor(organisation, sources)
    const shelf = new FileShelf(files)
    const course = own.get(courseSource.path) ?? courseSource
    const read = readAll(course, own, organisation, shelf, options, tell)
    return { organisation, read, made: assemble(read.drafts, read.bodies, tell), shelf, told }
  }
  const others = all.filter((one) => one !== chosen)
  return [run(chosen), ...(isAsked(sources, all) ? others.map(run) : [])]
}

function readAll(
  courseSource: Source,
  sources: ReadonlyMap<string, Source>,
  organisation: Organisation,
  shelf: FileShelf,
  { drafts: kept, today, ideas }: CompileOptions,
  tell: Tell,
): { readonly drafts: Drafts; readonly bodies: Bodies } {
  const drafts = readDrafts(courseSource, sources, organisation, kept, tell)
  const { values, places } = drafts.course.settings
  const due = values['review by']
  const dueAt = places['review by']
  if (dueAt && due !== '' && due < today) tell(reviewIsDue(due, dueAt))
  const bodies = readBodies(drafts, shelf, tell)
  tellShownFiles(shelf, tell)
  tellWords(drafts, sources, tell)
  if (ideas) tellIdeas(drafts, bodies, tell)
  return { drafts, bodies }
}

/** What is said of a file, and not of the place that uses it. */
function tellShownFiles({ shown }: FileShelf, tell: Tell): void {
  for (const { found, at } of shown) {
    tellLarge(found, at, tell)
    tellCaptions(found, at, tell)
  }
}

export function courseFor(
  organisation: Organisation,
  found:
    | { readonly logo: ContentFile | undefined; readonly font: ContentFile | undefined }
    | undefined,
  runs: readonly Run[],
  words: WordTable,
): readonly Course[] {
  const run = runs.find((run) => run.organisation === organisation) ?? runs[0]
  if (!run) return []
  const { outline, lessonFiles, longestState } = run.made
  const { profile } = organisation
  const isDefault = profile.file === DEFAULT
  const shelf = new FileShelf([])
  const logo = found?.logo &&
    profile.logo && {
      file: shelf.take(found.logo, profile.logo.at),
      alternative: profile.logo.alternative,
    }
  const font = found?.font &&
    profile.font && {
      file: shelf.take(found.font, profile.font.at),
      licence: profile.font.licence,
    }
  const packed = [...run.shelf.files, ...shelf.files]
  const shown = new Map(packed.map((one) => [one.file, one]))
  return [
    {
      outline: {
        ...outline,
        statusSent: profile.statusSent ?? outline.statusSent,
        quickExit: profile.quickExit,
        organisation: isDefault ? undefined : profile.name,
        logo,
      },
      lessonFiles,
      longestState,
      words,
      files: [...shown.values()],
      trainerPack: run.read.bodies.trainerPack,
      organisation: {
        file: profile.file,
        name: profile.name,
        isDefault,
        look: profile.look,
        font,
        accessibilityContact: profile.words.get('accessibility contact'),
        enforcementBody: profile.words.get('enforcement body'),
        support: {
          phone: profile.words.get('support phone'),
          email: profile.words.get('support email'),
        },
        hostedAt: profile.hostedAt,
        checked: profile.words.get('checked'),
      },
    },
  ]
}

/** What `--fix` may not change. */
export const asReadIn = ({ made, read: { bodies } }: Run) => ({
  ...made,
  banks: questionsOf(bodies),
  trainerPack: bodies.trainerPack,
})

const questionsOf = ({ banks }: Bodies) =>
  [...banks.values()].map((bank) => bank.map(({ question }) => question))
