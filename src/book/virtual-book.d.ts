// What the component book is given to draw with (scripts/book/build-book.ts).

declare module 'virtual:book' {
  /** Of the course that has the guide's examples. */
  export const outline: import('../course/course.ts').Outline
  export const lessonFiles: readonly import('../course/course.ts').LessonFile[]
  /** The examples that stand on a page. */
  export const examples: readonly {
    readonly title: string
    readonly page: import('../course/ids.ts').PageId
  }[]
}
