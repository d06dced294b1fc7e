// The kinds of file below content/, by path.

import type { Source } from './source.ts'

export type Kind =
  | 'lesson'
  | 'page'
  | 'bank'
  | 'course'
  | 'organisation'
  | 'trainer pack'
  | 'words'
  | 'other'

export const kindOf = (path: string): Kind => {
  if (path === 'course.md') return 'course'
  if (path === 'trainer-pack.md') return 'trainer pack'
  if (path === 'interface-words.md') return 'words'
  if (/^organisations\/[^/]+\.md$/i.test(path)) return 'organisation'
  if (/^lessons\/[^/]+\.md$/i.test(path)) return 'lesson'
  if (/^pages\/[^/]+\.md$|^(?:glossary|resources|sources)\.md$/i.test(path)) return 'page'
  return /^question-banks\/[^/]+\.md$/i.test(path) ? 'bank' : 'other'
}

export const isForTrainers = ({ source }: { readonly source: Source }): boolean =>
  kindOf(source.path) === 'trainer pack'
