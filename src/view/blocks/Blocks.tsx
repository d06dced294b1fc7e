import type { Block } from '../../course/course.ts'
import type { Question } from '../../course/question.ts'
import { unreachable } from '../../course/unreachable.ts'
import { PracticeQuestion } from '../questions/PracticeQuestion.tsx'
import { Rating } from '../questions/Rating.tsx'
import { Scenario } from '../questions/Scenario.tsx'
import { CheckCard } from './CheckCard.tsx'
import { ForRole } from './ForRole.tsx'
import { Inlines } from './Inlines.tsx'
import { List } from './List.tsx'
import { Media } from './Media.tsx'
import { MoreList } from './MoreList.tsx'
import { Panel } from './Panel.tsx'
import { Picture } from './Picture.tsx'
import { PicturePoints } from './PicturePoints.tsx'
import { Planner } from './Planner.tsx'
import { PracticeDraw } from './PracticeDraw.tsx'
import { Quotation } from './Quotation.tsx'
import { Reflection } from './Reflection.tsx'
import { SectionNote } from './SectionNote.tsx'
import { Table } from './Table.tsx'

/** The pieces of a page, from top to bottom. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // Compiled blocks never change their order, so the place is the key.
  return <>{blocks.map((block, index) => drawn(block, index))}</>
}

function drawn(block: Block, key: number) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p key={key}>
          <Inlines parts={block.parts} />
        </p>
      )
    case 'heading':
      return <Heading key={key} {...block} />
    case 'list':
      return <List key={key} {...block} />
    case 'table':
      return <Table key={key} {...block} />
    case 'quote':
      return <Quotation key={key} {...block} />
    case 'codeText':
      return (
        <pre key={key}>
          <code>{block.text}</code>
        </pre>
      )
    case 'pauseLine':
      return <hr key={key} />
    case 'image':
      return <Picture key={key} {...block} />
    case 'picturePoints':
      return <PicturePoints key={key} {...block} />
    case 'planner':
      return <Planner key={key} {...block} />
    case 'video':
    case 'audio':
      return <Media key={key} {...block} />
    case 'panel':
      return <Panel key={key} {...block} />
    case 'more':
      return <MoreList key={key} {...block} />
    case 'contentNote':
      return <SectionNote key={block.id} note={block} />
    case 'reflection':
      return <Reflection key={key} {...block} />
    case 'role':
      return (
        <ForRole key={key} {...block}>
          <Blocks blocks={block.blocks} />
        </ForRole>
      )
    case 'question':
      return <Practice key={block.question.id} {...block} />
    case 'practiceDraw':
      return <PracticeDraw key={key} {...block} />
    case 'draw':
      return <CheckCard key={key} />
    default:
      return unreachable(block)
  }
}

function Practice({ question }: Extract<Block, { kind: 'question' }>) {
  const form = <Form question={question} />
  if (!question.meantFor) return form
  return (
    <ForRole {...question.meantFor} title={question.text} isTitledWithin>
      {form}
    </ForRole>
  )
}

function Form({ question }: { readonly question: Question }) {
  if (question.kind === 'scenario') return <Scenario question={question} />
  if (question.kind === 'rating') return <Rating question={question} />
  return <PracticeQuestion question={question} />
}

/** The page's title is the `h1`, so a level-3 heading of the text comes right under it. */
function Heading({ level, parts }: Extract<Block, { kind: 'heading' }>) {
  const Level = level === 3 ? 'h2' : 'h3'
  return (
    <Level tabIndex={-1}>
      <Inlines parts={parts} />
    </Level>
  )
}
