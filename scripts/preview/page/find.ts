// The page's own elements.

/** @throws when index.html has no such element */
export function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`Preview: expected ${kind.name} with the id ${id}, found ${found}`)
}
