// What the build hands to the player (scripts/compile/vite-plugin.ts).

declare module 'virtual:outline' {
  import type { Outline } from './course/course.ts'
  export const outline: Outline
  /** Names of the lesson files, beside `index.html`; a page's `file` is an index into it. */
  export const lessonNames: readonly string[]
  /** Of the script that draws lessons (src/launch/reader.ts). */
  export const readerName: string
}
