import type { Block } from '../../course/course.ts'
import { plainText } from '../../course/plain-text.ts'
import { Inlines } from './Inlines.tsx'

/** On a narrow screen the rows stack, and each cell says its header's words itself. */
export function Table({ head, rows }: Extract<Block, { kind: 'table' }>) {
  const names = head.map(plainText)
  return (
    <table>
      <thead>
        <tr>
          {head.map((parts, column) => (
            <th key={names[column]} scope="col">
              <Inlines parts={parts} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.map(plainText).join()}>
            {cells.map((parts, column) => (
              <td key={names[column]} data-head={names[column]}>
                <Inlines parts={parts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
