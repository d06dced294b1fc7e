// Names that must not be mixed up. The casts stand here and nowhere else in src/.

declare const brand: unique symbol
type Id<Kind extends string> = string & { readonly [brand]: Kind }

/** A lesson's name: its file's name without the leading number, or its `id` setting. */
export type LessonId = Id<'lesson'>
/** `‹lesson›/‹page›`, or `pages/‹file›` for a standing page. Unique in the course. */
export type PageId = Id<'page'>
/** A question's name, unique in the course; it stays when the words change. */
export type QuestionId = Id<'question'>
/** A content note's name: the id of the page or lesson it stands in, with its number there. */
export type NoteId = Id<'note'>
/** Four characters, base 36, made from a page's or question's id, or a role: how saved state names it. */
export type Key = Id<'key'>

export const lessonId = (name: string) => name as LessonId
export const pageId = (lesson: string, page: string) => `${lesson}/${page}` as PageId
export const questionId = (name: string) => name as QuestionId
export const noteId = (owner: string, number: number) => `${owner}#${number}` as NoteId

/**
 * The key of an id: the same for the same id, whatever else the course holds.
 * Two ids of one course with the same key are a Problem at build time (P07).
 */
export function keyOf(id: LessonId | PageId | QuestionId): Key {
  return keyOfName(id)
}

/** The key of a role, whatever its capitals. */
export const roleKey = (role: string): Key => keyOfName(role.toLowerCase())

const keyOfName = (name: string) => hash(name).toString(36).padStart(4, '0').slice(-4) as Key

/** FNV-1a over UTF-16 units, 32 bits: a name for a text, not a lock. */
export function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  }
  return sum >>> 0
}
