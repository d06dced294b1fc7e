// The page's own elements, and new ones.

/** @throws when index.html has no such element */
export function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`Preview: expected ${kind.name} with the id ${id}, found ${found}`)
}

/** A new element with words in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  style: string,
  words = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = style
  made.textContent = words
  return made
}
