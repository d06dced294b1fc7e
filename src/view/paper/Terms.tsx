import type { Term } from '../../course/course.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { words } from '../words.ts'

/** Words of the glossary with what they mean. */
export function Terms({ terms }: { readonly terms: readonly Term[] }) {
  if (terms.length === 0) return null
  return (
    <section class="flow">
      <h2>{words('handout.terms')}</h2>
      <dl>
        {terms.map(({ id, name, meaning }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <Inlines parts={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
